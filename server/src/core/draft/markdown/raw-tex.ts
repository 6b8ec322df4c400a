import type { MarkdownConfig } from '@lezer/markdown';

/** LaTeX in Markdown, as Pandoc lets it through: `\cite{key}` and `\newpage` are blanked, of `\textbf{words}` the words are kept. */
export const rawTex: MarkdownConfig = {
  defineNodes: ['RawTex'],
  parseInline: [
    {
      name: 'RawTex',
      before: 'Escape',
      parse(cx, next, pos) {
        if (next !== BACKSLASH) return -1;
        const match = COMMAND.exec(cx.slice(pos, Math.min(cx.end, pos + 200)));
        if (match === null) return -1;
        const [all, name, argument] = match as unknown as [string, string, string | undefined];
        const end = pos + all.length;
        const kept = argument !== undefined && !HIDDEN.test(name);
        if (!kept) return cx.addElement(cx.elt('RawTex', pos, end));
        const words = end - argument.length + 1;
        cx.addElement(cx.elt('RawTex', pos, words));
        for (const element of cx.parser.parseInline(cx.slice(words, end - 1), words)) cx.addElement(element);
        return cx.addElement(cx.elt('RawTex', end - 1, end));
      },
    },
  ],
};

const BACKSLASH = 92;
const COMMAND = /^\\([a-zA-Z]{2,30})\*?(?:\[[^[\]\n]{0,80}\]){0,2}(\{[^{}\n]{0,100}\})?/;
const HIDDEN =
  /cite|ref$|^(?:label|vspace|hspace|input|include|begin|end|index|usepackage|newcommand|includegraphics|url|pagestyle)/;
