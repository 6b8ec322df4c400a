import type { Modality } from '../context/context';
import { areOpposite, directionOf, isRelative } from '../lexicon/directions';
import type { BlockReading } from '../reading';
import type { Reference, Statement } from '../reference/reference';
import { contains, shift } from '../span';
import { isJudged } from './alignment';
import type { SlotConflict } from './alignSlots';
import { rememberByParagraph } from './byParagraph';
import { isCountry } from './fit';
import { perReference } from './perReference';
import { scopeOf } from './scope';

/**
 * Pairs of statements "A supports the plan" and "B opposes it" tell who is on which side. A draft that has B support the plan contradicts
 * the one and takes the place of the other.
 */
export function alignOpposed(blocks: readonly BlockReading[], prose: string, reference: Reference): readonly SlotConflict[] {
  const pairs = pairsIn(reference);
  if (pairs.length === 0) return [];
  return remembered(blocks, reference, (block, index) =>
    block.sentences.flatMap(sentence => {
      const keys = block.keys.filter(key => contains(sentence, key));
      return pairs.flatMap(([right, wrong]) => {
        const at = keys.findIndex((key, i) => key.key === right.verb && keys[i - 1]?.key === wrong.name);
        const [name, verb, object] = [keys[at - 1], keys[at], keys[at + 1]];
        if (!name || !verb || !object || keys.some(key => key.key === right.name || key.key === wrong.verb)) return [];
        if (!right.object.has(object.key) || !/^(?:\s+(?:has|have|had|also|now))*\s+$/.test(prose.slice(name.end, verb.start)))
          return [];
        if (!isJudged(name, scopeOf(name, index, blocks), UNSURE)) return [];
        const { statement } = right;
        const span = { start: name.start, end: name.end };
        return [{ span, kind: 'actor', right: statement.value, statement, evidence: statement.evidence } as const];
      });
    }),
  );
}

const remembered = rememberByParagraph((conflict: SlotConflict, by) => ({ ...conflict, span: shift(conflict.span, by) }));

/** The statements that stand in such a pair. */
export const opposedIn = perReference(
  (reference): ReadonlySet<Statement> => new Set(pairsIn(reference).map(([{ statement }]) => statement)),
);

/** A plan may be what is spoken of. */
const UNSURE: readonly Modality[] = ['negated', 'hypothetical', 'disowned'];

/** Who stands on which side of a matter: "Finland", "support", and the words that the matter is named by. */
interface Side {
  readonly statement: Statement;
  readonly name: string;
  readonly verb: string;
  readonly object: ReadonlySet<string>;
}

const pairsIn = perReference((reference): readonly (readonly [Side, Side])[] => {
  const sides = reference.statements.flatMap(statement => sideOf(statement) ?? []);
  return sides.flatMap(right =>
    sides.flatMap(wrong => {
      const isPair = wrong.name !== right.name && wrong.statement.subject === right.statement.subject;
      return isPair && areOpposite(right.verb, wrong.verb) ? [[right, wrong] as const] : [];
    }),
  );
});

/** A statement whose value is a country, right before a word on an axis. */
function sideOf(statement: Statement): Side | undefined {
  if (statement.reading.kind !== 'text') return undefined;
  const at = statement.evidenceKeys.findIndex(({ key }) => isCountry(key));
  const [name, verb] = statement.evidenceKeys.slice(at, at + 2);
  const direction = verb && directionOf(verb.key);
  if (at < 0 || !name || !direction || isRelative(direction)) return undefined;
  if (statement.evidence.quote.slice(name.start, name.end) !== statement.value) return undefined;
  const about = [...statement.subjectKeys, ...statement.evidenceKeys.slice(at + 2).map(key => key.key)];
  return { statement, name: name.key, verb: verb.key, object: new Set(about.filter(key => !isCountry(key))) };
}
