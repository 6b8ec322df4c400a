import type { MarkdownConfig } from '@lezer/markdown';

/**
 * `$x$` and `$$x$$`, by Pandoc's rule: no space after the opening `$` nor before the closing one, and no digit after it.
 * A `$` before a digit is money unless what follows has a sign of mathematics in it: "$240.1bn and a $" is no formula.
 */
export const math: MarkdownConfig = {
  defineNodes: ['Math', { name: 'MathBlock', block: true }],
  parseInline: [
    {
      name: 'Math',
      before: 'Emphasis',
      parse(cx, next, pos) {
        if (next !== DOLLAR) return -1;
        const match = MATH.exec(cx.slice(pos, Math.min(cx.end, pos + LONGEST)));
        return match === null || isMoney(match[0]) ? -1 : cx.addElement(cx.elt('Math', pos, pos + match[0].length));
      },
    },
  ],
  parseBlock: [
    {
      name: 'MathBlock',
      before: 'HTMLBlock',
      parse(cx, line) {
        if (!line.text.startsWith('$$', line.pos)) return false;
        const from = cx.lineStart + line.pos;
        let closed = line.text.indexOf('$$', line.pos + 2) >= 0;
        while (cx.nextLine() && !closed && line.pos < line.text.length) closed = line.text.indexOf('$$', line.pos) >= 0;
        cx.addElement(cx.elt('MathBlock', from, cx.prevLineEnd()));
        return true;
      },
      endLeaf: (_cx, line) => line.text.startsWith('$$', line.pos),
    },
  ],
};

const DOLLAR = 36;
const LONGEST = 300;
const MATH = /^\$\$[^$]{1,290}\$\$|^\$(?![\s$])[^$\n]{0,290}?[^\s\\$]\$(?!\d)/;

function isMoney(formula: string): boolean {
  return /^\$\d/.test(formula) && !/[\\^_={}<>]/.test(formula);
}
