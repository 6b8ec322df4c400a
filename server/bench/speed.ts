// npm run bench:speed: how well and how fast values are read, with chrono-node and wink-nlp beside it. Times are compared within one run only.
import { readFileSync } from 'node:fs';
import { BUILT_IN_TEXTS, builtInSheets } from '../src/builtIn';
import {
  type BlockCache,
  buildReference,
  checkDraft,
  complete,
  readArticle,
  readDraft,
  readSheet,
  updateDraft,
} from '../src/core/index';
import { recognizeValues } from '../src/core/recognizers/index';
import { readPage } from '../test/pages';
import { expressions } from '../test/recognizers/expressions';
import { holdout } from '../test/recognizers/holdout';
import { agrees, readTable } from '../test/recognizers/table';
import { makeDocument } from './document';
import { type Peer, peers } from './peers';
import { sourceTimes } from './sources';

const document = makeDocument(100_000);
const whole = document.join('\n\n');
const characters = whole.length.toLocaleString('en');

const floor = best(15, () => {
  for (const _ of whole.matchAll(/[$€£]?\d[\d.,]*/g));
});

console.log(`100,000 words in ${document.length} paragraphs, ${characters} characters.`);
console.log(
  `One number-regexp pass: ${floor.toFixed(2)} ms. Times below are of the same text, paragraph by paragraph, the best of several runs.\n`,
);
console.log(
  '| reader | table | found | exact span | right value | hold-out | found | exact | right | 100k words, ms | × the pass |',
);
console.log('|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|');
for (const peer of peers) console.log(row(peer));

const mentions = document.reduce((count, paragraph) => count + recognizeValues(paragraph).length, 0);
console.log(
  `\n${mentions} mentions in the document. ${paragraphTime().toFixed(0)} µs a paragraph of ${Math.round(100_000 / document.length)} words.`,
);

const [fresh, edited] = checkTimes();
console.log(
  `Checked against the built-in sheet: ${fresh.toFixed(0)} ms (${(fresh / floor).toFixed(0)}×), again after one character ${edited.toFixed(0)} ms (${(edited / floor).toFixed(0)}×).`,
);

for (const line of articleTimes()) console.log(line);
console.log(completionTime());

/** What fits where a value is being written, in a draft that has been read, beside three articles and fifty sheets of the size of the built-in one. */
function completionTime(): string {
  const folder = 'server/test/articles';
  const names = ['school-meals', 'syr-darya', 'school-meals'];
  const articles = names.map((name, at) =>
    readArticle(readFileSync(`${folder}/${name}.md`, 'utf8'), `file:///source-${at}.md`, 'markdown'),
  );
  const [builtIn] = BUILT_IN_TEXTS;
  const sheets = Array.from({ length: 50 }, (_, at) =>
    readSheet(at === 0 ? builtIn!.text : builtIn!.text.replaceAll('China', `Norland${at}`), `file:///sheet-${at}.facts.yaml`),
  );
  const reference = buildReference(sheets, articles);
  const before = `${makeDocument(4_600).join('\n\n')}\n\nIn 2023 trade between China and Russia reached `;
  const cache: BlockCache = new Map();
  const draft = readDraft(before, 'markdown');
  checkDraft(draft, reference, cache);
  let count = 0;
  const time = best(15, () => {
    count = complete(draft, before.length, reference, { cache }).length;
  });
  return `Completion of a value in 4,600 words, against ${reference.statements.length} facts and 3 articles: ${time.toFixed(1)} ms, ${count} offered.`;
}
for (const line of sourceTimes()) console.log(line);

/**
 * A long draft that is partly on its sources' subjects, with a character typed in the middle of a paragraph on them: what opening and each
 * edit cost, and how much more beside many sources.
 */
