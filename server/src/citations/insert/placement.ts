import type { Draft, Span } from '../../core/index';
import type { Form } from './insertion';

/**
 * Where the house style puts the citation of a claim: at the end of its clause, in brackets before the stop or comma, as a note behind it
 * (`noteAfterStop`), closing quotation marks and a citation that is there already included. A claim without a block is cited where it ends.
 */
export function placeCitation(draft: Draft, claim: Span, form: Form, noteAfterStop = true): number {
  const sentence = draft.blocks
    .find(block => block.start <= claim.start && claim.end <= block.end)
    ?.sentences.find(one => one.start <= claim.start && claim.end <= one.end);
  if (sentence === undefined || form === 'link') return claim.end;
  const stop = clauseEnd(draft.prose, claim.end, sentence.end);
  const behind = closersEnd(draft.text, stop, sentence.end);
  if (form === 'note' && noteAfterStop) return behind;
  // A stop within the quotation marks stays there: the bracket follows them.
  if (behind > stop + 1) return behind;
  return stop - (draft.text.slice(claim.end, stop).match(/\s+$/)?.[0].length ?? 0);
}

/** Where the mark stands that ends the clause: a comma, semicolon, colon, dash or stop that is not within a number or a word. */
function clauseEnd(prose: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    if (/[,;:.!?]/.test(prose[at]!) && /^(?:["'”’»)\]]*(?:\s|$))/.test(prose.slice(at + 1, Math.min(end, at + 8)))) {
      if (prose[at] !== '.' || at + 1 >= end || !/\S/.test(prose.slice(at + 1, end).replace(/["'”’»)\]\s]/g, ''))) return at;
    } else if (/[—]/.test(prose[at]!) || (prose[at] === '–' && /\s/.test(prose[at - 1] ?? ''))) return at;
  }
  return end;
}

/** Behind the mark and the quotation marks that close with it. */
function closersEnd(text: string, stop: number, end: number): number {
  if (/[—–]/.test(text[stop] ?? '')) return stop - (/\s/.test(text[stop - 1] ?? '') ? 1 : 0);
  let at = stop < end ? stop + 1 : stop;
  while (at < end && /["'”’»]/.test(text[at]!)) at++;
  return at;
}
