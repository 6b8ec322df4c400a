import { isMap, isScalar, isSeq, type Node, parseDocument, type Scalar } from 'yaml';
import { frontMatterOf, type Span } from '../../core/index';
import type { SourceFile } from '../source';
import { readCslYaml } from './yaml';

/** What a document says of its own sources and of how they are cited. Paths are as written, to be taken from the document's folder. */
export interface Bibliography {
  readonly files: readonly Named[];
  /** The sources that stand in the document itself, under `references:`. */
  readonly references: SourceFile | undefined;
  /** A CSL style: a path, or the address of one. */
  readonly csl: Named | undefined;
  /** The language of the document: en-GB. */
  readonly lang: string | undefined;
}

export interface Named extends Span {
  readonly path: string;
}

/** Reads `bibliography`, `references`, `csl` and `lang` in the front matter of a document, or `\addbibresource` and `\bibliography` of LaTeX. */
export function readBibliography(text: string, language: string, uri: string): Bibliography {
  if (language === 'latex') return { ...NOTHING, files: readLatex(text) };
  const front = frontMatterOf(text);
  if (front === undefined) return NOTHING;
  return readYaml(text.slice(front.start, front.end), uri, front.start);
}

/** The same of a file of YAML alone, such as `_quarto.yml`. */
export function readYaml(yaml: string, uri: string, offset = 0): Bibliography {
  const root = parseDocument(yaml, { prettyErrors: false, uniqueKeys: false, schema: 'core' }).contents;
  if (!isMap(root)) return NOTHING;
  const named = (key: string): readonly Named[] => {
    const node = root.get(key, true) as Node | undefined;
    return (isSeq(node) ? (node.items as Node[]) : [node]).flatMap(one => (isScalar(one) ? (name(one, offset) ?? []) : []));
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

function name(node: Scalar, offset: number): Named | undefined {
  if (typeof node.value !== 'string' || node.value.trim() === '' || !node.range) return undefined;
  const mark = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0;
  return { start: offset + node.range[0] + mark, end: offset + node.range[1] - mark, path: node.value.trim() };
}

/** `\bibliography{a,b}` leaves out the ending. */
function readLatex(text: string): readonly Named[] {
  return [...text.matchAll(/^([^%\n]*?)\\(addbibresource|bibliography)\s*(?:\[[^\]\n]*\])?\{([^{}]*)\}/gm)].flatMap(match => {
    const from = match.index + match[0].length - 1 - match[3]!.length;
    return [...match[3]!.matchAll(/[^\s,][^,]*/g)].map(part => {
      const path = part[0].trim();
      const start = from + part.index;
      const whole = match[2] === 'bibliography' && !/\.bib$/.test(path) ? `${path}.bib` : path;
      return { start, end: start + path.length, path: whole };
    });
  });
}

/** The address of a file that a document names: `refs/my sources.bib` beside `file:///drafts/trade.md`. */
export function addressOf(path: string, document: string): string {
  if (/^[a-z][a-z\d+.-]+:/i.test(path)) return path;
  const slashes = path.replaceAll('\\', '/').replace(/^([a-z]:\/)/i, '/$1');
  return new URL(encodeURI(slashes).replace(/[?#]/g, encodeURIComponent), document).href;
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