function articleTimes(): readonly string[] {
  const folder = 'server/test/articles';
  const texts = ['school-meals', 'syr-darya'].map(name => readFileSync(`${folder}/${name}.md`, 'utf8'));
  const on = ['school-meals', 'syr-darya'].flatMap(name =>
    readPage(`${folder}/${name}-drafts.md`).drafts.map(({ text }) => text),
  );
  const half = makeDocument(4_000).join('\n\n');
  const [before, after] = [[half, ...on.slice(0, on.length / 2)].join('\n\n'), [...on.slice(on.length / 2), half].join('\n\n')];
  const text = `${before}\n\n${after}`;
  const pass = best(15, () => {
    for (const _ of text.matchAll(/[$€£]?\d[\d.,]*/g));
  });
  const words = text.split(/\s+/).length.toLocaleString('en');
  const costs = [3, 50].map(count => {
    const articles = Array.from({ length: count }, (_, at) =>
      readArticle(texts[at % texts.length]!, `file:///source-${at}.md`, 'markdown'),
    );
    const reference = buildReference([], articles);
    const cache: BlockCache = new Map();
    let draft = readDraft(text, 'markdown');
    const opened = best(1, () => checkDraft(draft, reference, cache));
    let typed = '';
    const edits = Array.from({ length: 41 }, () => {
      typed += 'x';
      const start = performance.now();
      draft = updateDraft(draft, `${before}${typed}\n\n${after}`);
      checkDraft(draft, reference, cache);
      return performance.now() - start;
    });
    return { count, opened, edit: edits.sort((a, b) => a - b)[20]! };
  });
  const [few, many] = costs;
  return [
    ...costs.map(
      ({ count, opened, edit }) =>
        `A draft of ${words} words against ${count} articles: opened in ${opened.toFixed(0)} ms, an edit ${edit.toFixed(1)} ms: ${(edit / pass).toFixed(0)}× the pass over it, 1/${(opened / edit).toFixed(0)} of opening.`,
    ),
    `Against 50 articles an edit costs ${(many!.edit / few!.edit).toFixed(2)}× what it costs against 3.`,
  ];
}

/** The whole document checked as when it is opened, and again after a character typed in its middle, with what was read before at hand. */
function checkTimes(): readonly [number, number] {
  const reference = buildReference(builtInSheets());
  const opened = best(2, () => checkDraft({ text: whole, language: 'markdown' }, reference));
  const cache: BlockCache = new Map();
  let draft = readDraft(whole, 'markdown');
  checkDraft(draft, reference, cache);
  const middle = whole.length >> 1;
  let typed = '';
  const again = best(5, () => {
    typed += 'x';
    draft = updateDraft(draft, whole.slice(0, middle) + typed + whole.slice(middle));
    checkDraft(draft, reference, cache);
  });
  return [opened, again];
}

function row(peer: Peer): string {
  const time = best(peer.name === 'policy-fact-check' ? 15 : 3, () => {
    for (const paragraph of document) peer.read(paragraph);
  });
  return `| ${[peer.name, ...accuracy(peer, expressions), ...accuracy(peer, holdout), time.toFixed(1), (time / floor).toFixed(0)].join(' | ')} |`;
}

/** Of the values that the reader claims to read: how many there are, are found, found with their exact span, and right. */
function accuracy(peer: Peer, table: string): readonly (number | string)[] {
  let [all, found, exact, right, valued] = [0, 0, 0, 0, false];
  for (const { prose, expected } of readTable(table)) {
    const readings = peer.read(prose);
    for (const wanted of expected.filter(each => peer.reads(each.value))) {
      const reading = readings.find(each => each.start < wanted.end && wanted.start < each.end);
      const same = reading?.start === wanted.start && reading.end === wanted.end;
      all++;
      if (reading !== undefined) found++;
      if (same) exact++;
      if (reading?.value !== undefined) valued = true;
      if (reading?.value !== undefined && agrees(withoutRelation(wanted.value), withoutRelation(reading.value))) right++;
    }
  }
  return [all, found, exact, valued ? right : '–'];
}

/** chrono knows no "since" and "by". */
function withoutRelation(value: string): string {
  return value.startsWith('@') ? value.split(' ')[0]! : value;
}

function best(runs: number, run: () => void): number {
  let shortest = Number.POSITIVE_INFINITY;
  for (let index = 0; index < runs; index++) {
    const start = performance.now();
    run();
    shortest = Math.min(shortest, performance.now() - start);
  }
  return shortest;
}

/** The median of single paragraphs, in µs, as an editor reads one after a keystroke. */
function paragraphTime(): number {
  const times = document.slice(0, 1000).map(paragraph => {
    const start = performance.now();
    recognizeValues(paragraph);
    return 1000 * (performance.now() - start);
  });
  return times.sort((a, b) => a - b)[500]!;
}
