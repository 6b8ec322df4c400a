import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completion } from '../../src/features/completion';
import { libraryOf, writingOf } from './snapshots';

const LIBRARY = libraryOf({
  'trade.facts.yaml': `source: { id: doe2024, title: Trade, author: [{ family: Doe }], issued: "2024" }
facts:
  - { id: trade-2022, subject: Norland–Sudland trade, attribute: total, value: $190bn, time: 2022, evidence: trade came to $190bn in 2022 }
  - { id: trade-2023, subject: Norland–Sudland trade, attribute: total, value: $240.1bn, time: 2023, evidence: trade came to $240.1bn in 2023 }
  - { id: growth-2023, subject: Norland–Sudland trade, attribute: growth, value: 26.4%, time: 2023, evidence: a growth of 26.4% }
  - { id: place, subject: summit of Norland, value: Port of Aker, evidence: in the Port of Aker }
people:
  - { name: Ole Crane, roles: [director of the port], evidence: Ole Crane }
quotations:
  - { words: We have never been busier, speaker: Ole Crane, evidence: We have never been busier }
`,
  'sources/harbour.md':
    '# The Harbour at Tallinn\n\nThe port of Tallinn handled 33.1 million tonnes of freight in 2022. The port of Tallinn handled 36.5 million tonnes of freight in 2023. Dredging of the inner basin of Tallinn cost €18 million.\n',
});

/** What is offered at the bar, and the text with the first of it taken. */
function offered(text: string, name = 'draft.md', asked = false) {
  const at = text.indexOf('|');
  const writing = writingOf(text.slice(0, at) + text.slice(at + 1), LIBRARY, { name });
  const items = completion(writing, writing.document.positionAt(at), asked);
  const [first] = items;
  const edit = first?.textEdit && 'range' in first.textEdit ? first.textEdit : undefined;
  const source = writing.document.getText();
  const taken = edit
    ? source.slice(0, writing.document.offsetAt(edit.range.start)) +
      edit.newText +
      source.slice(writing.document.offsetAt(edit.range.end))
    : undefined;
  return { items, labels: items.map(({ label }) => label), taken };
}

test('where a value is being written, the fact of that subject and time is offered', () => {
  const { items, taken } = offered('In 2023 trade between Norland and Sudland reached |');
  assert.deepEqual(
    items.map(({ label, detail, sortText }) => [label, detail, sortText]),
    [['$240.1bn', 'Norland–Sudland trade in 2023', '0000']],
  );
  assert.equal(items[0]?.labelDetails?.description, 'Doe 2024');
  assert.match(JSON.stringify(items[0]?.documentation), /trade came to/);
  assert.equal(taken, 'In 2023 trade between Norland and Sudland reached $240.1bn');
});

test('with no time said, each year is offered; what the sentence says already is not', () => {
  assert.deepEqual(offered('Trade between Norland and Sudland was |\n').labels, ['$190bn', '$240.1bn']);
  assert.deepEqual(offered('Trade between Norland and Sudland rose from $190bn to |\n').labels, ['$240.1bn']);
});

test('a value that is begun is replaced, in the sign, the scale and the language of the draft, with emoji, CRLF and no-break spaces about', () => {
  const style = '🚢 Norland spent US$3.5\u00a0billion on ports.\r\n\r\n';
  const { taken, items } = offered(`${style}🚢\u00a0In 2023 trade between Norland and Sudland was $2|, says Doe.\r\n`);
  assert.equal(taken, `${style}🚢\u00a0In 2023 trade between Norland and Sudland was US$240.1\u00a0billion, says Doe.\r\n`);
  assert.ok(items[0]?.filterText?.startsWith('$2'));
  assert.equal(
    offered('In 2023 trade between Norland and Sudland was |', 'draft.tex').taken,
    'In 2023 trade between Norland and Sudland was \\$240.1bn',
  );
  assert.deepEqual(offered('In 2023 trade between Norland and Sudland was €|').labels, []);
});

test('who asks need not have written a word that a value follows', () => {
  const text = 'In 2023 trade between Norland and Sudland exploded, oddly, |';
  assert.deepEqual(offered(text).labels, []);
  assert.deepEqual(offered(text, 'draft.md', true).labels, ['$240.1bn']);
});

test('a change is offered where a change is asked for', () => {
  assert.deepEqual(offered('In 2023 Norland–Sudland trade saw a growth of |').labels, ['26.4%']);
});

test('what an article has is offered where the draft with it would be borne out', () => {
  assert.deepEqual(offered('In 2023 the port of Tallinn handled |').labels, ['36.5 million tonnes']);
  assert.deepEqual(offered('Dredging of the inner basin of Tallinn cost |').labels, ['€18 million']);
});

test('nothing is offered where nothing fits, nor in headings, code, or quotations', () => {
  const none = [
    'The theatre of Tartu sold |',
    'In 2019 trade between Norland and Sudland reached |',
    'Trade between Norland and Astoria reached |',
    'Trade between Norland and Sudland |',
    '# In 2023 trade between Norland and Sudland reached |',
    'In 2023 trade between Norland and Sudland `reached |`',
    '```\nIn 2023 trade between Norland and Sudland reached |\n```\n',
    'In 2023| trade between Norland and Sudland rose',
    'Weather was |',
    '|',
  ];
  for (const text of none) assert.deepEqual(offered(text).labels, [], text);
});

test('behind "=", every fact, name and quotation of the sheets, what fits first', () => {
  const { labels, items, taken } = offered('In 2023 trade between Norland and Sudland was =tra|');
  assert.equal(labels[0], '$240.1bn');
  for (const label of ['$190bn', '26.4%', 'Port of Aker', 'Ole Crane', '“We have never been busier”'])
    assert.ok(labels.includes(label), label);
  assert.ok(items.every(({ filterText }) => filterText?.startsWith('=tra')));
  assert.ok(items.some(({ filterText }) => filterText?.includes('trade-2022')));
  assert.equal(taken, 'In 2023 trade between Norland and Sudland was $240.1bn');
  assert.deepEqual(offered('if x=|').labels, []);
});

test('behind an opening mark, the words of who is named, or those that go on so', () => {
  assert.deepEqual(offered('Ole Crane said: “|').labels, ['We have never been busier']);
  assert.equal(offered('Ole Crane said: “We have|').taken, 'Ole Crane said: “We have never been busier');
  assert.deepEqual(offered('Jane Roe said: “|').labels, []);
  assert.deepEqual(offered('Ole Crane said: “We had|').labels, []);
});
