import type { Run } from './runs';

export type Markup = 'markdown' | 'latex' | 'html' | 'plaintext';

/** Runs in the markup of a draft: marks that do not break at spaces, what has a meaning in the markup escaped, addresses as links. */
export function writeRuns(runs: readonly Run[], markup: Markup): string {
  const writer = WRITERS[markup];
  return runs
    .map(run => {
      const [, before = '', text = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(run.text)!;
      return text === '' ? run.text : before + writer.mark(escaped(text, writer), run) + after;
    })
    .join('');
}

/** Plain words in the markup of a draft. */
export function writeText(text: string, markup: Markup): string {
  return escaped(text, WRITERS[markup]);
}

interface Writer {
  readonly escape: (text: string) => string;
  readonly address: (url: string) => string;
  readonly mark: (text: string, run: Run) => string;
}

/** Addresses as they stand in a reference, without the stop behind them. */
const ADDRESS = /https?:\/\/[^\s<>"“”⟦⟧]*[^\s<>"“”⟦⟧.,;:!?)\]]/g;

function escaped(text: string, writer: Writer): string {
  const parts: string[] = [];
  let done = 0;
  for (const match of text.matchAll(ADDRESS)) {
    parts.push(writer.escape(text.slice(done, match.index)), writer.address(match[0]));
    done = match.index + match[0].length;
  }
  return parts.join('') + writer.escape(text.slice(done));
}

function wrap(text: string, marks: readonly (readonly [boolean, string, string])[]): string {
  return marks.reduce((inner, [on, open, close]) => (on ? open + inner + close : inner), text);
}

/** `$`, `@`, `^` and `~` have a meaning to pandoc and Quarto; every mark may stand escaped in CommonMark too. */
const MARKDOWN: Writer = {
  escape: text => text.replace(/[\\*_[\]<>`$@^~|#]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&'),
  address: url => `<${url}>`,
  mark: (text, { italic, bold, smallCaps, raised }) =>
    wrap(text, [
      [raised === 'sup', '<sup>', '</sup>'],
      [raised === 'sub', '<sub>', '</sub>'],
      [smallCaps, '<span style="font-variant: small-caps">', '</span>'],
      [italic, '*', '*'],
      [bold, '**', '**'],
    ]),
};

const LATEX_SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '\u00a0': '~',
};

const LATEX: Writer = {
  // Two quotation marks or hyphens, and ?` and !`, make one other sign.
  escape: text =>
    text.replace(/[\\~^<>\u00a0]|[&%$#_{}]|(['`-])(?=\1)|[?!](?=`)/g, sign => {
      return LATEX_SIGNS[sign] ?? (/['`?!-]/.test(sign) ? `${sign}{}` : `\\${sign}`);
    }),
  address: url => `\\url{${url.replace(/[%#]/g, '\\$&')}}`,
  mark: (text, { italic, bold, smallCaps, raised }) =>
    wrap(text, [
      [raised === 'sup', '\\textsuperscript{', '}'],
      [raised === 'sub', '\\textsubscript{', '}'],
      [smallCaps, '\\textsc{', '}'],
      [italic, '\\emph{', '}'],
      [bold, '\\textbf{', '}'],
    ]),
};

const escapeHtml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const HTML: Writer = {
  escape: escapeHtml,
  address: url => `<a href="${escapeHtml(url)}">${escapeHtml(url)}</a>`,
  mark: (text, { italic, bold, smallCaps, raised }) =>
    wrap(text, [
      [raised === 'sup', '<sup>', '</sup>'],
      [raised === 'sub', '<sub>', '</sub>'],
      [smallCaps, '<span style="font-variant: small-caps">', '</span>'],
      [italic, '<i>', '</i>'],
      [bold, '<b>', '</b>'],
    ]),
};

const PLAINTEXT: Writer = { escape: text => text, address: url => url, mark: text => text };

const WRITERS: Readonly<Record<Markup, Writer>> = { markdown: MARKDOWN, latex: LATEX, html: HTML, plaintext: PLAINTEXT };
