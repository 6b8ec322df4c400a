// npm run bench:speed: how long reading and checking take, as multiples of one number-regexp pass over the same text in the same run.
import { casual } from 'chrono-node';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { builtInSheets } from '../src/builtIn';
import { type BlockCache, buildReference, checkDraft, readDraft, updateDraft } from '../src/core/index';
import { recognizeValues } from '../src/core/recognizers/index';
import { expressions } from '../test/recognizers/expressions';
import { holdout } from '../test/recognizers/holdout';
import { readTable, score } from '../test/recognizers/table';
import { writeDocument } from './document';

const text = writeDocument(100_000);
const draft = readDraft(text, 'markdown');
const blocks = draft.blocks.map(block => draft.prose.slice(block.start, block.end));
const reference = buildReference(builtInSheets());
const wink = winkNLP(model, ['sbd', 'ner']);

console.log(`${text.split(/\s+/).length} words, ${blocks.length} blocks; medians of a few runs, Node ${process.version}\n`);
const floor = measure('one pass of /[$€£]?\\d[\\d.,]*/g', 15, () => [...text.matchAll(/[$€£]?\d[\d.,]*/g)].length);
measure(
  'read values of every block (ours)',
  7,
  () => blocks.reduce((sum, block) => sum + recognizeValues(block).length, 0),
  floor,
);
measure('chrono-node, dates alone', 3, () => blocks.reduce((sum, block) => sum + casual.parse(block).length, 0), floor);
measure(
  'wink-nlp, its entities',
  3,
  () => blocks.reduce((sum, block) => sum + wink.readDoc(block).entities().length(), 0),
  floor,
);
measure('read the draft: markup, sentences', 5, () => readDraft(text, 'markdown').blocks.length, floor);
measure('check the draft', 3, () => checkDraft(draft, reference).findings.length, floor);
measureEdit();
const paragraph = blocks.find(block => block.length > 400) ?? '';
console.log(
  `\none paragraph of ${paragraph.length} characters: ${(1000 * median(400, () => recognizeValues(paragraph))).toFixed(0)} µs`,
);

console.log('\nfound: some mention on each marked value; exact: on its very span; right: with its value, and nothing else');
for (const [name, table] of [
  ['expressions', expressions],
  ['hold-out', holdout],
] as const) {
  const rows = readTable(table);
  const scores = rows.map(score);
  const share = (what: 'found' | 'exact' | 'right') => scores.filter(each => each[what]).length;
  console.log(
    `${name.padEnd(12)} ${rows.length} rows  ours: found ${share('found')}, exact ${share('exact')}, right ${share('right')}`,
  );
  const covered = (spansOf: (prose: string) => readonly (readonly [number, number])[]) =>
    rows.filter(row => {
      const spans = spansOf(row.prose);
      return row.expected.every(({ start, end }) => spans.some(([from, to]) => from < end && start < to));
    }).length;
  const chrono = covered(prose => casual.parse(prose).map(found => [found.index, found.index + found.text.length] as const));
  const winks = covered(winkSpans);
  console.log(`${''.padEnd(12)} chrono-node: found ${chrono} (dates are all it reads)  wink-nlp: found ${winks}`);
}

/** wink gives entities as text, in order: their places are looked up one after the other. */
function winkSpans(prose: string): readonly (readonly [number, number])[] {
  let from = 0;
  return (wink.readDoc(prose).entities().out() as string[]).flatMap(entity => {
    const start = prose.indexOf(entity, from);
    if (start < 0) return [];
    from = start + entity.length;
    return [[start, from] as const];
  });
}

/** One character typed in the middle of the document, and the whole answered anew, with what was read before at hand. */
function measureEdit(): void {
  const cache: BlockCache = new Map();
  let before = draft;
  checkDraft(before, reference, cache);
  const middle = text.length >> 1;
  let typed = '';
  measure(
    'check again after one character',
    7,
    () => {
      typed += 'x';
      before = updateDraft(before, text.slice(0, middle) + typed + text.slice(middle));
      return checkDraft(before, reference, cache).findings.length;
    },
    floor,
  );
}

function measure(name: string, runs: number, work: () => number, unit?: number): number {
  const time = median(runs, work);
  const ratio = unit === undefined ? '' : `${(time / unit).toFixed(0)}×`;
  console.log(`${name.padEnd(40)} ${time.toFixed(1).padStart(9)} ms ${ratio.padStart(7)}`);
  return time;
}

/** The median time of a call, in milliseconds, after one that warms up. */
function median(runs: number, work: () => unknown): number {
  work();
  const times = Array.from({ length: runs }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  }).sort((a, b) => a - b);
  return times[runs >> 1] ?? Number.NaN;
}
