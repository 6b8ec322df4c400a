import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { eventually, messageOf, PUSHED_TO, rangeIn, TestClient } from './client';

let client: TestClient;
afterEach(() => client.stop());

const BIB = '@report{lind2025,\n  author = {Lind, Ada},\n  title = {Two Ports},\n  year = 2025\n}\n';
const draft = (bibliography: string) => `---\nbibliography: ${bibliography}\n---\nExports rose [@lind2025; @doe2019].\n`;

async function unknown(name: string): Promise<readonly string[]> {
  const found = await client.pull(name);
  return found.filter(({ code }) => code === 'unknown-source').map(diagnostic => messageOf(diagnostic).split('"')[1] ?? '');
}

test('what a draft cites is looked up in its bibliography, as that changes', async () => {
  client = await TestClient.start({ files: { 'refs.bib': BIB } });
  await client.open('draft.md', draft('refs.bib'));
  assert.deepEqual(await unknown('draft.md'), ['doe2019']);
  client.write('refs.bib', `${BIB}\n@book{doe2019, title = {Seas}}\n`);
  await client.watched('refs.bib', 2);
  await eventually('the new entry', async () => (await unknown('draft.md')).length === 0);
  assert.ok(client.refreshes > 0);
});

test('a bibliography that no glob names is read for the draft that names it, and one that is gone says nothing', async () => {
  client = await TestClient.start({
    files: { 'lib/all sources.json': '[{"id": "lind2025", "title": "Two Ports"}]', 'x.md': '' },
  });
  await client.open('draft.md', draft('"lib/all sources.json"'));
  assert.deepEqual(await unknown('draft.md'), ['doe2019']);
  client.write('lib/all sources.json', '[{"id": "doe2019", "title": "Seas"}]');
  await client.watched('lib/all sources.json', 2);
  await eventually('the other entry', async () => (await unknown('draft.md')).join() === 'lind2025');
  await client.open('other.md', draft('gone.bib'));
  assert.deepEqual(await unknown('other.md'), []);
});

for (const capabilities of [undefined, PUSHED_TO]) {
  test(`what is wrong in a bibliography is told at its place while it is open, ${capabilities ? 'pushed' : 'pulled'}`, async () => {
    const broken = `${BIB}\n@book{doe2019\n  title = {Seas}\n}\n`;
    client = await TestClient.start({ files: { 'refs.bib': broken }, ...(capabilities && { capabilities }) });
    await client.open('refs.bib', broken, 'bibtex');
    const told = () => client.published.findLast(({ uri }) => uri === client.uri('refs.bib'))?.diagnostics ?? [];
    const problems = await eventually('the problem', async () => {
      const items = capabilities ? told() : await client.pull('refs.bib');
      return items.length > 0 && items;
    });
    assert.match(messageOf(problems[0]), /comma is missing after the key "doe2019"/);
    assert.deepEqual(problems[0]?.range.start, rangeIn(broken, 'doe2019').start);
    await client.open('draft.md', draft('refs.bib'));
    if (!capabilities) assert.deepEqual(await unknown('draft.md'), [], 'a broken entry is not unknown');
    await client.change('refs.bib', 2, { text: BIB });
    if (capabilities) await eventually('nothing wrong', () => told().length === 0);
    else assert.deepEqual(await client.pull('refs.bib'), []);
    if (!capabilities) assert.deepEqual(await unknown('draft.md'), ['doe2019'], 'unsaved text counts');
  });
}
