import type { MarkdownConfig } from '@lezer/markdown';

/** Pandoc's `[see @michta24, p. 147; -@other]`, and `@michta24` in the running text, with the `[p. 147]` that may follow. */
export const citations: MarkdownConfig = {
  defineNodes: ['Citation'],
  parseInline: [
    {
      name: 'Citation',
      before: 'Link',
      parse(cx, next, pos) {
        if (next === BRACKET)
          return bracketed(cx.slice(pos, Math.min(cx.end, pos + LONGEST)), end =>
            cx.addElement(cx.elt('Citation', pos, pos + end)),
          );
        if (next !== AT || (pos > cx.offset && /[\p{L}\p{N}_.]/u.test(cx.slice(pos - 1, pos)))) return -1;
        const match = INLINE.exec(cx.slice(pos, Math.min(cx.end, pos + LONGEST)));
        return match === null ? -1 : cx.addElement(cx.elt('Citation', pos, pos + match[0].length));
      },
    },
  ],
};

const BRACKET = 91;
const AT = 64;
const LONGEST = 400;
const CITED = /(?:^|[\s;[-])@[\p{L}\p{N}_{]/u;
const INLINE =
  /^@(?:\{[^\s{}]{1,200}\}|[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_])){0,200})(?: ?\[[^[\]@]{0,80}\])?/u;

function bracketed(text: string, add: (end: number) => number): number {
  const match = /^\[[^[\]]+\]/.exec(text);
  return match === null || !CITED.test(match[0]) || text[match[0].length] === '(' ? -1 : add(match[0].length);
}
