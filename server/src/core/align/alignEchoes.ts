import type { Modality } from '../context/context';
import type { BlockReading } from '../reading';
import type { Reference } from '../reference/reference';
import { contains, overlaps, type Span, shift } from '../span';
import { isJudged } from './alignment';
import type { SlotConflict } from './alignSlots';
import { rememberByParagraph } from './byParagraph';
import { conflictOf, turnedRound } from './echo/conflict';
import { type Odd, oddOneOut } from './echo/judge';
import { agreeing, type Match } from './echo/match';
import { matchesOf, type Part } from './echo/matches';
import { type Echo, echoesIn } from './echo/readEchoes';
import { type Scope, scopeOf } from './scope';

/**
 * Sentences that say nearly word for word what the evidence says, but for one name, or one thing of a sort: "a recent visit to Chengdu by
 * Foreign Minister Sergey Lavrov". What else the sentence agrees in is the proof that it speaks of the same.
 */
export function alignEchoes(blocks: readonly BlockReading[], prose: string, reference: Reference): readonly SlotConflict[] {
  const echoes = echoesIn(reference);
  return remembered(blocks, reference, (block, index) =>
    block.sentences.flatMap(sentence => {
      const parts = matchesOf(sentence, block, prose, echoes);
      if (parts.length === 0) return [];
      const scope = scopeOf(sentence, index, blocks);
      return parts.flatMap(part => conflictsIn(part, scope));
    }),
  );
}

const remembered = rememberByParagraph((conflict: SlotConflict, by) => ({ ...conflict, span: shift(conflict.span, by) }));

function conflictsIn(part: Part, scope: Scope): readonly SlotConflict[] {
  const matches = part.map(match => ({ ...match, known: knownOf(match, scope) }));
  return matches.flatMap(match => {
    const turned = turnedRound(match);
    if (turned && !matches.some(other => saysSo(other, turned.span))) return vouchedFor(turned, match.echo, scope);
    const odd = oddOneOut(match);
    const conflict = odd && !isSaidElsewhere(odd, matches) ? conflictOf(odd, match) : undefined;
    return conflict ? vouchedFor(conflict, match.echo, scope) : [];
  });
}

/** The conflict at its place in the draft, if the clause means what it says. Where the source tells of a plan, so may the draft. */
function vouchedFor(conflict: SlotConflict, { isPlan }: Echo, scope: Scope): readonly SlotConflict[] {
  const span = shift(conflict.span, scope.sentence.start);
  return isJudged(span, scope, isPlan ? UNSURE : undefined) ? [{ ...conflict, span }] : [];
}

const UNSURE: readonly Modality[] = ['negated', 'disowned'];

function knownOf(match: Match, scope: Scope): number {
  const { echo, prose } = match;
  return (isSubjectSaid(match, scope) ? 1 : 0) + (echo.companions.some(value => prose.includes(value)) ? 1 : 0);
}

/**
 * What the sheet says of a statement beyond the words of its evidence, as its subject, is said: in the sentence, or in paragraph or heading
 * if the sentence does not name something else there ("the largest payer of the European Union").
 */
function isSubjectSaid(match: Match, { weights }: Scope): boolean {
  const { statements, units } = match.echo;
  const own = new Set(units.flatMap(unit => unit.keys));
  const here = new Set(match.draft.flatMap(unit => unit.keys));
  const around = namesAnother(match) ? undefined : weights;
  return statements.some(({ subjectKeys }) => {
    const beyond = [...subjectKeys].filter(key => !own.has(key));
    return beyond.length > 0 && beyond.every(key => here.has(key) || (around?.get(key) ?? 0) >= 0.5);
  });
}

/** A name stands among or right after what matches, that neither the evidence nor its statements have. */
function namesAnother({ echo, draft, pairs }: Match): boolean {
  const at = pairs.map(pair => pair.draft);
  const known = (key: string) =>
    echo.units.some(unit => unit.keys.includes(key)) || echo.statements.some(({ subjectKeys }) => subjectKeys.has(key));
  return draft
    .slice(Math.min(...at), Math.max(...at) + 2)
    .some(unit => unit.kind === 'name' && !pairs.some(pair => draft[pair.draft] === unit) && !unit.keys.some(known));
}

/** Another piece of evidence says just this. */
function saysSo(match: Match, span: Span): boolean {
  const names = match.echo.units.filter(unit => unit.kind === 'name').length;
  const inside = agreeing(match).filter(pair => contains(span, match.draft[pair.draft] ?? span));
  return names >= 2 && inside.length === match.echo.units.length;
}

/** Another piece of evidence, that fits the sentence as well, has the very name that stands there. */
function isSaidElsewhere(odd: Odd, matches: readonly Match[]): boolean {
  return matches.some(match => {
    const equal = agreeing(match);
    const has = equal.some(({ draft }) => overlaps(match.draft[draft] ?? NOWHERE, odd.draft));
    return has && equal.length >= Math.max(3, odd.agreed * 0.6);
  });
}

const NOWHERE: Span = { start: -1, end: -1 };
