import type { Draft } from './draft/draft';
import type { Mention, Quantity } from './mention';
import { type BlockReading, place } from './reading';
import { recognizeValues } from './recognizers/index';

/**
 * Gives the bare numbers of table cells the unit that the heading of their column, or else of their row, states:
 * "Total ($bn)", "Total, $bn", "Growth (%)", "Cargo (million tonnes)", "€ per unit". A year is no bare number and stays one.
 */
export function applyTableUnits(blocks: readonly BlockReading[], draft: Draft): readonly BlockReading[] {
  const units = new Map<string, Quantity | undefined>();
  const unitOf = (heading: string) => {
    if (!units.has(heading)) units.set(heading, readUnit(heading));
    return units.get(heading);
  };
  return blocks.map(reading => {
    const { origin, block } = reading;
    const { table } = block;
    if (!table || !origin?.mentions.some(isBare)) return reading;
    const headings = [table.columnHeading, table.rowHeading].flatMap(span =>
      span ? draft.prose.slice(span.start, span.end) : [],
    );
    const unit = headings.map(unitOf).find(found => found !== undefined);
    return unit ? place(measured(origin, unit), block) : reading;
  });
}

const known = new WeakMap<BlockReading, Map<string, BlockReading>>();

/** The reading of a cell whose bare numbers have a unit; one object for the same cell and unit. */
function measured(cell: BlockReading, unit: Quantity): BlockReading {
  const before = known.get(cell) ?? new Map<string, BlockReading>();
  known.set(cell, before);
  const id = `${unit.dimension} ${unit.unit} ${unit.value}`;
  const reading = before.get(id) ?? {
    ...cell,
    mentions: cell.mentions.map(mention => (isBare(mention) ? withUnit(mention, unit) : mention)),
  };
  before.set(id, reading);
  return reading;
}

function isBare(mention: Mention): mention is Quantity {
  return mention.kind === 'quantity' && mention.dimension === 'number' && mention.unit === '';
}

/** The unit of a heading, read as the recognizers read "1" with it. */
function readUnit(heading: string): Quantity | undefined {
  const stated =
    /[([]\s*([^()[\]]{1,30}?)\s*[)\]]\s*$/.exec(heading)?.[1] ??
    /,\s*([^,]{1,20}?)\s*$/.exec(heading)?.[1] ??
    /^\s*([^\s,]{1,5}\s+per\s+\p{L}+)\s*$/u.exec(heading)?.[1];
  // "€ per unit": the unit of the number is the euro.
  const written = stated?.replace(/\s+per\s+\p{L}+$/u, '');
  if (written === undefined || /\d/.test(written)) return undefined;
  const money = /^((?:[A-Z]{1,3})?\p{Sc}|[A-Z]{3}(?![A-Z]))\s*(.*)$/u.exec(written);
  const samples = money ? [`${money[1]}1${money[2]}`, `${money[1]} 1 ${money[2]}`] : [`1${written}`, `1 ${written}`];
  for (const sample of samples.map(text => text.trim())) {
    const [found, ...rest] = recognizeValues(sample);
    if (found?.kind === 'quantity' && rest.length === 0 && found.start === 0 && found.end === sample.length) return found;
  }
  return undefined;
}

function withUnit(number: Quantity, { dimension, unit, value }: Quantity): Quantity {
  const power = Math.round(Math.log10(value));
  const scaled = (bound: number) => Number(`${bound}e${power}`);
  return {
    ...number,
    dimension,
    unit,
    lower: scaled(number.lower),
    upper: scaled(number.upper),
    value: scaled(number.value),
    precision: scaled(number.precision),
    headingPower: power,
  };
}
