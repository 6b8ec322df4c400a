import { type Document, isMap, isScalar, isSeq, type Node, parseDocument, type Scalar } from 'yaml';
import { frontMatterOf, type Span } from '../../core/index';
import type { SourceFile, SourceProblem } from '../source';
import { readCslYaml } from './yaml';

/** What a document says of its own sources and of how they are cited. */
export interface Bibliography {
  readonly files: readonly Named[];
  /** The sources that stand in the document itself, under `references:`. */
  readonly references: SourceFile | undefined;
  /** A CSL style: a path, or the address of one. */
  readonly csl: Named | undefined;
  /** The language of the document: en-GB. */
  readonly lang: string | undefined;
  /** Of the file that makes a project: itself. */
  readonly root?: string;
}

/** A file as it is named at a place of a document, whose folder its path is taken from unless there is a root. */
export interface Named extends Span {
  readonly path: string;
  readonly namedIn: string;
  /** The project file from whose folder Quarto takes a path that begins with a slash. */
  readonly root?: string;
}

/** Reads `bibliography`, `references`, `csl` and `lang` in the front matter of a document, or `\addbibresource` and `\bibliography` of LaTeX. */
export function readBibliography(text: string, language: string, uri: string): Bibliography {
  if (language === 'latex') return { ...NOTHING, files: readLatex(text, uri) };
  const front = frontMatterOf(text);
  if (front === undefined) return NOTHING;
  const yaml = text.slice(front.start, front.end);
  return readMap(parseDocument(yaml, OPTIONS), yaml, uri, front.start);
}

/** A file that says the same of all drafts below its folder: `_quarto.yml`, `_metadata.yml`. */
export interface ProjectFile {
  readonly bibliography: Bibliography;
  readonly problems: readonly SourceProblem[];
}

/** Reads a project file. Of one that is broken, what can be read of it counts. */
export function readProject(text: string, uri: string): ProjectFile {
  const document = parseDocument(text, OPTIONS);
  const problems = document.errors.map(
    ({ pos: [start, end], message }): SourceProblem => ({
      start,
      end: Math.max(end, start + 1),
      severity: 'error',
      message: `This YAML is broken, so that a bibliography or style named in it may not count for the drafts below: ${message.replace(/\.?$/, '.')}`,
    }),
  );
  const bibliography = readMap(document, text, uri, 0);
  return { bibliography: ROOT.test(uri) ? fromRoot({ ...bibliography, root: uri }, uri) : bibliography, problems };
}

/** What a draft says, and, of what it does not, what the files of its project do, the nearest first. */
export function inherit(own: Bibliography, projects: readonly Bibliography[]): Bibliography {
  const root = projects.find(project => project.root)?.root;
  const joined: Bibliography = {
    files: [own, ...projects].find(({ files }) => files.length > 0)?.files ?? [],
    references: own.references,
    csl: own.csl ?? projects.find(({ csl }) => csl)?.csl,
    lang: own.lang ?? projects.find(({ lang }) => lang)?.lang,
  };
  return root === undefined ? joined : fromRoot(joined, root);
}

/** The file that makes the folder that it lies in a project. */
const ROOT = /\/_quarto\.ya?ml$/;

function fromRoot(said: Bibliography, root: string): Bibliography {
  const rooted = (named: Named): Named => (named.path.startsWith('/') ? { ...named, root } : named);
  return { ...said, files: said.files.map(rooted), csl: said.csl && rooted(said.csl) };
}

/** Languages whose drafts have front matter, and belong to a project of Quarto. */
export function isPandoc(language: string): boolean {
  return language === 'markdown' || language === 'quarto' || language === 'rmd';
}

const OPTIONS = { prettyErrors: false, uniqueKeys: false, schema: 'core' } as const;

function readMap({ contents: root }: Document, yaml: string, uri: string, offset: number): Bibliography {
  if (!isMap(root)) return NOTHING;
  const named = (key: string): readonly Named[] => {
    const node = root.get(key, true) as Node | undefined;
    return (isSeq(node) ? (node.items as Node[]) : [node]).flatMap(one => (isScalar(one) ? (name(one, uri, offset) ?? []) : []));
  };
  const lang = root.get('lang');
  return {
    files: named('bibliography'),
    references: root.has('references') ? readCslYaml(yaml, uri, offset) : undefined,
    csl: named('csl')[0],
    lang: typeof lang === 'string' ? lang : undefined,
  };
}

const NOTHING: Bibliography = { files: [], references: undefined, csl: undefined, lang: undefined };

function name(node: Scalar, namedIn: string, offset: number): Named | undefined {
  if (typeof node.value !== 'string' || node.value.trim() === '' || !node.range) return undefined;
  const mark = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0;
  return { start: offset + node.range[0] + mark, end: offset + node.range[1] - mark, path: node.value.trim(), namedIn };
}

/** `\bibliography{a,b}` leaves out the ending. */
function readLatex(text: string, namedIn: string): readonly Named[] {
  return [...text.matchAll(/^([^%\n]*?)\\(addbibresource|bibliography)\s*(?:\[[^\]\n]*\])?\{([^{}]*)\}/gm)].flatMap(match => {
    const from = match.index + match[0].length - 1 - match[3]!.length;
    return [...match[3]!.matchAll(/[^\s,][^,]*/g)].map(part => {
      const path = part[0].trim();
      const start = from + part.index;
      const whole = match[2] === 'bibliography' && !/\.bib$/.test(path) ? `${path}.bib` : path;
      return { start, end: start + path.length, path: whole, namedIn };
    });
  });
}

/** The address of a file that a document names: `refs/my sources.bib` beside `file:///drafts/trade.md`. */
export function addressOf(path: string, document: string): string {
  if (/^[a-z][a-z\d+.-]+:/i.test(path)) return path;
  const slashes = path.replaceAll('\\', '/').replace(/^([a-z]:\/)/i, '/$1');
  const escaped = encodeURI(slashes).replace(/[?#]/g, encodeURIComponent);
  // A draft that was never saved lies in no folder, and no way leads from it.
  return URL.canParse(escaped, document) ? new URL(escaped, document).href : path;
}

/** The address of a file where it is named. */
export function addressIn({ path, namedIn, root }: Named): string {
  return root === undefined ? addressOf(path, namedIn) : addressOf(path.slice(1), root);
}

/** How a document names a file: by the way from its own folder, with slashes; `undefined` where none leads there. */
export function pathFrom(document: string, file: string): string | undefined {
  const [from, to] = [document, file].map(address => decodeURIComponent(address).split('/')) as [string[], string[]];
  const folder = from.slice(0, -1);
  let same = 0;
  while (same < folder.length && same < to.length - 1 && folder[same] === to[same]) same++;
  if (same < 3) return undefined;
  return [...folder.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}
