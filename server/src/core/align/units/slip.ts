import { significantDigits } from '../../compare/quantity';
import { conversionOf } from '../../derive/units';
import type { Duration, Mention, Quantity } from '../../mention';

/** A number with a unit that can be mistaken for another. */
export type Measured = Quantity | Duration;

export function isMeasured(mention: Mention): mention is Measured {
  return mention.kind === 'quantity' ? MEASURED.has(mention.dimension) : mention.kind === 'duration';
}

const MEASURED: ReadonlySet<string> = new Set([
  'money',
  'percent',
  'percentage-point',
  'basis-point',
  'physical',
  'count',
  'number',
]);

/** The digits of the number as written: "21" of 2.1 GWh, of 2.1 TWh, and of $2.1bn. */
export function writtenDigits(mention: Measured): string {
  return significantDigits(mention.kind === 'quantity' ? mention.value : Number(/[\d.]+/.exec(mention.iso)?.[0] ?? 0));
}

/**
 * Whether two mentions have one number under two units: another currency, million for billion, points for per cent, hours for days, tonnes
 * for barrels, a week for a year. What can be said either way is none: a plain dollar sign may mean any country's dollar.
 */
export function isUnitSlip(stated: Measured, recorded: Measured): boolean {
  if (stated.kind === 'duration' || recorded.kind === 'duration') {
    if (stated.kind !== 'duration' || recorded.kind !== 'duration') return false;
    return stated.iso !== recorded.iso && numberOf(stated) === numberOf(recorded) && letterOf(stated) !== letterOf(recorded);
  }
  if (stated.hedge === 'several' || recorded.hedge === 'several') return false;
  if (stated.dimension !== recorded.dimension) return isPointSlip(stated, recorded);
  switch (stated.dimension) {
    case 'money':
      return stated.unit === recorded.unit
        ? isOtherScale(stated, recorded) || isOtherRate(stated, recorded)
        : isCurrencySlip(stated, recorded);
    case 'physical':
      if (stated.unit === recorded.unit) return isOtherScale(stated, recorded);
      return stated.value === recorded.value && stated.unit.split('/')[0] !== recorded.unit.split('/')[0];
    case 'count':
      return stated.unit === recorded.unit && isOtherScale(stated, recorded);
    default:
      return false;
  }
}

/** Units of one kind, as GWh and TWh, kilometres and miles, millions and billions: more easily taken for each other than tonnes for barrels. */
export function isKindred(stated: Measured, recorded: Measured): boolean {
  if (stated.kind === 'duration' || recorded.kind === 'duration') return false;
  if (stated.dimension !== recorded.dimension) return false;
  if (stated.dimension === 'money') return stated.unit === recorded.unit;
  return stated.dimension === 'physical' && conversionOf(stated.unit).kind === conversionOf(recorded.unit).kind;
}

function isPointSlip(stated: Quantity, recorded: Quantity): boolean {
  const dimensions = [stated.dimension, recorded.dimension].sort().join(' ');
  return POINTS.has(dimensions) && Math.abs(stated.value) === Math.abs(recorded.value);
}

const POINTS: ReadonlySet<string> = new Set(['percent percentage-point', 'basis-point percent', 'basis-point percentage-point']);

function isCurrencySlip(stated: Quantity, recorded: Quantity): boolean {
  if (stated.value !== recorded.value || stated.unit === '¤' || recorded.unit === '¤') return false;
  const plain = (one: Quantity) => one.unit === 'USD' && !/\bU\.?S|American/i.test(one.text);
  return !(plain(stated) && DOLLARS.has(recorded.unit)) && !(plain(recorded) && DOLLARS.has(stated.unit));
}

const DOLLARS: ReadonlySet<string> = new Set(
  'AUD BBD BMD BND BSD BZD CAD FJD GYD HKD JMD KYD LRD NAD NZD SBD SGD SRD TTD TWD XCD'.split(' '),
);

/** The same digits, a thousandfold or a millionfold apart. */
function isOtherScale(stated: Quantity, recorded: Quantity): boolean {
  if (significantDigits(stated.value) !== significantDigits(recorded.value)) return false;
  const power = Math.round(Math.log10(Math.abs(stated.value / recorded.value)));
  return Math.abs(power) === 3 || Math.abs(power) === 6;
}

function isOtherRate(stated: Quantity, recorded: Quantity): boolean {
  if (stated.value !== recorded.value || !stated.qualifier || !recorded.qualifier) return false;
  return stated.qualifier !== recorded.qualifier && TIMES.has(stated.qualifier) && TIMES.has(recorded.qualifier);
}

const TIMES: ReadonlySet<string> = new Set(['per year', 'per month', 'per week', 'per day', 'per hour']);

function numberOf({ iso }: Duration): string {
  return /[\d.]+/.exec(iso)?.[0] ?? '';
}

function letterOf({ iso }: Duration): string {
  return iso.replace(/[\d.]/g, '');
}
