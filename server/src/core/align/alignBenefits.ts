import type { Modality } from '../context/context';
import { gather } from '../gather';
import { type Benefit, benefitOf } from '../lexicon/benefits';
import type { Key } from '../lexicon/keys';
import type { BlockReading } from '../reading';
import type { Reference } from '../reference/reference';
import { contains, overlaps, type Span, shift } from '../span';
import { isJudged } from './alignment';
import type { SlotConflict } from './alignSlots';
import { rememberByParagraph } from './byParagraph';
import { type Echo, echoesIn } from './echo/readEchoes';
import { isCountry } from './fit';
import { perReference } from './perReference';
import { scopeOf } from './scope';

/**
 * "The termination of aid would work in China’s favour" where the source has it work against China: the same event and the same party,
 * and the opposite said of the two.
 */
export function alignBenefits(blocks: readonly BlockReading[], prose: string, reference: Reference): readonly SlotConflict[] {
  const recorded = recordedIn(reference);
  if (recorded.length === 0) return [];
  return remembered(blocks, reference, (block, index) =>
    block.sentences.flatMap(sentence => {
      const keys = block.keys.filter(key => contains(sentence, key));
      const places = new Map<string, Key[]>();
      for (const key of keys) gather(places, key.key, key);
      return benefitsIn(keys, prose).flatMap(({ key, benefit }) => {
        const told = recorded.filter(each => each.key === key && tellsOf(each, benefit, places));
        const other = told.find(each => each.benefit.sign !== benefit.sign);
        if (!other || told.some(each => each.benefit.sign === benefit.sign)) return [];
        const scope = scopeOf(benefit, index, blocks);
        const unsure = other.echo.isPlan ? UNSURE : undefined;
        return isJudged(benefit, scope, unsure) ? [conflictOf(benefit, other, prose)] : [];
      });
    }),
  );
}

const remembered = rememberByParagraph((conflict: SlotConflict, by) => ({ ...conflict, span: shift(conflict.span, by) }));

/** Where the source tells of a plan, so may the draft. */
const UNSURE: readonly Modality[] = ['negated', 'disowned'];

interface Recorded {
  readonly echo: Echo;
  readonly key: string;
  readonly benefit: Benefit;
  /** What else the evidence says. */
  readonly about: readonly string[];
}

const recordedIn = perReference((reference): readonly Recorded[] =>
  echoesIn(reference).all.flatMap(echo => {
    const keys = echo.units.flatMap(unit => unit.keys.map(key => ({ key, start: unit.start, end: unit.end })));
    return benefitsIn(keys, echo.evidence.quote).map(({ key, benefit }) => ({
      echo,
      key,
      benefit,
      about: keys.filter(each => !overlaps(each, benefit)).map(each => each.key),
    }));
  }),
);

function benefitsIn(keys: readonly Key[], prose: string): readonly { readonly key: string; readonly benefit: Benefit }[] {
  return keys
    .filter(({ key }) => isCountry(key))
    .flatMap(key => {
      const benefit = benefitOf({ start: key.start, end: key.end }, prose);
      return benefit ? [{ key: key.key, benefit }] : [];
    });
}

/** The sentence has all else that the evidence says, two things at the least, by the places of its keys. */
function tellsOf({ about }: Recorded, benefit: Span, places: ReadonlyMap<string, readonly Key[]>): boolean {
  return about.length >= 2 && about.every(key => places.get(key)?.some(place => !overlaps(place, benefit)) === true);
}

/** The phrase of the source, of the party as the draft names it. */
function conflictOf(stated: Benefit, { benefit, echo }: Recorded, prose: string): SlotConflict {
  const { quote } = echo.evidence;
  const written = prose.slice(stated.start, stated.end);
  const recorded =
    quote.slice(benefit.start, benefit.party.start) +
    prose.slice(stated.party.start, stated.party.end) +
    quote.slice(benefit.party.end, benefit.end);
  const [verb = ''] = /^\p{L}+/u.exec(written) ?? [];
  const [own = ''] = /^\p{L}+/u.exec(recorded) ?? [];
  const isOneVerb = verb.slice(0, 3) === own.slice(0, 3);
  const [statement] = echo.statements;
  return {
    span: { start: stated.start, end: stated.end },
    kind: 'direction',
    right: isOneVerb ? verb + recorded.slice(own.length) : recorded,
    evidence: echo.evidence,
    ...(statement === undefined ? {} : { statement }),
  };
}
