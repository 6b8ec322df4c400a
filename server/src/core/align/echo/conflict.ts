import { countryAdjective } from '../../lexicon/countries';
import { turnAround } from '../../lexicon/opposites';
import type { SlotConflict } from '../alignSlots';
import { isCountry } from '../fit';
import { comparedOtherwise } from './compared';
import { frameOf } from './frame';
import type { Odd } from './judge';
import type { Match } from './match';
import type { Echo } from './readEchoes';
import { swapped } from './swap';
import type { Unit } from './units';

/** The conflict that one odd thing makes, with what the draft should have there, in its own form and with its own article. */
export function conflictOf({ source, draft, kind }: Odd, { echo, prose }: Match): SlotConflict | undefined {
  const { quote } = echo.evidence;
  const [recorded, stated] = [frameOf(source, quote), frameOf(draft, prose)];
  const turned = kind === 'direction' ? turnAround(prose.slice(draft.start, draft.end)) : undefined;
  if (kind === 'direction' && turned === undefined) return undefined;
  const takesThe = recorded.article && !stated.article && draft.start > 0;
  const dropsThe = stated.article && !recorded.article && source.kind === 'name';
  return {
    ...basis(echo),
    span: { start: dropsThe ? stated.start : draft.start, end: draft.end },
    kind: kind === 'actor' && isPartyOf(draft, echo) ? 'direction' : kind,
    right: turned ?? adjectiveFor(source, draft) ?? `${takesThe ? 'the ' : ''}${quote.slice(source.start, source.end)}`,
  };
}

/** The conflict of a sentence that has two names, or both sides of a comparison, in each other's place. */
export function turnedRound(match: Match): SlotConflict | undefined {
  const { echo, prose } = match;
  const base = { ...basis(echo), kind: 'direction' } as const;
  const compared = comparedOtherwise(match);
  if (compared) return { ...base, span: { start: compared.start, end: compared.end }, right: compared.newText };
  const swap = swapped(match);
  if (!swap) return undefined;
  const [first, last] = swap.ends;
  const [one, other] = swap.source;
  const [from, to] = [frameOf(first, prose).start, frameOf(last, prose).start];
  // In the draft's own names, unless one is an adjective and the other is not: then in those of the source.
  const isAlike = (first.form === 'adjective') === (last.form === 'adjective');
  const [start, end] = isAlike
    ? [prose.slice(to, last.end), prose.slice(from, first.end)]
    : [written(one, echo), written(other, echo)];
  return { ...base, span: { start: from, end: swap.end }, right: start + prose.slice(first.end, to) + end };
}

function written({ start, end }: Unit, { evidence }: Echo): string {
  return evidence.quote.slice(start, end);
}

function basis({ evidence, statements: [statement] }: Echo): Pick<SlotConflict, 'evidence' | 'statement'> {
  return statement === undefined ? { evidence } : { evidence, statement };
}

function adjectiveFor({ keys: [key = ''] }: Unit, { form }: Unit): string | undefined {
  return form === 'adjective' ? countryAdjective(key.slice('country:'.length)) : undefined;
}

/** The evidence knows the name, and gives it another part in the matter: it is turned round. */
function isPartyOf({ keys }: Unit, { units, statements }: Echo): boolean {
  const known = (key: string) =>
    units.some(unit => unit.keys.includes(key)) || statements.some(({ subjectKeys }) => subjectKeys.has(key));
  return keys.some(key => isCountry(key) && known(key));
}
