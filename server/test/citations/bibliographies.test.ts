import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Bibliographies } from '../../src/bibliographies';
import { readBibtex } from '../../src/citations/bibtex/readBibtex';

const URI = 'file:///w/all.bib';
const entry = (key: string) =>
  `@article{${key}, author={Lind, Maja and Kerr, Ann}, title={Ports \\& {Sanctions} of ${key}}, year=2024}\n`;
const large = Array.from({ length: 3000 }, (_, index) => entry(`key${index}`)).join('');
const keysOf = (shelf: Bibliographies) => shelf.find(URI)?.file.sources.map(({ key }) => key);

test('a large bibliography is read ahead in slices, between which others have their turn', async () => {
  const shelf = new Bibliographies();
  shelf.setSaved(URI, { kind: 'text', text: large });
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  await Promise.all([shelf.readAhead(), shelf.readAhead()]);
  clearInterval(timer);
  assert.ok(turns >= 2, `${turns} turns`);
  const { items: _, ...file } = shelf.find(URI)!.file;
  const { items: __, ...fresh } = readBibtex(large, URI);
  assert.deepEqual(file, fresh);
});

test('who asks while it is read ahead is answered, and a file that has changed meanwhile is read as it is now', async () => {
  const shelf = new Bibliographies();
  shelf.setSaved(URI, { kind: 'text', text: large });
  const reading = shelf.readAhead();
  await new Promise(resolve => setTimeout(resolve, 0));
  assert.equal(keysOf(shelf)?.length, 3000);
  shelf.setSaved(URI, { kind: 'text', text: entry('other') });
  await reading;
  assert.deepEqual(keysOf(shelf), ['other']);
  shelf.setSaved(URI, undefined);
  await shelf.readAhead();
  assert.equal(shelf.find(URI), undefined);
});
