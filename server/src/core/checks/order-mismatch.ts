import { alignOrder } from '../align/alignOrder';
import type { OrderConflict } from '../align/order/judge';
import type { Entry } from '../align/order/ranking';
import type { Finding } from '../finding';
import { countryAdjective, findCountries } from '../lexicon/countries';
import { wordsIn } from '../lexicon/words';
import { likeCase } from '../recognizers/writeNumber';
import type { Analysis, Check } from './check';
import { replacement } from './replacement';

export const orderMismatch: Check = {
  id: 'order-mismatch',
  severity: 'warning',
  title: 'Order mismatch',
  summary: 'A place in an order that belongs to another: who comes second, who has the most.',
  run: analysis =>
    alignOrder(analysis.blocks, analysis.draft.prose, analysis.reference).map(conflict => findingOf(conflict, analysis)),
};

function findingOf(conflict: OrderConflict, analysis: Analysis): Finding {
  const { span, stated, right, place, from, ranking } = conflict;
  const raw = analysis.draft.text.slice(span.start, span.end);
  const newText = nameLike(right, raw);
  const where = `${ORDINALS[place - 1] ?? `${place}th`} from the ${from}`;
  const message = `By the source’s figures ${newText} (${right.quantity.text.trim()}) is ${where}, not ${raw} (${stated.quantity.text.trim()}) (${ranking.evidence.source}).`;
  return replacement(orderMismatch, analysis, span, { newText, message, evidence: [ranking.evidence] });
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** "Bangladeshi" for "Nepalese"; "beans" for "bananas". */
function nameLike({ label }: Entry, raw: string): string {
  const [own] = findCountries(raw, wordsIn(raw));
  const [right] = findCountries(label.text, wordsIn(label.text));
  if (own && right && (own.form === 'adjective' || own.form === 'demonym')) return countryAdjective(right.code) ?? label.text;
  return label.name ? label.text : likeCase(label.text.charAt(0).toLowerCase() + label.text.slice(1), raw);
}
