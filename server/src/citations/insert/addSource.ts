import { readStructure } from '../bibtex/structure';
import type { CslItem } from '../item';
import type { SourceFile } from '../source';
import { atOnce } from '../steps';
import { addYaml } from './addYaml';
import type { Edit } from './edit';
import { type BibLayout, writeBibtex } from './writeBibtex';

/**
 * The edit that adds a source to a file of sources, behind those that are there and laid out as they are. `text` is the file, `file` what was
 * read of it. `written` is the entry as it stands in another .bib file, which a .bib file takes over as it is.
 */
export function addSource(text: string, file: SourceFile, item: CslItem, written?: string): Edit {
  switch (file.format) {
    case 'bibtex':
      return addEntry(text, item, written);
    case 'csl-json':
      return addJson(text, file, item);
    case 'csl-yaml':
      return addYaml(text, file, item);
  }
}

function addEntry(text: string, item: CslItem, written: string | undefined): Edit {
  const layout = layoutOf(text);
  const at = text.trimEnd().length;
  const { lineEnd } = layout;
  const entry = written ?? writeBibtex(item, layout);
  return { start: at, end: at, text: `${at === 0 ? '' : lineEnd + lineEnd}${entry}${at === text.length ? lineEnd : ''}` };
}

/** As the last entry has it. */
function layoutOf(text: string): BibLayout {
  const last = atOnce(readStructure(text)).entries.at(-1);
  const body = last === undefined ? '' : text.slice(last.keyAt.end, last.end);
  const field = /\n([ \t]*)[\w-]+([ \t]*=[ \t]*)/.exec(body);
  return {
    indent: field?.[1] ?? '  ',
    equals: field?.[2] === '=' ? '=' : ' = ',
    lineEnd: text.includes('\r\n') ? '\r\n' : '\n',
  };
}

function addJson(text: string, { sources }: SourceFile, item: CslItem): Edit {
  const last = sources.reduce<number>((end, source) => Math.max(end, source.at.end), 0);
  const first = sources[0];
  if (first === undefined) {
    const open = text.indexOf('[') + 1;
    const list = JSON.stringify([item], null, 2);
    return open === 0 ? { start: 0, end: text.length, text: `${list}\n` } : { start: open, end: open, text: list.slice(1, -1) };
  }
  const before = text.slice(text.lastIndexOf('\n', first.at.start - 1) + 1, first.at.start);
  const alone = text.includes('\n') && /^[ \t]*$/.test(before);
  if (!alone) return { start: last, end: last, text: `,${JSON.stringify(item)}` };
  const inner = /\n([ \t]+)"/.exec(text.slice(first.at.start, first.at.end))?.[1] ?? `${before}  `;
  const step = inner.startsWith(before) ? inner.slice(before.length) : '  ';
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = JSON.stringify(item, null, step || 2).split('\n');
  return { start: last, end: last, text: `,${lineEnd}${lines.map(line => before + line).join(lineEnd)}` };
}
