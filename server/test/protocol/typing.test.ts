import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, PUSHED_TO, TestClient } from './client';
import { DRAFT, WRONG } from './texts';

const [SENTENCE = ''] = DRAFT.split(/(?<=2023\.)/);
const BEFORE = SENTENCE.slice(0, SENTENCE.indexOf(WRONG));

for (const [name, capabilities] of [
  ['pulls', undefined],
  ['is pushed to', PUSHED_TO],
] as const) {
  test(`a number that is being typed is told of in a pause, to a client that ${name}`, async () => {
    const options = capabilities === undefined ? { settings: { caretDelay: 2000 } } : { capabilities };
    const client = await TestClient.start(options);
    const told = async () =>
      capabilities === undefined ? await client.pull('typed.md') : (client.published.at(-1)?.diagnostics ?? []);
    try {
      await client.open('typed.md', BEFORE);
      const typed = SENTENCE.slice(BEFORE.length);
      for (let length = 1; length <= typed.length; length++) {
        await client.change('typed.md', length + 1, { text: BEFORE + typed.slice(0, length) });
        assert.deepEqual(await told(), []);
      }
      const refreshes = client.refreshes;
      await eventually('the finding', async () => (await told()).length === 1);
      if (capabilities === undefined) await eventually('a refresh', () => client.refreshes > refreshes);
    } finally {
      await client.stop();
    }
  });
}

test('languages and globs say which drafts are checked', async () => {
  const settings = { caretDelay: 0, languages: ['markdown'], drafts: { exclude: ['notes/**', '**/*.old.md'] } };
  const client = await TestClient.start({ settings, files: { 'sources/x.md': 'A source.' } });
  try {
    for (const [name, language, count] of [
      ['a.md', 'markdown', 1],
      ['b.txt', 'plaintext', 0],
      ['notes/c.md', 'markdown', 0],
      ['deep/notes/d.md', 'markdown', 1],
      ['deep/e.old.md', 'markdown', 0],
    ] as const) {
      await client.open(name, DRAFT, language);
      assert.equal((await client.pull(name)).length, count, name);
    }
  } finally {
    await client.stop();
  }
});
