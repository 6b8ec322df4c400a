import { type Block, type Draft, frontMatterOf } from '../../core/index';

const TITLES =
  /^(?:(?:[\divxlc]{1,5}\.?)+\s+)?(?:(?:list of )?references|reference list|(?:select(?:ed)? )?bibliography|works cited|literature cited|sources|literatur(?:verzeichnis)?|quellen(?:verzeichnis)?)\s*:?$/i;

/** Where the heading of a list of references ends, and where the section under it does. */
export interface ListSection {
  readonly headingEnd: number;
  readonly end: number;
}

/** The last heading of the draft that is one of a list of references. */
export function listSection(draft: Draft): ListSection | undefined {
  if (draft.language === 'plaintext') return plainSection(draft.text);
  const headings = draft.blocks.filter(({ kind }) => kind === 'heading');
  const index = headings.findLastIndex(block => TITLES.test(draft.prose.slice(block.start, block.end).trim()));
  const heading = headings[index];
  if (heading === undefined) return undefined;
  const next = headings.slice(index + 1).find(({ level = 1 }) => level <= (heading.level ?? 1));
  return { headingEnd: headingEnd(draft, heading), end: next ? headingStart(draft, next) : draft.text.length };
}

/** Plain text has no headings; a line of its own between empty ones serves as one, and nobody can tell where its section ends. */
function plainSection(text: string): ListSection | undefined {
  const lines = [
    ...text.matchAll(/(?<=^|\n[ \t\r]*\n)[ \t]*([^\n]{1,60}?)[ \t\r]*(?:\n[ \t]*[=~-]{3,}[ \t\r]*)?(?=\n[ \t\r]*\n|\n?$)/g),
  ];
  const found = lines.findLast(match => TITLES.test(match[1]!));
  if (found === undefined) return undefined;
  const end = found.index + found[0].trimEnd().length;
  return { headingEnd: end, end };
}

function headingEnd({ text, language }: Draft, { end }: Block): number {
  if (language === 'html') return end + (/^[\s\S]*?<\/h\d\s*>/i.exec(text.slice(end, end + 200))?.[0].length ?? 0);
  const line = lineEnd(text, end);
  return language === 'restructuredtext' ? lineEnd(text, line + 1) : line;
}

/** A block of prose begins behind the marks of its heading. */
function headingStart({ text, language }: Draft, { start }: Block): number {
  if (language === 'html') return Math.max(text.lastIndexOf('<h', start), text.lastIndexOf('<H', start));
  if (language === 'latex') return text.lastIndexOf('\\', start);
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const above = text.lastIndexOf('\n', line - 2) + 1;
  return language === 'restructuredtext' && RULE.test(text.slice(above, line).trim()) ? above : line;
}

const RULE = /^([=\-`:'"~^_*+#<>.])\1{2,}$/;

function lineEnd(text: string, at: number): number {
  const end = /\r?\n/.exec(text.slice(at));
  return end === null ? text.length : at + end.index;
}

/** The level of the sections of a draft: that of its highest headings, and the one below where the first is the title of it all. */
export function headingLevel({ text, blocks }: Draft): number {
  const [first, ...others] = blocks.flatMap(({ kind, level }) => (kind === 'heading' && level !== undefined ? level : []));
  if (first === undefined) return 2;
  const front = frontMatterOf(text);
  const isTitled = front !== undefined && /^title[ \t]*:/m.test(text.slice(front.start, front.end));
  const isTitle = !isTitled && first === 1 && others.every(level => level > first);
  return isTitle ? Math.min(6, ...(others.length > 0 ? others : [2])) : Math.min(first, ...others);
}

/** The mark under the sections of a reStructuredText draft; `=` where it has none. */
export function ruleOf({ text }: Draft): string {
  const marks = [...text.matchAll(/^\S[^\n]*\n([=\-`:'"~^_*+#<>.])\1{2,}[ \t\r]*$/gm)].map(match => match[1]!);
  const [first, second] = [...new Set(marks)];
  return (marks.indexOf(first ?? '', 1) < 0 ? (second ?? first) : first) ?? '=';
}
