import type { Block } from '../draft/draft';
import { gather } from '../gather';
import type { BlockCache, BlockReading } from '../reading';
import { headingsAbove } from './outline';

/**
 * A block in its surroundings: one object for as long as nothing changes that an alignment may look at, wherever in the draft it stands.
 * That is its own words; its list or table; the blocks on either side of it, or of these; the blanks between; the headings above. Two blocks of
 * one draft that are alike in all this are two paragraphs.
 */
export interface Paragraph {
  readonly core: ParagraphCore;
  readonly run: Run;
  /** Where in the text of the run it begins. */
  readonly at: number;
}

/** What most alignments look at: the own words, the headings above, the sentence that the block before ends in; of a cell, its table. */
export interface ParagraphCore {
  readonly origin: object;
  readonly headings: readonly Heading[];
  /** The last sentence of the block before, to the beginning of the own block. */
  readonly lead: string;
  readonly table?: { readonly run: Run; readonly at: number };
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

interface Recognized {
  readonly paragraphs: readonly Paragraph[];
  readonly cache: BlockCache;
}

const known = new WeakMap<readonly BlockReading[], Recognized>();
/** The paragraphs of the check before, by what they were read as. */
const generations = new WeakMap<BlockCache, ReadonlyMap<object, Paragraph[]>>();

/** The paragraphs of a draft, block by block; none where nothing is kept from one check to the next. */
export function paragraphsOf(blocks: readonly BlockReading[]): readonly Paragraph[] | undefined {
  return known.get(blocks)?.paragraphs;
}

/** One object for one draft from check to check; none where nothing is kept. */
export function draftOf(blocks: readonly BlockReading[]): object | undefined {
  return known.get(blocks)?.cache;
}

/** The heading that a block stands under. */
export function sectionOf(index: number, blocks: readonly BlockReading[]): Heading | undefined {
  const paragraphs = paragraphsOf(blocks);
  if (paragraphs) return paragraphs[index]?.core.headings[0];
  const [heading] = headingsAbove(index, blocks);
  return heading && { origin: heading, ordinal: 1 };
}

/** Finds which paragraphs of a draft are those of the check before with the same cache. */
export function recognizeParagraphs(blocks: readonly BlockReading[], prose: string, cache: BlockCache): void {
  const before = new Map<object, readonly Paragraph[]>(generations.get(cache));
  const now = new Map<object, Paragraph[]>();
  const taken = new Set<Paragraph | ParagraphCore>();
  const headings = readHeadings(blocks);
  let run: Run | undefined;
  let runStart = 0;
  const paragraphs = blocks.map((reading, index): Paragraph => {
    const origin = originOf(reading);
    const { block } = reading;
    const candidates = untaken(before.get(origin) ?? NONE, taken);
    before.set(origin, candidates);
    const previous = blocks[index - 1];
    if (!run || !isListed(block) || previous?.block.kind !== block.kind) {
      runStart = (previous ?? reading).block.start;
      run = sameRun(readRun(index, blocks, prose), candidates);
    }
    const at = block.start - runStart;
    const close = previous && (previous.block.sentences.at(-1) ?? previous.block);
    const lead = close ? prose.slice(close.start, block.start) : '';
    const wanted = { origin, headings: headings[index]!, lead, ...(block.table ? { table: { run, at } } : {}) };
    const core = candidates.find(one => !taken.has(one.core) && isSameCore(one.core, wanted))?.core ?? wanted;
    const known = candidates.find(one => !taken.has(one) && one.core === core && one.at === at && isSameRun(one.run, run!));
    const paragraph = known ?? { core, run, at };
    taken.add(core).add(paragraph);
    gather(now, origin, paragraph);
    return paragraph;
  });
  generations.set(cache, now);
  known.set(blocks, { paragraphs, cache });
}

const NONE: readonly Paragraph[] = [];

function originOf(reading: BlockReading): object {
  return reading.origin ?? reading;
}

/** Of each block, the headings above it; blocks of one section share one list. */
function readHeadings(blocks: readonly BlockReading[]): readonly (readonly Heading[])[] {
  const counts = new Map<object, number>();
  const read = new Map<BlockReading, Heading>();
  const lists = new Map<readonly BlockReading[], readonly Heading[]>();
  return blocks.map((reading, index) => {
    const above = headingsAbove(index, blocks);
    const headings = lists.get(above) ?? above.map(heading => read.get(heading)!);
    lists.set(above, headings);
    if (reading.block.kind === 'heading') {
      const origin = originOf(reading);
      const ordinal = (counts.get(origin) ?? 0) + 1;
      counts.set(origin, ordinal);
      read.set(reading, { origin, ordinal });
    }
    return headings;
  });
}

function isListed({ kind }: Block): boolean {
  return kind === 'item' || kind === 'cell';
}

function readRun(index: number, blocks: readonly BlockReading[], prose: string): Run {
  const own = blocks[index]!.block;
  let end = index + 1;
  while (isListed(own) && blocks[end]?.block.kind === own.kind) end++;
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

/** Without those at the beginning that can serve no more: a table may have thousands of cells alike. */
function untaken(candidates: readonly Paragraph[], taken: ReadonlySet<unknown>): readonly Paragraph[] {
  const first = candidates.findIndex(one => !taken.has(one) || !taken.has(one.core));
  return first < 0 ? NONE : first === 0 ? candidates : candidates.slice(first);
}

/** The run as the check before had it, so that its many cells need not be compared again for each of them. */
function sameRun(run: Run, candidates: readonly Paragraph[]): Run {
  return candidates.find(one => isSameRun(one.run, run))?.run ?? run;
}

function isSameRun(a: Run, b: Run): boolean {
  return a === b || (a.shape === b.shape && a.text === b.text);
}

function isSameCore(a: ParagraphCore, b: ParagraphCore): boolean {
  if (a.lead !== b.lead || a.table?.at !== b.table?.at || a.headings.length !== b.headings.length) return false;
  if (a.table && b.table && !isSameRun(a.table.run, b.table.run)) return false;
  return a.headings.every(({ origin, ordinal }, index) => {
    const other = b.headings[index]!;
    return origin === other.origin && ordinal === other.ordinal;
  });
}
