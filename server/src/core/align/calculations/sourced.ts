import { yearOf } from '../../compare/dates';
import { minus, plus, scaled } from '../../derive/interval';
import { isQuantity, type Quantity } from '../../mention';
import type { Reference } from '../../reference/reference';
import { overlaps } from '../../span';
import { mentionsOf } from '../contrast/context';
import { relate } from '../contrast/kinds';
import { slotIndex } from '../contrast/slots';
import { type NumberSlot, numberIndex } from '../units/numberIndex';
import { writtenDigits } from '../units/slip';
import { type Calculation, middleOf, type Place, textBetween } from './calculation';

/** A calculation with amounts of a source. */
export interface Sourced extends Calculation {
  readonly slot: NumberSlot;
}

/**
 * "1.1 gigawatts, nearly twice what they could two years before", where the source has 1.1 gigawatts, 57% more. The amount is the same in
 * both, and a rise by so many per cent is a multiple.
 */
export function sourcedMultiple(place: Place, reference: Reference): Sourced | undefined {
  const { mention, sentence, block, prose } = place;
  if (mention.dimension !== 'multiple' || mention.value <= 0) return undefined;
  const amount = mentionsOf(sentence, block).findLast(
    (one): one is Quantity => isQuantity(one) && one.end <= mention.start && !overlaps(one, mention),
  );
  if (
    !amount ||
    writtenDigits(amount).length < 2 ||
    !/^\s*(?:[,(–—]|that\s+is)\s*(?:or\s+|just\s+|about\s+|some\s+|only\s+|roughly\s+)*$/i.test(
      textBetween(amount, mention, prose),
    )
  )
    return undefined;
  const base = BASE.exec(prose.slice(mention.end, Math.min(mention.end + 60, sentence.end)));
  if (!base) return undefined;
  const slots = (numberIndex(reference).get(writtenDigits(amount)) ?? []).filter(
    slot => relate(amount, slot.mention) === 'equal',
  );
  for (const slot of slots) {
    const growth = growthBeside(slot);
    if (!growth || !spans(base, slot, reference)) continue;
    const share = scaled({ lower: growth.quantity.lower, upper: growth.quantity.upper }, 0.01);
    const right = growth.falls ? minus(ONE, share) : plus(ONE, share);
    const written = `${slot.mention.text.trim()}, ${growth.text}`;
    return { mention, written, right, value: middleOf(right), precision: 0.1, slot };
  }
  return undefined;
}

/** "what they could", "what it was two years before", "the level of a year earlier": compared with itself at an earlier time. */
const BASE =
  /^\s+(?:what\s+(?:it|they)\s+(?:was|were|could|had|did)|the\s+(?:level|figure|number|amount|total|value)(?:\s+of)?)(?:\s+(?:just\s+|only\s+)?(?:(an?|the|two|three|four|five|six|eight|ten)\s+years?\s+)?(?:before|earlier|previously|ago))?\s*[.,;)]/i;
const YEARS: ReadonlyMap<string, number> = new Map([
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['eight', 8],
  ['ten', 10],
]);

/** A growth over so many years is only known where the source has two dates so far apart, in its sentence and the one before. */
function spans(base: RegExpExecArray, { passage }: NumberSlot, reference: Reference): boolean {
  const apart = YEARS.get((base[1] ?? '').toLowerCase());
  if (apart === undefined) return true;
  const before = slotIndex(reference).passages[passage.id - 1];
  const years = [...(before?.article === passage.article ? before.mentions : []), ...passage.mentions].flatMap(one =>
    one.kind === 'date' ? (yearOf(one.edtf) ?? []) : [],
  );
  return years.some(later => years.includes(later - apart));
}

const ONE = { lower: 1, upper: 1 };

/** "1.1 gigawatts, 57% more": right behind the amount, and nothing between. */
function growthBeside({
  mention,
  passage,
}: NumberSlot): { readonly quantity: Quantity; readonly falls: boolean; readonly text: string } | undefined {
  const { prose } = passage.article.draft;
  const quantity = passage.mentions.find(
    (one): one is Quantity =>
      isQuantity(one) && one.dimension === 'percent' && one.hedge === undefined && one.start >= mention.end,
  );
  if (!quantity || !/^(?:\s+in\s+\d{4})?\s*[,(–—]\s*(?:up|down|or)?\s*$/i.test(textBetween(mention, quantity, prose)))
    return undefined;
  const after = /^\s+(more|less|higher|lower|fewer|up|down)\b(?!\s+or\b)/i.exec(
    prose.slice(quantity.end, quantity.end + 15),
  )?.[1];
  if (after === undefined) return undefined;
  return { quantity, falls: /less|lower|fewer|down/i.test(after), text: `${quantity.text.trim()} ${after}` };
}
