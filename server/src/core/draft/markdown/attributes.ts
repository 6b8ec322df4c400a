import type { MarkdownConfig } from '@lezer/markdown';

/** Pandoc's `{#id .class key=value}` and `{=html}`, Quarto's `{{< include x >}}`. */
export const attributes: MarkdownConfig = {
  defineNodes: ['Attributes'],
  parseInline: [
    {
      name: 'Attributes',
      before: 'Emphasis',
      parse(cx, next, pos) {
        if (next !== BRACE) return -1;
        const match = ATTRIBUTES.exec(cx.slice(pos, Math.min(cx.end, pos + 400)));
        return match === null ? -1 : cx.addElement(cx.elt('Attributes', pos, pos + match[0].length));
      },
    },
  ],
};

/** `::: {.callout-note}`, `:::: columns`, `:::`: a line of their own, which ends the paragraph before it. */
export const divs: MarkdownConfig = {
  defineNodes: [{ name: 'DivFence', block: true }],
  parseBlock: [
    {
      name: 'DivFence',
      before: 'HTMLBlock',
      parse(cx, line) {
        if (!isFence(line.text, line.pos)) return false;
        const from = cx.lineStart + line.pos;
        const to = cx.lineStart + line.text.length;
        cx.nextLine();
        cx.addElement(cx.elt('DivFence', from, to));
        return true;
      },
      endLeaf: (_cx, line) => isFence(line.text, line.pos),
    },
  ],
};

const BRACE = 123;
const ATTRIBUTES = /^\{\{[<%][^{}]{0,380}[>%]\}\}|^\{\s{0,8}(?:[#.=][^\s{}]|-(?=[\s}])|[\w-]{1,60}=)[^{}]{0,380}\}/;
const DIV = /^:{3,40}(?!:)(?:\s*$|\s*\{[^{}]*\}[\s:]*$|\s*[\w.-]+[\s:]*$)/;

function isFence(text: string, pos: number): boolean {
  return text.startsWith(':::', pos) && text.length - pos < 400 && DIV.test(text.slice(pos));
}
