import { alignOrder, alignOwnOrder } from '../align/alignOrder';
import type { OrderConflict } from '../align/order/judge';
import type { OwnOrder } from '../align/order/ownOrder';
import type { Entry } from '../align/order/ranking';
import type { Finding } from '../finding';
import { countryAdjective, findCountries } from '../lexicon/countries';
import { wordsIn } from '../lexicon/words';
import { likeCase } from '../recognizers/writeNumber';
import { overlaps } from '../span';
import type { Analysis, Check } from './check';
import { replacement } from './replacement';

export const orderMismatch: Check = {
  id: 'order-mismatch',
  severity: 'warning',
  title: 'Order mismatch',
  summary: 'A place in an order that belongs to another: who comes second, who has the most.',
  run: analysis => {
    const { blocks, draft, reference } = analysis;
    const sourced = alignOrder(blocks, draft.prose, reference).map(conflict => findingOf(conflict, analysis));
    // Where a source says which of the amounts is wrong, that is what is said.
    const own = alignOwnOrder(blocks, draft.prose).filter(
      ({ span }) =>
        !sourced.some(other => overlaps(other, span)) &&
        !analysis.contrasts.some(({ sure, mention }) => sure && overlaps(mention, span)),
    );
    return [...sourced, ...own.map(order => ownFinding(order, analysis))];
  },
};

/** An order that the draft's own amounts do not have. */
function ownFinding({ span, word, amounts: [one, other], falls }: OwnOrder, analysis: Analysis): Finding {
  return replacement(orderMismatch, analysis, span, {
    newText: undefined,
    message: `“${word}”, but ${one} is ${falls ? 'less' : 'more'} than ${other}: the order or one of the amounts is wrong.`,
    evidence: [],
  });
}

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
