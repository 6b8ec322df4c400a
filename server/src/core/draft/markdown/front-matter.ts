import type { Span } from '../../span';

/** The YAML of the front matter, between its marks; `undefined` where there is none, or where it is TOML. */
export function frontMatterOf(text: string): Span | undefined {
  const end = findFrontMatter(text);
  const open = /^\ufeff?---[ \t]*\r?\n/.exec(text.slice(0, end));
  if (open === null) return undefined;
  const close = text.lastIndexOf('\n', text[end - 1] === '\n' ? end - 2 : end - 1);
  return { start: open[0].length, end: Math.max(open[0].length, close + 1) };
}

/** The length of the YAML (`---`) or TOML (`+++`) front matter, with its last line end; 0 where there is none. */
export function findFrontMatter(text: string): number {
  const open = /^\ufeff?(---|\+\+\+)[ \t]*\r?\n/.exec(text);
  if (open === null) return 0;
  CLOSE[open[1] as Mark].lastIndex = open[0].length - 1;
  const close = CLOSE[open[1] as Mark].exec(text);
  return close === null ? 0 : close.index + close[0].length;
}

type Mark = '---' | '+++';

const CLOSE: Readonly<Record<Mark, RegExp>> = {
  '---': /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/g,
  '+++': /\n\+\+\+[ \t]*(?:\r?\n|$)/g,
};
