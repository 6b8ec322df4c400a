import type { MarkdownConfig } from '@lezer/markdown';

/** `[^4]` in the text, `[^4]: the note, and its indented paragraphs`, and Pandoc's `^[note in place]`. */
export const footnotes: MarkdownConfig = {
  defineNodes: [
    { name: 'FootnoteDefinition', block: true, composite: (_cx, line, value) => continues(line, value) },
    'FootnoteMark',
    'FootnoteReference',
    'InlineNote',
    'InlineNoteMark',
  ],
  parseBlock: [
    {
      name: 'FootnoteDefinition',
      before: 'LinkReference',
      parse(cx, line) {
        const label = labelAt(line.text, line.pos);
        if (label === undefined || line.indent - line.baseIndent > 3) return false;
        cx.startComposite('FootnoteDefinition', line.pos, INDENT);
        cx.addElement(cx.elt('FootnoteMark', cx.lineStart + line.pos, cx.lineStart + line.pos + label.length));
        line.moveBase(line.pos + label.length);
        return null;
      },
      endLeaf: (_cx, line) => labelAt(line.text, line.pos) !== undefined,
    },
  ],
  parseInline: [
    {
      name: 'FootnoteReference',
      before: 'Link',
      parse(cx, next, pos) {
        if (next !== BRACKET || cx.char(pos + 1) !== CARET) return -1;
        const match = /^\[\^[^\s[\]]{1,80}\]/.exec(cx.slice(pos, Math.min(cx.end, pos + 84)));
        return match === null ? -1 : cx.addElement(cx.elt('FootnoteReference', pos, pos + match[0].length));
      },
    },
    {
      name: 'InlineNote',
      before: 'Link',
      parse(cx, next, pos) {
        if (next !== CARET || cx.char(pos + 1) !== BRACKET) return -1;
        const match = /^\^\[[^[\]]{1,2000}\]/.exec(cx.slice(pos, Math.min(cx.end, pos + 2004)));
        if (match === null) return -1;
        const end = pos + match[0].length;
        const inner = cx.parser.parseInline(cx.slice(pos + 2, end - 1), pos + 2);
        const marks = [cx.elt('InlineNoteMark', pos, pos + 2), ...inner, cx.elt('InlineNoteMark', end - 1, end)];
        return cx.addElement(cx.elt('InlineNote', pos, end, marks));
      },
    },
  ],
};

const INDENT = 4;
const BRACKET = 91;
const CARET = 94;

function labelAt(text: string, pos: number): string | undefined {
  return text.charCodeAt(pos) === BRACKET && text.charCodeAt(pos + 1) === CARET
    ? /^\[\^[^\s[\]]{1,80}\]:/.exec(text.slice(pos, pos + 84))?.[0]
    : undefined;
}

/** A note goes on over blank lines and over lines that are indented by four. */
function continues(
  line: { indent: number; baseIndent: number; next: number; moveBaseColumn(indent: number): void },
  value: number,
): boolean {
  if (line.next === -1) return true;
  if (line.indent < line.baseIndent + value) return false;
  line.moveBaseColumn(line.baseIndent + value);
  return true;
}
