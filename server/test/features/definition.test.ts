import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LocationLink } from 'vscode-languageserver';
import { definition, sheetDefinition } from '../../src/features/definition';
import { factLocations, factsOfMention, usesOf } from '../../src/features/references';
import { usesIn } from '../../src/features/uses';
import type { Snapshot } from '../../src/snapshot';
import { inside, libraryOf, snapshotOf } from './snapshots';

const ARTICLE =
  '# The Harbour at Tallinn 🚢\r\n\r\nIn 2022 the **port**\u00a0of Tallinn handled 33.1 million tonnes of freight. 🚢 The port of Tallinn handled **36.5 million** tonnes of freight in 2023, said the authority.\r\n';
const SHEET = `source:
  id: harbour
  title: The Harbour at Tallinn
facts:
  - id: staff
    subject: Tallinn port authority staff
    attribute: employees
    value: 412 people
    evidence: The port authority of Tallinn employs 412 people
  - id: freight-2022
    subject: freight of the port of Tallinn
    value: 33.1 million tonnes
    time: 2022
    evidence: the port of Tallinn handled 33.1 million tonnes of freight
`;
const LIBRARY = libraryOf({ 'sources/harbour.md': ARTICLE, 'port.facts.yaml': SHEET });

function goFrom(snapshot: Snapshot, passage: string): readonly { from: string; to: string; whole: string; uri: string }[] {
  return (definition(snapshot, inside(snapshot, passage)) as LocationLink[]).map(link => {
    const target = LIBRARY.find(link.targetUri);
    assert.ok(target && link.originSelectionRange);
    return {
      uri: link.targetUri,
      from: snapshot.document.getText(link.originSelectionRange),
      to: target.getText(link.targetSelectionRange),
      whole: target.getText(link.targetRange),
    };
  });
}

test('from a mention to the words of the article that speak of it, the sentence round them', () => {
  const snapshot = snapshotOf('🚢\u00a0The port of Tallinn handled 36.5\u00a0million tonnes of freight in 2023.\r\n', LIBRARY);
  const [target, ...more] = goFrom(snapshot, '36.5');
  assert.deepEqual(more, []);
  assert.equal(target?.uri, 'file:///w/sources/harbour.md');
  assert.equal(target.from, '36.5\u00a0million tonnes');
  assert.match(
    target.whole,
    /^🚢? ?The port of Tallinn handled \*\*36\.5 million\*\* tonnes of freight in 2023, said the authority\.$/,
  );
});

test('from a contradicted mention, too, and to the fact in its sheet with the value in its evidence', () => {
  const snapshot = snapshotOf('The Tallinn port authority staff numbers 421 people.\n', LIBRARY);
  const [target] = goFrom(snapshot, '421');
  assert.equal(target?.uri, 'file:///w/port.facts.yaml');
  assert.equal(target.to, '412 people');
  assert.match(target.whole, /^- id: staff|^id: staff/);
  assert.match(target.whole, /employs 412 people$/);
});

test('of a mention that no reference speaks of there is no definition', () => {
  const snapshot = snapshotOf('The theatre of Tartu sold 51,000 tickets.\n', LIBRARY);
  assert.deepEqual(goFrom(snapshot, '51,000'), []);
});

test('a client without links gets the place alone', () => {
  const snapshot = snapshotOf('The Tallinn port authority staff numbers 412 people.\n', LIBRARY, { capabilities: {} });
  const [target] = definition(snapshot, inside(snapshot, '412'));
  assert.deepEqual(Object.keys(target ?? {}).sort(), ['range', 'uri']);
});

test('from a fact in a sheet to the article that has its evidence, markup and white space aside', () => {
  const sheet = LIBRARY.find('file:///w/port.facts.yaml');
  assert.ok(sheet);
  const at = sheet.positionAt(SHEET.indexOf('33.1 million'));
  const { client } = snapshotOf('', LIBRARY);
  const [link] = sheetDefinition(LIBRARY, sheet.uri, at, client) as LocationLink[];
  assert.equal(link?.targetUri, 'file:///w/sources/harbour.md');
  assert.match(LIBRARY.find(link.targetUri)?.getText(link.targetRange) ?? '', /port.*33\.1 million tonnes of freight$/);
  assert.deepEqual(sheetDefinition(LIBRARY, sheet.uri, sheet.positionAt(SHEET.indexOf('412')), client), []);
});

test('every sentence of every draft that uses a fact is found, once, whether it agrees or not', () => {
  const first = snapshotOf(
    'The Tallinn port authority staff numbers 412 people.\n\nThe theatre of Tartu sold 51,000 tickets.\n',
    LIBRARY,
  );
  const second = snapshotOf('By now the staff of the Tallinn port authority is 421 people.\n', LIBRARY, { name: 'second.md' });
  const facts = factsOfMention(first, first.document.offsetAt(inside(first, '412')));
  const drafts = [first, second].map(usesIn);
  const found = usesOf(facts, drafts).map(({ uri, text }) => `${uri} ${text}`);
  assert.deepEqual(found, ['file:///w/draft.md 412 people', 'file:///w/second.md 421 people']);
  const caret = { uri: 'file:///w/port.facts.yaml', offset: SHEET.indexOf('412 people') };
  assert.deepEqual(usesOf(caret, drafts), usesOf(facts, drafts));
  assert.deepEqual(usesOf({ ...caret, offset: 3 }, drafts), []);
  const [declared, ...more] = factLocations([...facts, ...facts], uri => LIBRARY.find(uri), 'utf-16');
  assert.equal(declared?.uri, caret.uri);
  assert.equal(more.length, 0);
});
