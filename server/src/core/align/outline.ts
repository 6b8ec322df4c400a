import type { BlockReading } from '../reading';

/** The headings that a block stands under, the nearest first. */
export function headingsAbove(index: number, blocks: readonly BlockReading[]): readonly BlockReading[] {
  return outlineOf(blocks).headings[index] ?? [];
}

/** The cells of the table that a cell is in, itself among them; none for other blocks. */
export function tableOf({ block }: BlockReading, blocks: readonly BlockReading[]): readonly BlockReading[] {
  return block.table === undefined ? [] : (outlineOf(blocks).tables.get(block.table.index) ?? []);
}

interface Outline {
  readonly headings: readonly (readonly BlockReading[])[];
  readonly tables: ReadonlyMap<number, readonly BlockReading[]>;
}

const outlines = new WeakMap<readonly BlockReading[], Outline>();

/** Worked out once for each reading of a draft, in one pass. */
function outlineOf(blocks: readonly BlockReading[]): Outline {
  const known = outlines.get(blocks);
  if (known) return known;
  const headings: (readonly BlockReading[])[] = [];
  const tables = new Map<number, BlockReading[]>();
  let above: readonly BlockReading[] = [];
  for (const reading of blocks) {
    const { kind, level = 1, table } = reading.block;
    if (kind === 'heading') above = above.filter(heading => (heading.block.level ?? 1) < level);
    headings.push(above);
    if (kind === 'heading') above = [reading, ...above];
    if (table) tables.set(table.index, [...(tables.get(table.index) ?? []), reading]);
  }
  const outline = { headings, tables };
  outlines.set(blocks, outline);
  return outline;
}
