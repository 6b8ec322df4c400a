import type { Block } from '../draft/draft';
import type { BlockCache, BlockReading } from '../reading';
import { headingsAbove } from './outline';

/**
 * A block in its surroundings: one object for as long as nothing changes that an alignment may look at, wherever in the draft it stands.
 * That is its own words; its list or table; the blocks on either side of it, or of these; the blanks between; the headings above. Two blocks of
 * one draft that are alike in all this are two paragraphs.
 */
export interface Paragraph {
  readonly origin: object;
  readonly run: Run;
  /** Where in the text of the run it begins. */
  readonly at: number;
  readonly headings: readonly Heading[];
}

/** A block, or the items of a list or cells of a table, with what stands on either side. */
interface Run {
  readonly text: string;
  /** Kind and bounds of each block in it; of cells, their place and headings too. */
  readonly shape: string;
}

/** The first, second … heading of these words. */
export interface Heading {
  readonly origin: object;
  readonly ordinal: number;
}

const known = new WeakMap<readonly BlockReading[], readonly Paragraph[]>();
const generations = new WeakMap<BlockCache, ReadonlyMap<object, readonly Paragraph[]>>();

/** The paragraphs of a draft, block by block; none where nothing is kept from one check to the next. */
export function paragraphsOf(blocks: readonly BlockReading[]): readonly Paragraph[] | undefined {
  return known.get(blocks);
}

/** Finds which paragraphs of a draft are those of the check before with the same cache. */
export function recognizeParagraphs(blocks: readonly BlockReading[], prose: string, cache: BlockCache): void {
  const before = new Map([...(generations.get(cache) ?? [])].map(([origin, paragraphs]) => [origin, [...paragraphs]]));
  const headings = new Map<readonly BlockReading[], readonly Heading[]>();
  const ordinals = ordinalsOf(blocks);
  const now = new Map<object, Paragraph[]>();
  let run: Run | undefined;
  let runStart = 0;
  const paragraphs = blocks.map((reading, index): Paragraph => {
    const origin = reading.origin ?? reading;
    const candidates = before.get(origin) ?? [];
    if (!run || !isListed(reading.block) || blocks[index - 1]?.block.kind !== reading.block.kind) {
      const first = blocks[index - 1]?.block ?? reading.block;
      runStart = first.start;
      run = sameRun(readRun(index, blocks, prose), candidates);
    }
    const own = headingsAbove(index, blocks);
    const above = headings.get(own) ?? own.map(heading => ordinals.get(heading)!);
    headings.set(own, above);
    const paragraph = { origin, run, at: reading.block.start - runStart, headings: above };
    const same = candidates.findIndex(one => isSame(one, paragraph));
    const [found = paragraph] = same < 0 ? [] : candidates.splice(same, 1);
    const alike = now.get(origin);
    if (alike) alike.push(found);
    else now.set(origin, [found]);
    return found;
  });
  generations.set(cache, now);
  known.set(blocks, paragraphs);
}

function ordinalsOf(blocks: readonly BlockReading[]): ReadonlyMap<BlockReading, Heading> {
  const counts = new Map<object, number>();
  const ordinals = new Map<BlockReading, Heading>();
  for (const reading of blocks) {
    if (reading.block.kind !== 'heading') continue;
    const origin = reading.origin ?? reading;
    const ordinal = (counts.get(origin) ?? 0) + 1;
    counts.set(origin, ordinal);
    ordinals.set(reading, { origin, ordinal });
  }
  return ordinals;
}

function isListed({ kind }: Block): boolean {
  return kind === 'item' || kind === 'cell';
}

function readRun(index: number, blocks: readonly BlockReading[], prose: string): Run {
  const { kind } = blocks[index]!.block;
  let end = index + 1;
  while (isListed(blocks[index]!.block) && blocks[end]?.block.kind === kind) end++;
  const members = blocks.slice(Math.max(0, index - 1), end + 1).map(({ block }) => block);
  const [start, stop] = [members[0]!.start, members.at(-1)!.end];
  return { text: prose.slice(start, stop), shape: members.map(block => shapeOf(block, start)).join('\n') };
}

function shapeOf({ kind, start, end, level, table }: Block, from: number): string {
  const shape = `${kind} ${start - from} ${end - from} ${level ?? ''}`;
  if (!table) return shape;
  const [row, column] = [table.rowHeading, table.columnHeading].map(heading => (heading ? heading.start - from : ''));
  return `${shape} ${table.row} ${table.column} ${row} ${column}`;
}

/** The run as the check before had it, so that its many cells need not be compared again for each of them. */
function sameRun(run: Run, candidates: readonly Paragraph[]): Run {
  return candidates.find(one => one.run.shape === run.shape && one.run.text === run.text)?.run ?? run;
}

function isSame(a: Paragraph, b: Paragraph): boolean {
  if (a.at !== b.at || (a.run !== b.run && (a.run.shape !== b.run.shape || a.run.text !== b.run.text))) return false;
  return (
    a.headings.length === b.headings.length &&
    a.headings.every(({ origin, ordinal }, index) => {
      const other = b.headings[index]!;
      return origin === other.origin && ordinal === other.ordinal;
    })
  );
}
