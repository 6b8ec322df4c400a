import type { Modality } from '../context/context';
import { countryAdjective } from '../lexicon/countries';
import { turnAround } from '../lexicon/opposites';
import type { BlockReading, SentenceReading } from '../reading';
import type { Reference } from '../reference/reference';
import { contains, overlaps, type Span } from '../span';
import { isJudged } from './alignment';
import type { SlotConflict } from './alignSlots';
import { comparedOtherwise } from './echo/compared';
import { frameOf } from './echo/frame';
import { type Odd, oddOneOut } from './echo/judge';
import { agreeing, type Match } from './echo/match';
import { pairUnits } from './echo/pair';
import { type Echo, echoesIn } from './echo/readEchoes';
import { swapped } from './echo/swap';
import { type Unit, unitsIn } from './echo/units';
import { isCountry } from './fit';
import { type Scope, scopeOf } from './scope';

/**
 * Sentences that say nearly word for word what the evidence says, but for one name, or one thing of a sort: "a recent visit to Chengdu by
 * Foreign Minister Sergey Lavrov". What else the sentence agrees in is the proof that it speaks of the same.
 */
export function alignEchoes(blocks: readonly BlockReading[], prose: string, reference: Reference): readonly SlotConflict[] {
  const { all, byKey } = echoesIn(reference);
  return blocks.flatMap((block, index) =>
    block.sentences.flatMap(sentence => {
      const keys = block.keys.filter(key => contains(sentence, key));
      const units = unitsIn(sentence, keys, mentionsIn(sentence, block), prose);
      const candidates = candidatesFor(units, byKey);
      if (candidates.length === 0) return [];
      const scope = scopeOf(sentence, index, blocks);
      const echoes = candidates.flatMap(at => all[at] ?? []);
      return halvesOf(units, prose).flatMap(half => conflictsIn(echoes, half, units, scope, prose));
    }),
  );
}

/** Both halves of a semicolon tell their own. */
function halvesOf(units: readonly Unit[], prose: string): readonly (readonly Unit[])[] {
  const halves: Unit[][] = [[]];
  for (const unit of units) {
    const before = halves.at(-1)?.at(-1);
    if (before && /;/.test(prose.slice(before.end, unit.start))) halves.push([]);
    halves.at(-1)?.push(unit);
  }
  return halves;
}

