import { type Draft, writeListMark } from '../../core/index';
import { headingLevel, ruleOf } from './headings';

/** The list between its marks, each entry written in the markup of the draft. */
export function writeList({ language }: Pick<Draft, 'language'>, entries: readonly string[], lineEnd: string): string {
  const { open, close, entry, apart } = LAYOUTS[language] ?? PARAGRAPHS;
  const lines = [...(open ? [open] : []), ...entries.map(entry), ...(close ? [close] : [])];
  // A comment of these markups ends at its line; in the others a paragraph would take it in.
  const edge = apart || open === undefined ? `${lineEnd}${lineEnd}` : lineEnd;
  const body = lines.join(apart ? `${lineEnd}${lineEnd}` : lineEnd);
  return [writeListMark(language, 'begin'), body, writeListMark(language, 'end')].join(edge);
}

interface Layout {
  readonly open?: string;
  readonly close?: string;
  readonly entry: (text: string) => string;
  /** Whether an empty line stands between entries. */
  readonly apart: boolean;
}

const PARAGRAPHS: Layout = { entry: text => text, apart: true };

/** What would begin a list, or a heading, at the beginning of a paragraph. */
const MARKDOWN: Layout = {
  entry: text =>
    text.replace(/^(?:(\d{1,9})([.)])|([-+]))(?=\s)/, (_, number = '', mark = '', sign) => `${number}\\${mark}${sign ?? ''}`),
  apart: true,
};

/** Bytes that TeX's fonts have no sign for stand in brackets that they have. */
const LATEX: Layout = {
  open: '\\begin{list}{}{\\setlength{\\leftmargin}{1.5em}\\setlength{\\itemindent}{-1.5em}}',
  close: '\\end{list}',
  entry: text => `\\item ${text.replace(/⟦([^⟦⟧]*)⟧/g, '\\textbf{[$1]}').replace(/^\[/, '{}[')}`,
  apart: false,
};

const HTML: Layout = { open: '<ul>', close: '</ul>', entry: text => `  <li>${text}</li>`, apart: false };

const LAYOUTS: Readonly<Partial<Record<Draft['language'], Layout>>> = {
  markdown: MARKDOWN,
  quarto: MARKDOWN,
  rmd: MARKDOWN,
  latex: LATEX,
  html: HTML,
  asciidoc: { entry: text => `* ${text}`, apart: false },
};

/** A heading over the list, of the level that the sections of the draft have. */
export function writeHeading(draft: Draft, title: string, lineEnd: string): string {
  const level = headingLevel(draft);
  switch (draft.language) {
    case 'latex':
      return `${/\\chapter\b/.test(draft.text) ? '\\chapter*' : '\\section*'}{${title}}`;
    case 'html':
      return `<h${level}>${title}</h${level}>`;
    case 'asciidoc':
      return `${'='.repeat(level)} ${title}`;
    case 'restructuredtext':
      return `${title}${lineEnd}${ruleOf(draft).repeat(title.length)}`;
    case 'plaintext':
      return title;
    default:
      return `${'#'.repeat(level)} ${title}`;
  }
}
