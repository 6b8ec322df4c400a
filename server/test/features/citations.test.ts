import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeFormatter, STYLES } from '../../src/citations/format/index';
import { citationHover } from '../../src/features/citationHover';
import type { Snapshot } from '../../src/snapshot';
import { cardText } from '../protocol/client';
import { inside, libraryOf, snapshotOf } from './snapshots';

const ARTICLE = `---
id: lind2025
title: Two Ports and One Sea
author: Ada Lind
date: 2025-03-01
url: https://ports.example/two
---
The port of Tallinn handled 36.5 million tonnes of freight in 2023. The port authority employs 412 people.
`;

const library = libraryOf({
  'sources/ports.md': ARTICLE,
  'refs.bib': '@misc{evil, title = {![x](https://x.org/a.png) <img src=x> [y](command:z)}, year = 2020}\n',
});

async function formatterOf({ citations }: Snapshot) {
  const items = new Map(citations.sources.all().map(({ key, item }) => [key, item]));
  return makeFormatter(STYLES.get('chicago-notes') ?? '', undefined, items);
}

test('the card of a key tells which facts of the source the draft uses', async () => {
  const draft = 'The port of Tallinn handled 36.5 million tonnes of freight in 2023 [@lind2025].\n\nPorts grow [@evil].\n';
  const snapshot = snapshotOf(draft, library);
  const card = cardText(await citationHover(snapshot, inside(snapshot, 'lind2025'), formatterOf));
  assert.match(card.replaceAll('\\', ''), /Ada Lind, “Two Ports and One Sea,”.*2025/);
  assert.match(card.replaceAll('\\', ''), /Facts of it in this draft:\n\n- \*\*36\.5 million tonnes\*\*, line 1/);
  assert.equal(await citationHover(snapshot, inside(snapshot, 'Tallinn'), formatterOf), null);
});

test('what can be cited beside bibliographies: source articles, what names them, and the sources of sheets', () => {
  const files = {
    'sources/ports.md': ARTICLE,
    'sources/tides.md': 'Tides rise.\n',
    'sources/tides.json': '[{"id": "ng2023", "title": "Tides"}]',
    'sources/data.json': '[{"id": "row1", "value": 3}]',
    'axis.facts.yaml': 'source: { id: north2024, title: The North }\nfacts: []\n',
    'refs.csl.json': '[{"id": "kerr2024", "title": "Tariffs"}, {"id": "ng2023", "title": "Tides again"}]',
  };
  const library = libraryOf(files);
  const found = library
    .cited(false)
    .files.flatMap(({ uri, sources }) => sources.map(({ key }) => [key, uri.replace('file:///w/', '')]));
  assert.deepEqual(found, [
    ['kerr2024', 'refs.csl.json'],
    ['ng2023', 'refs.csl.json'],
    ['ng2023', 'sources/tides.json'],
    ['north2024', 'axis.facts.yaml'],
    ['lind2025', 'sources/ports.md'],
    ['ng2023', 'sources/tides.md'],
  ]);
  assert.equal(snapshotOf('', library).citations.sources.all().length, 4);
});

test('nothing that a bibliography holds is live in a card', async () => {
  const snapshot = snapshotOf('Ports grow [@evil].\n', library);
  const card = cardText(await citationHover(snapshot, inside(snapshot, 'evil'), formatterOf));
  assert.match(card, /command/i);
  assert.doesNotMatch(card, /(?<!\\)[<\]]|(?<!\\)!\[/);
});
