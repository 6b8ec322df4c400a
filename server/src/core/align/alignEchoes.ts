import type { Modality } from '../context/context';
import { countryAdjective } from '../lexicon/countries';
import type { Key } from '../lexicon/keys';
import type { BlockReading, SentenceReading } from '../reading';
import type { Reference } from '../reference/reference';
import { contains } from '../span';
import { isJudged } from './alignment';
import type { SlotConflict } from './alignSlots';
import { frameOf } from './echo/frame';
import { type Odd, oddOneOut } from './echo/judge';
import { type Pair, pairUnits } from './echo/pair';
import { type Echo, echoesIn } from './echo/readEchoes';
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
      const candidates = candidatesFor(keys, byKey);
      if (candidates.length === 0) return [];
      const units = unitsIn(sentence, keys, mentionsIn(sentence, block), prose);
      const scope = scopeOf(sentence, index, blocks);
      return conflictsIn(
        candidates.flatMap(at => all[at] ?? []),
        units,
        scope,
        prose,
      );
    }),
  );
}

/** The echoes that share two keys or more with a sentence. */
function candidatesFor(keys: readonly Key[], byKey: ReadonlyMap<string, readonly number[]>): readonly number[] {
  const shared = new Map<number, number>();
  for (const key of new Set(keys.map(each => each.key))) {
    for (const at of byKey.get(key) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
  }
  return [...shared].filter(([, count]) => count >= 2).map(([at]) => at);
}

function mentionsIn(sentence: SentenceReading, block: BlockReading): BlockReading['mentions'] {
  return block.mentions.filter(({ kind, ...span }) => (kind === 'date' || kind === 'quantity') && contains(sentence, span));
}

interface Found {
  readonly echo: Echo;
  readonly pairs: readonly Pair[];
  readonly odd: Odd | undefined;
}

function conflictsIn(echoes: readonly Echo[], units: readonly Unit[], scope: Scope, prose: string): readonly SlotConflict[] {
  const found: readonly Found[] = echoes.map(echo => {
    const pairs = pairUnits(echo.units, units);
    return { echo, pairs, odd: oddOneOut(echo, units, pairs, prose, isSubjectSaid(echo, scope) ? 1 : 0) };
  });
  return found.flatMap(({ echo, odd }) => {
    if (!odd || isSaidElsewhere(odd, found, units)) return [];
    const conflict = conflictOf(odd, echo, prose);
    return isJudged(conflict.span, scope, echo.isPlan ? UNSURE : undefined) ? [conflict] : [];
  });
}

/** Where the source tells of a plan, so may the draft. */
const UNSURE: readonly Modality[] = ['negated', 'disowned'];

/** A statement's subject is said in the paragraph or its heading, beyond the words that the evidence has. */
function isSubjectSaid({ statements, units }: Echo, { weights, inSentence }: Scope): boolean {
  const own = new Set(units.flatMap(unit => unit.keys));
  return statements.some(({ subjectKeys }) => {
    const beyond = [...subjectKeys].filter(key => !own.has(key));
    const said = (key: string) => (weights.get(key) ?? 0) >= 0.5 || inSentence.has(key);
    return beyond.length > 0 && beyond.every(key => said(key) || (isCountry(key) && beyond.length > 1));
  });
}

/** Another piece of evidence, that fits the sentence as well, has the very name that stands there. */
function isSaidElsewhere(odd: Odd, found: readonly Found[], units: readonly Unit[]): boolean {
  const at = units.indexOf(odd.draft);
  return found.some(
    ({ pairs }) => pairs.some(pair => pair.draft === at && !pair.odd) && pairs.filter(pair => !pair.odd).length >= odd.agreed,
  );
}

function conflictOf({ source, draft, kind }: Odd, { evidence, statements }: Echo, prose: string): SlotConflict {
  const { quote } = evidence;
  const [recorded, stated] = [frameOf(source, quote), frameOf(draft, prose)];
  const text = quote.slice(source.start, source.end);
  const [key = ''] = source.keys;
  const adjective = draft.form === 'adjective' ? countryAdjective(key.slice('country:'.length)) : undefined;
  const article = recorded.article && !stated.article ? 'the ' : '';
  const drop = stated.article && !recorded.article && source.kind === 'name';
  const statement = statements[0];
  return {
    span: { start: drop ? stated.start : draft.start, end: draft.end },
    kind,
    right: adjective ?? article + text,
    evidence,
    ...(statement === undefined ? {} : { statement }),
  };
}
