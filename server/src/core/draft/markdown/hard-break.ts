import type { MarkdownConfig } from '@lezer/markdown';

/** `\` or two spaces before a line's end. The parser's own looks at each space of a run up to its end: its time grows with the square. */
export const hardBreaks: MarkdownConfig = {
  remove: ['HardBreak'],
  parseInline: [
    {
      name: 'LinearHardBreak',
      before: 'Escape',
      parse(context, next, start) {
        if (next === BACKSLASH && context.char(start + 1) === NEWLINE)
          return context.addElement(context.elt('HardBreak', start, start + 2));
        if (next !== SPACE || (start > context.offset && context.char(start - 1) === SPACE)) return -1;
        let end = start + 1;
        while (context.char(end) === SPACE) end++;
        if (context.char(end) !== NEWLINE || end < start + 2) return -1;
        return context.addElement(context.elt('HardBreak', start, end + 1));
      },
    },
  ],
};

const BACKSLASH = 92;
const NEWLINE = 10;
const SPACE = 32;
