import type { Mention, Quantity } from '../mention';
import { recognizeValues } from '../recognizers/index';
import type { Style } from '../recognizers/style';
import { writeLike } from '../recognizers/write';
import type { Reading } from '../reference/sheet';

/**
 * A recorded value in the unit and scale of the draft, where that is another: "$240bn" of "$0.24tn", "38bcm" of "38 billion cubic metres".
 * `raw` is the mention as the draft writes it. Nothing where the two are written in one unit, or where the conversion would not be exact.
 */
export function inDraftUnit(stated: Mention, recorded: Mention | Reading, raw: string, style: Style): string | undefined {
  if (stated.kind !== 'quantity' || recorded.kind !== 'quantity') return undefined;
  if (!SCALED.has(stated.dimension) || stated.dimension !== recorded.dimension || stated.unit !== recorded.unit) return undefined;
  if (stated.headingPower !== undefined || recorded.headingPower !== undefined || recorded.hedge !== undefined) return undefined;
  if (sizeOf(stated) === sizeOf(recorded)) return undefined;
  // A hedge of the draft is not the source's; one that says more than "about" is left out by the writer.
  const bare: Quantity = stated.hedge === undefined ? stated : { ...stated, hedge: 'over' };
  const written = writeLike(bare, { value: recorded.value, precision: recorded.precision }, raw, style);
  const again = recognizeValues(written)[0];
  if (again?.kind !== 'quantity' || !isSame(again.value, recorded.value)) return undefined;
  return sizeOf(again) === sizeOf(recorded) ? undefined : written.replace(/\\(?=[$%])/g, '');
}

const SCALED: ReadonlySet<Quantity['dimension']> = new Set(['money', 'physical', 'count', 'number']);

/** The power of ten between the digits of a quantity and its value: of "0.24tn" 12, of "240bn" 9, of "38 bcm" 9. */
function sizeOf({ text, value, scale }: Quantity): number {
  const digits = Number(/\d[\d,]*(?:\.\d+)?/.exec(text)?.[0].replace(/,/g, ''));
  return digits > 0 && value !== 0 ? Math.round(Math.log10(Math.abs(value) / digits)) : scale;
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.abs(b);
}
