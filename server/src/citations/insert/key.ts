import type { Draft } from '../../core/index';
import type { DraftCitations } from '../drafts/citation';
import type { Cite } from '../format/formatter';
import { type Insertion, spaced } from './edit';

/**
 * A citation by key in the markup's own way: `[@lind2025, p. 12]`, `\autocite[12]{lind2025}`, `:cite:p:`lind2025``, `cite:[lind2025(12)]`.
 * Right behind a citation in brackets the key joins it.
 */
export function writeKey(draft: Draft, { citations }: DraftCitations, cite: Cite, offset: number): Insertion | undefined {
  const syntax = SYNTAX[draft.language];
  if (syntax === undefined) return undefined;
  const before = citations.findLast(citation => citation.end <= offset && draft.text.slice(citation.end, offset).trim() === '');
  const joined = before?.form === 'bracketed' ? syntax.join(cite, draft.text.slice(before.start, before.end)) : undefined;
  if (before !== undefined && joined !== undefined) return [{ start: before.end - 1, end: before.end - 1, text: joined }];
  return [{ start: offset, end: offset, text: spaced(draft.text, offset, syntax.alone(cite)) }];
}

interface Syntax {
  readonly alone: (cite: Cite) => string;
  /** What goes before the mark that closes a citation; `undefined` where the key cannot join it. */
  readonly join: (cite: Cite, written: string) => string | undefined;
}

const PANDOC: Syntax = {
  alone: cite => `[${pandoc(cite)}]`,
  join: cite => `; ${pandoc(cite)}`,
};

const LATEX: Syntax = {
  alone: cite => `\\autocite${cite.locator === undefined ? '' : `[${latexLocator(cite)}]`}{${cite.key}}`,
  // An option belongs to the last key: a key joins a citation without options, and brings none.
  join: (cite, written) =>
    cite.locator === undefined && /^\\[a-zA-Z]+\*?\{[^{}]*\}$/.test(written) ? `,${cite.key}` : undefined,
};

const SPHINX: Syntax = {
  alone: cite => `:cite:p:\`${cite.key}\``,
  join: (cite, written) => (written.startsWith(':cite:p:') ? `,${cite.key}` : undefined),
};

const ASCIIDOCTOR: Syntax = {
  alone: cite => `cite:[${asciidoctor(cite)}]`,
  join: (cite, written) => (written.startsWith('cite:[') ? `, ${asciidoctor(cite)}` : undefined),
};

const SYNTAX: Readonly<Partial<Record<Draft['language'], Syntax>>> = {
  markdown: PANDOC,
  quarto: PANDOC,
  rmd: PANDOC,
  latex: LATEX,
  restructuredtext: SPHINX,
  asciidoc: ASCIIDOCTOR,
};

function pandoc({ key, locator, label = 'page' }: Cite): string {
  const plain = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*$/u.test(key);
  return `@${plain ? key : `{${key}}`}${locator === undefined ? '' : `, ${labelled(label, locator, ' ')}`}`;
}

/** A number alone is a page to biblatex. */
function latexLocator({ locator = '', label = 'page' }: Cite): string {
  const range = locator.replace(/(?<!-)-(?!-)/g, '--');
  return label === 'page' ? range : labelled(label, range, '~');
}

function asciidoctor({ key, locator }: Cite): string {
  return locator === undefined ? key : `${key}(${locator})`;
}

/** "p. 12", "pp. 12-14", "chap. 3": as pandoc and biblatex read them. */
function labelled(label: string, locator: string, space: string): string {
  const many = /[-–,]/.test(locator);
  const [one, more] = WRITTEN[label] ?? [label, label];
  return `${many ? more : one}${space}${locator}`;
}

const WRITTEN: Readonly<Record<string, readonly [string, string]>> = {
  page: ['p.', 'pp.'],
  chapter: ['chap.', 'chaps.'],
  paragraph: ['para.', 'paras.'],
  section: ['sec.', 'secs.'],
  figure: ['fig.', 'figs.'],
  volume: ['vol.', 'vols.'],
  note: ['n.', 'nn.'],
  line: ['l.', 'll.'],
  part: ['pt.', 'pts.'],
  table: ['table', 'table'],
};
