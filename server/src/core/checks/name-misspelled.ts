import { rememberByParagraph } from '../align/byParagraph';
import { perReference } from '../align/perReference';
import { isMisspelling } from '../compare/spelling';
import type { Finding } from '../finding';
import type { BlockReading } from '../reading';
import type { KnownReferenceName } from '../reference/reference';
import { overlaps, type Span, shift } from '../span';
import type { Analysis, Check } from './check';
import { findContrasts, isMisspelt } from './contrastFinding';
import { replacement } from './replacement';

export const nameMisspelled: Check = {
  id: 'name-misspelled',
  severity: 'warning',
  title: 'Name misspelled',
  summary: 'A name that is a letter or two off a name of the reference.',
  run: analysis => {
    const { blocks, draft, reference } = analysis;
    const { names } = reference;
    const contrasts = findContrasts(nameMisspelled, analysis, isMisspelt);
    if (names.length === 0) return contrasts;
    const known = knownWords(reference);
    const slips = remembered(blocks, reference, block => slipsIn(block, draft.prose, names, known));
    return [...slips.flatMap(slip => judge(slip, analysis)), ...contrasts];
  },
};

const knownWords = perReference(
  ({ names }) => new Set(names.flatMap(name => name.forms.flatMap(wordsOf)).map(word => word.toLowerCase())),
);

/** A word that is near to a word of some names. */
interface Slip {
  readonly word: Word;
  readonly near: readonly { readonly name: KnownReferenceName; readonly meant: string }[];
}

const remembered = rememberByParagraph((slip: Slip, by) => ({ ...slip, word: shift(slip.word, by) }));

function slipsIn(
  block: BlockReading,
  prose: string,
  names: readonly KnownReferenceName[],
  known: ReadonlySet<string>,
): readonly Slip[] {
  return capitalised(block.block, prose).flatMap(word => {
    if (known.has(word.text.toLowerCase())) return [];
    if (block.quoted.some(quoted => overlaps(quoted, word)) || block.countries.some(country => overlaps(country, word)))
      return [];
    const near = names.flatMap(name => {
      const meant = wordsOf(name.forms[0] ?? '').find(part => isMisspelling(word.text, part));
      return meant === undefined ? [] : [{ name, meant }];
    });
    return near.length === 0 ? [] : [{ word, near }];
  });
}

function judge({ word, near }: Slip, analysis: Analysis): readonly Finding[] {
  for (const { name, meant } of near) {
    const span = bornOut(word, meant, name, analysis.draft.prose, analysis);
    if (span) return [findingOf(span, word, meant, name, analysis)];
  }
  return [];
}

interface Word extends Span {
  readonly text: string;
}

function capitalised(where: Span, prose: string): readonly Word[] {
  return [...prose.slice(where.start, where.end).matchAll(/(?<![\p{L}\p{N}@#/_.-])\p{Lu}\p{Ll}[\p{L}\p{M}]+/gu)].map(match => ({
    text: match[0],
    start: where.start + match.index,
    end: where.start + match.index + match[0].length,
  }));
}

/**
 * A likeness alone is no proof: another word of the name beside it, a title before it, or the name rightly spelt elsewhere in the draft is.
 * With a first name before it that is not the known one, it is somebody else. Gives the span of the whole name as written.
 */
function bornOut(word: Word, meant: string, name: KnownReferenceName, prose: string, analysis: Analysis): Span | undefined {
  const parts = wordsOf(name.forms[0] ?? '');
  const others = parts.filter(part => part !== meant);
  const before = /(\p{L}[\p{L}’'-]*)\s+$/u.exec(prose.slice(Math.max(0, word.start - 40), word.start));
  const after = /^\s+(\p{L}[\p{L}’'-]*)/u.exec(prose.slice(word.end, word.end + 40));
  if (before?.[1] !== undefined && others.includes(before[1])) return { start: word.start - before[0].length, end: word.end };
  if (after?.[1] !== undefined && others.includes(after[1])) return { start: word.start, end: word.end + after[0].length };
  if (name.kind !== 'person') return others.length === 0 ? word : undefined;
  if (before?.[1] !== undefined && TITLE.test(before[1])) return word;
  if (before?.[1] !== undefined && /^\p{Lu}/u.test(before[1])) return undefined;
  return new RegExp(`(?<!\\p{L})${meant}(?!\\p{L})`, 'u').test(analysis.draft.prose) ? word : undefined;
}

const TITLE =
  /^(?:Mr|Mrs|Ms|Dr|Minister|President|Premier|Chancellor|Secretary|General|Ambassador|Senator|Fellow|Professor|Leader|Chairman|Commissioner|Governor)$/;

function wordsOf(name: string): readonly string[] {
  return name.split(/[^\p{L}\p{M}]+/u).filter(word => /^\p{Lu}/u.test(word));
}

function findingOf(span: Span, word: Word, meant: string, name: KnownReferenceName, analysis: Analysis): Finding {
  const text = analysis.draft.text.slice(span.start, span.end);
  const newText = text.slice(0, word.start - span.start) + meant + text.slice(word.end - span.start);
  const message = `“${text}”: the source writes “${newText}” (${name.evidence.source}).`;
  return replacement(nameMisspelled, analysis, span, { newText, message, evidence: [name.evidence] });
}
