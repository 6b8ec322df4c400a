import type { Draft } from '../../core/index';
import { writeText } from '../format/write';
import { markupOf } from '../insert/edit';
import { type CslItem, namesOf } from '../item';
import type { Piece } from './snippet';

/** A block that its citation ends: what stands before the citation, and behind it. */
export interface Block {
  readonly before: readonly Piece[];
  readonly behind: string;
}

/** Words that are quoted, as a source or a sheet has them. */
export interface Quoted {
  readonly words?: string | undefined;
  readonly speaker?: string | undefined;
}

/** "Source: …", the words of a full reference, which end with a stop. */
export function sourceLine({ language }: Pick<Draft, 'language'>, reference: string): readonly Piece[] {
  const label = LABELS[markupOf({ language })];
  return [`${label} ${reference.replace(/\.?$/, '.')}`];
}

const LABELS = { markdown: '*Source:*', latex: '\\emph{Source:}', html: '<i>Source:</i>', plaintext: 'Source:' } as const;

/** A quotation set off from the text as the language does it, with who said it, and room for its citation. */
export function quotationBlock({ language }: Pick<Draft, 'language'>, item: CslItem, { words, speaker }: Quoted): Block {
  const markup = markupOf({ language });
  const said = words === undefined ? '⟦words⟧' : writeText(words, markup);
  const who: Piece = speaker === undefined ? speakers(item) : writeText(speaker, markup);
  switch (markup) {
    case 'markdown':
      return { before: [`> “${said}”\n>\n> — `, who], behind: '' };
    case 'latex':
      return { before: [`\\begin{quotation}\n\`\`${said}''\n\n\\hfill --- `, who], behind: '\n\\end{quotation}' };
    case 'html':
      return { before: [`<blockquote>\n  <p>“${said}”</p>\n  <p>— `, who], behind: '</p>\n</blockquote>' };
    case 'plaintext':
      if (language === 'asciidoc') return { before: ['[quote, ', who, `]\n____\n“${said}”`], behind: '\n____' };
      return { before: [`    “${said}”\n\n    — `, who], behind: '' };
  }
}

/** Of a speech or an interview its authors speak; of other sources, whom they quote is for the writer to say. */
function speakers(item: CslItem): Piece {
  const names = namesOf(item, 'author').flatMap(({ given, family, literal }) => {
    const name = literal ?? [given, family].filter(Boolean).join(' ');
    return name === '' ? [] : [name];
  });
  return SPOKEN.has(item.type) && names.length > 0 ? { choices: names } : '⟦speaker⟧';
}

const SPOKEN: ReadonlySet<string> = new Set(['speech', 'interview', 'broadcast', 'hearing']);
