import { isMap, isScalar, isSeq, type Pair, parseDocument, stringify } from 'yaml';
import { type Draft, frontMatterOf } from '../../core/index';
import { isPandoc } from '../sources/bibliography';
import type { Edit } from './edit';

/**
 * The edit that names files of sources as the bibliography of a draft which names none: a `bibliography:` in its front matter, which is made
 * where there is none, or `\addbibresource` where LaTeX loads BibLaTeX. Nothing that stands there is touched. `undefined` where it cannot be said
 * so: front matter that is no map, or is broken. `paths` are taken from the folder of the draft.
 */
export function nameBibliography(
  { text, language }: Pick<Draft, 'text' | 'language'>,
  paths: readonly string[],
): Edit | undefined {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  if (paths.length === 0) return undefined;
  if (language === 'latex') return inPreamble(text, paths, lineEnd);
  if (!isPandoc(language)) return undefined;
  const value = stringify(paths.length === 1 ? paths[0] : paths, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd();
  const front = frontMatterOf(text);
  if (front) {
    const yaml = text.slice(front.start, front.end);
    const edit = inYaml(yaml, 'bibliography', value, lineEnd);
    return edit && { start: front.start + edit.start, end: front.start + edit.end, text: edit.text };
  }
  // Front matter of TOML, and a title block of pandoc, stand where ours would have to.
  if (/^\ufeff?(?:\+\+\+|%)/.test(text)) return undefined;
  const at = text.startsWith('\ufeff') ? 1 : 0;
  return { start: at, end: at, text: ['---', `bibliography: ${value}`, '---', '', ''].join(lineEnd) };
}

/** The edit that gives a key of a YAML map its value: where it stands without one, or in a line at the end. */
export function inYaml(yaml: string, key: string, value: string, lineEnd: string): Edit | undefined {
  const document = parseDocument(yaml, { prettyErrors: false, uniqueKeys: false, schema: 'core' });
  const map = document.contents;
  if (document.errors.length > 0) return undefined;
  if (map === null) return lineAt(yaml.length, '', yaml, `${key}: ${value}`, lineEnd);
  if (!isMap(map) || map.flow || !map.range) return undefined;
  const pair = map.items.find((one: Pair) => isScalar(one.key) && one.key.value === key);
  if (pair === undefined) return lineAt(yaml.length, indentAt(yaml, map.range[0]), yaml, `${key}: ${value}`, lineEnd);
  const at = isScalar(pair.key) ? pair.key.range?.[1] : undefined;
  const isEmpty =
    pair.value === null || (isScalar(pair.value) && !pair.value.value) || (isSeq(pair.value) && pair.value.items.length === 0);
  const line = at === undefined ? null : EMPTY.exec(yaml.slice(at));
  if (!isEmpty || at === undefined || line === null) return undefined;
  const behind = value.startsWith(lineEnd) ? '' : ' ';
  const [all, colon = '', comment = ''] = line;
  const text = value.startsWith(lineEnd) ? `${colon}${comment}${value}` : `${colon}${behind}${value}${comment}`;
  return { start: at, end: at + all.length, text };
}

/** What may stand for nothing between a key and the end of its line: `[]`, `""`, `~`, a comment. */
const EMPTY = /^([ \t]*:)(?:[ \t]*(?:\[[ \t]*\]|""|''|~|null))?((?:[ \t]+#[^\r\n]*)?)[ \t]*(?=\r?\n|$)/;

function indentAt(yaml: string, at: number): string {
  return /^[ \t]*$/.exec(yaml.slice(yaml.lastIndexOf('\n', at - 1) + 1, at))?.[0] ?? '';
}

function lineAt(at: number, indent: string, yaml: string, line: string, lineEnd: string): Edit {
  const isOpen = at > 0 && yaml[at - 1] !== '\n';
  return { start: at, end: at, text: `${isOpen ? lineEnd : ''}${indent}${line}${lineEnd}` };
}

/** Behind the line that loads BibLaTeX. */
function inPreamble(text: string, paths: readonly string[], lineEnd: string): Edit | undefined {
  const code = text.replace(/(?<!\\)%[^\n]*/g, comment => ' '.repeat(comment.length));
  const load = /\\(?:usepackage|RequirePackage)\s*(?:\[[^\]]*\])?\s*\{[^{}]*\bbiblatex\b[^{}]*\}/.exec(code);
  // BibLaTeX reads no other kind of file.
  if (load === null || !paths.every(path => /\.bib$/i.test(path))) return undefined;
  const behind = load.index + load[0].length;
  const at = behind + text.slice(behind).search(/\r?\n|$/);
  return { start: at, end: at, text: paths.map(path => `${lineEnd}\\addbibresource{${path}}`).join('') };
}
