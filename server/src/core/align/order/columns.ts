import { gather } from '../../gather';
import { isQuantity } from '../../mention';
import type { BlockReading } from '../../reading';
import type { Article } from '../../reference/article';
import { articleEvidence } from '../../reference/articleEvidence';
import { headingsAbove } from '../outline';
import { tableHeadings } from '../scope';
import { type Entry, type Label, type Ranking, rank } from './ranking';

/** The columns of an article's tables, each a ranking of what its rows are called; sums at the foot are left out. */
export function columnsIn(article: Article): readonly Ranking[] {
  const tables = new Map<number, BlockReading[]>();
  for (const block of article.blocks) {
    const { table } = block.block;
    if (table) gather(tables, table.index, block);
  }
  return [...tables.values()].flatMap(cells => {
    const columns = new Map<number, BlockReading[]>();
    for (const cell of cells) {
      const { row = 0, column = 0 } = cell.block.table ?? {};
      if (row > 0 && column > 0) gather(columns, column, cell);
    }
    const read = [...columns.values()].map(column => entriesOf(column, article));
    const sums = new Set(read.flatMap(entries => sumsIn(entries)));
    return read.flatMap(
      entries =>
        rankingOf(
          entries.filter(({ label }) => !sums.has(label.text)),
          cells,
          article,
        ) ?? [],
    );
  });
}

type Bare = Omit<Entry, 'lower' | 'upper'> & { readonly cell: BlockReading };

function entriesOf(column: readonly BlockReading[], article: Article): readonly Bare[] {
  return column.flatMap(cell => {
    const [quantity, ...others] = cell.mentions.filter(isQuantity);
    const heading = tableHeadings(cell, article.blocks).find(({ block }) => block.table?.column === 0);
    const label = heading && labelOf(heading, article);
    return quantity && others.length === 0 && label ? [{ label, quantity, cell }] : [];
  });
}

function labelOf({ block, keys, mentions }: BlockReading, { draft }: Article): Label | undefined {
  const name = mentions.find(mention => mention.kind === 'name');
  const text = draft.prose.slice(block.start, block.end).trim();
  if (keys.length === 0 || /\b(?:total|all|sum|average|mean|other|others|rest|world)\b/i.test(text)) return undefined;
  return {
    start: block.start,
    end: block.end,
    text,
    keys: keys.map(({ key }) => key),
    ...(name?.kind === 'name' ? { name } : {}),
  };
}

/** The rows whose amount is that of all others together, in some column. */
function sumsIn(entries: readonly Bare[]): readonly string[] {
  const sum = entries.reduce((total, { quantity }) => total + quantity.value, 0);
  return entries
    .filter(({ quantity }) => entries.length > 2 && Math.abs(sum - 2 * quantity.value) <= 0.01 * sum)
    .map(({ label }) => label.text);
}

function rankingOf(entries: readonly Bare[], cells: readonly BlockReading[], article: Article): Ranking | undefined {
  const [first] = entries;
  const ranked = first && entries.length >= 3 && rank(entries);
  const last = entries.at(-1);
  if (!ranked || !last) return undefined;
  const top = cells.filter(({ block }) => block.table?.row === 0);
  const corner = top.filter(({ block }) => block.table?.column === 0 || block.table?.column === first.cell.block.table?.column);
  const index = article.blocks.indexOf(cells[0]!);
  const before = article.blocks[index - 1];
  // A line, not a paragraph, says what a table holds.
  const title = before && before.block.end - before.block.start < 160 ? before : undefined;
  const around = [...headingsAbove(index, article.blocks), ...(title ? [title] : [])].flatMap(({ keys }) => keys);
  const time = [...corner, ...(title ? [title] : [])]
    .flatMap(({ mentions }) => mentions)
    .find(mention => mention.kind === 'date');
  return {
    entries: ranked,
    ...(time?.kind === 'date' ? { time: time.edtf } : {}),
    measure: new Set([...keysIn(corner), ...(title ? keysIn([title]) : [])]),
    keys: new Set(keysIn(corner)),
    around: new Map(around.map(({ key }) => [key, 0.5])),
    evidence: articleEvidence(article, { start: first.label.start, end: last.cell.block.end }),
  };
}

function keysIn(cells: readonly BlockReading[]): readonly string[] {
  return cells.flatMap(({ keys }) => keys.map(({ key }) => key));
}
