import type { Draft } from '../draft/draft';
import type { Mention, Quantity } from '../mention';
import { recognizeValues } from '../recognizers/index';
import { styleOf } from '../recognizers/style';
import { writeDateLike, writeLike } from '../recognizers/write';
import type { Reading } from '../reference/sheet';
import { overlaps } from '../span';
import type { Trial } from './trial';

/**
 * A recorded value as the draft would write it: like the nearest value of its kind before the gap, or else after it; where there is none,
 * as the source has it, with the draft's own sign for dollars and per cent. Never another value than the source's.
 */
export function writeRecorded(recorded: Mention | Reading, asRecorded: string, trial: Trial): string {
  const plain = dressed(asRecorded.replace(/\s+/g, ' ').trim(), trial.draft);
  const written = recorded.kind === 'quantity' || recorded.kind === 'date' ? writeByModel(recorded, trial) : undefined;
  return written !== undefined && isSame(recorded, written) ? written : plain;
}

function writeByModel(recorded: Mention | Reading, { blocks, place, draft }: Trial): string | undefined {
  const models = blocks.flatMap(({ mentions }) => mentions.filter(one => isModel(one, recorded) && !overlaps(one, place)));
  const model = models.findLast(one => one.end <= place.start) ?? models.find(one => one.start > place.start);
  if (!model) return undefined;
  const raw = draft.text.slice(model.start, model.end);
  if (model.kind === 'date' && recorded.kind === 'date') return writeDateLike(model, recorded.edtf, raw);
  if (model.kind !== 'quantity' || recorded.kind !== 'quantity') return undefined;
  return writeLike(model, { value: recorded.value, precision: recorded.precision }, raw, styleOf(draft));
}

/** Written in digits, unhedged, and of the same kind, so that only the number need be another. */
function isModel(mention: Mention, recorded: Mention | Reading): boolean {
  if (!/\d/.test(mention.text) || /\n/.test(mention.text)) return false;
  if (mention.kind === 'date' && recorded.kind === 'date')
    return mention.anchor === undefined && shapeOf(mention.edtf) === shapeOf(recorded.edtf);
  if (mention.kind !== 'quantity' || recorded.kind !== 'quantity') return false;
  return isPlain(mention) && isPlain(recorded) && mention.dimension === recorded.dimension && mention.unit === recorded.unit;
}

function isPlain({ hedge, headingPower, qualifier, sign }: Quantity): boolean {
  return hedge === undefined && headingPower === undefined && qualifier === undefined && sign === undefined;
}

function shapeOf(edtf: string): string {
  return edtf.replace(/\d/g, '0');
}

function isSame(recorded: Mention | Reading, written: string): boolean {
  const [again, ...more] = recognizeValues(written);
  if (!again || more.length > 0 || again.kind !== recorded.kind) return false;
  if (again.kind === 'date' && recorded.kind === 'date') return again.edtf === recorded.edtf;
  if (again.kind !== 'quantity' || recorded.kind !== 'quantity') return false;
  return Math.abs(again.value - recorded.value) <= 1e-9 * Math.abs(recorded.value) && again.unit === recorded.unit;
}

function dressed(text: string, draft: Draft): string {
  const { dollar, percent } = styleOf(draft);
  const withDollar = dollar === undefined ? text : text.replace(/(?:\bUS\s?)?\\?\$(?=\d)/g, () => dollar);
  const withPercent = percent === undefined ? withDollar : withDollar.replace(/(?<=\d)\s?(?:\\?%|per\s?cent\b)/g, () => percent);
  return draft.language === 'latex' ? withPercent.replace(/(?<!\\)([%$&#])/g, '\\$1') : withPercent;
}