/** The echoes that share two things or more with a sentence. */
function candidatesFor(units: readonly Unit[], byKey: ReadonlyMap<string, readonly number[]>): readonly number[] {
  const shared = new Map<number, number>();
  for (const key of new Set(units.flatMap(unit => unit.keys))) {
    for (const at of byKey.get(key) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
  }
  return [...shared].filter(([, count]) => count >= 2).map(([at]) => at);
}

function mentionsIn(sentence: SentenceReading, block: BlockReading): BlockReading['mentions'] {
  return block.mentions.filter(
    ({ kind, ...span }) => (kind === 'date' || kind === 'quantity' || kind === 'duration') && contains(sentence, span),
  );
}

interface Found {
  readonly match: Match;
  readonly odd: Odd | undefined;
}

function conflictsIn(
  echoes: readonly Echo[],
  units: readonly Unit[],
  sentence: readonly Unit[],
  scope: Scope,
  prose: string,
): readonly SlotConflict[] {
  const found: readonly Found[] = echoes.map(echo => {
    const known = (isSubjectSaid(echo, units, scope) ? 1 : 0) + (isCompanionSaid(echo, scope, prose) ? 1 : 0);
    const match: Match = { echo, draft: units, sentence, pairs: pairUnits(echo.units, units), prose, known };
    return { match, odd: oddOneOut(match) };
  });
  const judged = (conflict: SlotConflict, echo: Echo) => isJudged(conflict.span, scope, echo.isPlan ? UNSURE : undefined);
  const turned = found.flatMap(({ match }) => {
    const conflict = turnedRound(match);
    return conflict && judged(conflict, match.echo) && !found.some(other => saysSo(other.match, conflict.span)) ? [conflict] : [];
  });
  const others = found.flatMap(({ match, odd }) => {
    if (!odd || isSaidElsewhere(odd, found)) return [];
    const conflict = conflictOf(odd, match, scope.sentence);
    return conflict && judged(conflict, match.echo) ? [conflict] : [];
  });
  return [...turned, ...others];
}

/** Where the source tells of a plan, so may the draft. */
const UNSURE: readonly Modality[] = ['negated', 'disowned'];

/** What the sheet says of a statement beyond the words of its evidence, as its subject, is said in the sentence, paragraph or heading. */
function isSubjectSaid({ statements, units }: Echo, draft: readonly Unit[], { weights }: Scope): boolean {
  const own = new Set(units.flatMap(unit => unit.keys));
  const here = new Set(draft.flatMap(unit => unit.keys));
  return statements.some(({ subjectKeys }) => {
    const beyond = [...subjectKeys].filter(key => !own.has(key));
    return beyond.length > 0 && beyond.every(key => here.has(key) || (weights.get(key) ?? 0) >= 0.5);
  });
}

/** The sentence has another value that the sheet gives for the same subject. */
function isCompanionSaid({ companions }: Echo, { sentence }: Scope, prose: string): boolean {
  const said = prose.slice(sentence.start, sentence.end);
  return companions.some(value => said.includes(value));
}

function turnedRound(match: Match): SlotConflict | undefined {
  const { echo, prose } = match;
  const base = {
    kind: 'direction',
    evidence: echo.evidence,
    ...(echo.statements[0] ? { statement: echo.statements[0] } : {}),
  } as const;
  const compared = comparedOtherwise(match);
  if (compared) return { ...base, span: { start: compared.start, end: compared.end }, right: compared.newText };
  const swap = swapped(match);
  if (!swap) return undefined;
  const [first, last] = swap.ends;
  const right = prose.slice(last.start, last.end) + prose.slice(first.end, last.start) + prose.slice(first.start, first.end);
  return { ...base, span: { start: swap.start, end: swap.end }, right };
}

/** Another piece of evidence says just this, or this sentence says elsewhere what the evidence says. */
function saysSo(match: Match, span: Span): boolean {
  const names = match.echo.units.filter(unit => unit.kind === 'name').length;
  const inside = agreeing(match).filter(pair => contains(span, match.draft[pair.draft] ?? span));
  return names >= 2 && inside.length === match.echo.units.length;
}

/** Another piece of evidence, that fits the sentence as well, has the very name that stands there. */
function isSaidElsewhere(odd: Odd, found: readonly Found[]): boolean {
  return found.some(({ match }) => {
    const equal = agreeing(match);
    const has = equal.some(({ draft }) => overlaps(match.draft[draft] ?? NOWHERE, odd.draft));
    return has && equal.length >= Math.max(3, odd.agreed * 0.6);
  });
}

const NOWHERE: Span = { start: -1, end: -1 };

function conflictOf({ source, draft, kind }: Odd, { echo, prose }: Match, sentence: Span): SlotConflict | undefined {
  const { evidence, statements } = echo;
  const [recorded, stated] = [frameOf(source, evidence.quote), frameOf(draft, prose)];
  const [key = ''] = source.keys;
  const adjective = draft.form === 'adjective' ? countryAdjective(key.slice('country:'.length)) : undefined;
  const takesThe = recorded.article && !stated.article && draft.start !== sentence.start;
  const dropsThe = stated.article && !recorded.article && source.kind === 'name';
  const text = `${takesThe ? 'the ' : ''}${evidence.quote.slice(source.start, source.end)}`;
  const turned = kind === 'direction' ? turnAround(prose.slice(draft.start, draft.end)) : undefined;
  if (kind === 'direction' && turned === undefined) return undefined;
  const statement = statements[0];
  return {
    span: { start: dropsThe ? stated.start : draft.start, end: draft.end },
    kind: kind === 'actor' && isPartyOf(draft, echo) ? 'direction' : kind,
    right: turned ?? adjective ?? text,
    evidence,
    ...(statement === undefined ? {} : { statement }),
  };
}

/** The evidence knows the name, and gives it another part in the matter: it is turned round. */
function isPartyOf({ keys }: Unit, { units, statements }: Echo): boolean {
  const known = (key: string) =>
    units.some(unit => unit.keys.includes(key)) || statements.some(({ subjectKeys }) => subjectKeys.has(key));
  return keys.some(key => isCountry(key) && known(key));
}
