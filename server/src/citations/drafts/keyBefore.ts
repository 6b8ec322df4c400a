import { type Draft, frontMatterOf } from '../../core/index';

/** What is being written before an offset: a key, or the label of a note, that begins at `start`. */
export interface Begun {
  readonly kind: 'source' | 'note';
  readonly start: number;
}

/** `[@li`, `@`, `\autocite[12]{lind2025,k`, `[^`, `:cite:p:`li`, `cite:[li`; not in code, front matter, or an address. */
export function keyBefore({ language, text }: Pick<Draft, 'language' | 'text'>, offset: number): Begun | undefined {
  const line = text.slice(Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - LONGEST), offset);
  const patterns = PATTERNS[language] ?? [];
  for (const [kind, pattern] of patterns) {
    const match = pattern.exec(line);
    if (match !== null && !isCode(text, offset, language)) return { kind, start: offset - match[1]!.length };
  }
  return undefined;
}

const LONGEST = 1000;

type Pattern = readonly [Begun['kind'], RegExp];

const PANDOC: readonly Pattern[] = [
  ['source', /(?:^|[\s([;-])@\{?([\p{L}\p{N}_:.#$%&+?<>~/-]*)$/u],
  ['note', /\[\^([^\s[\]]*)$/],
];

const PATTERNS: Readonly<Partial<Record<Draft['language'], readonly Pattern[]>>> = {
  markdown: PANDOC,
  quarto: PANDOC,
  rmd: PANDOC,
  latex: [
    ['source', /\\[a-zA-Z]*cite[a-zA-Z]*\*?(?:\[[^\]]*\]){0,2}(?:\{[^{}]*\}(?:\[[^\]]*\]){0,2})*\{(?:[^{}]*,\s*)?([^{},\s]*)$/],
  ],
  restructuredtext: [['source', /:(?:foot)?cite(?::\w+)?:`(?:[^`]*,\s*)?([^`,\s]*)$/]],
  asciidoc: [['source', /\bcite(?:np)?:\[(?:[^\]]*,\s*)?([^\],\s(]*)$/]],
};

/** Within the marks of code that are still open, by line or in line, or in front matter. */
export function isCode(text: string, offset: number, language: Draft['language']): boolean {
  if (PATTERNS[language] !== PANDOC) return false;
  const before = text.slice(0, offset);
  const front = frontMatterOf(text);
  if (front && front.start <= offset && offset <= front.end) return true;
  if ((before.match(/^[ \t]*(?:```|~~~)/gm)?.length ?? 0) % 2 === 1) return true;
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return (line.match(/`/g)?.length ?? 0) % 2 === 1;
}
