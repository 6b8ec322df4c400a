import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, test } from 'node:test';
import { eventually, PULLING, PUSHED_TO, TestClient } from './client';
import { DRAFT, RIGHT, WAIVERS, WRONG } from './texts';

const FILE = '.policy-fact-check/waivers.yaml';
const SHARED = 'chapters/shared.md';

let client: TestClient;
afterEach(() => client.stop());

/** The last that was pushed of the file of waivers. */
function told(): readonly string[] {
  const last = client.published.findLast(({ uri }) => uri === client.uri(FILE));
  return last?.diagnostics.map(({ range, message }) => `${range.start.line}: ${message}`) ?? [];
}

for (const [name, capabilities] of [
  ['that pulls', PULLING],
  ['that is pushed to', PUSHED_TO],
] as const) {
  test(`an entry that waives nothing in an open draft is told on the file, to a client ${name}`, async () => {
    client = await TestClient.start({ capabilities, files: { [FILE]: WAIVERS } });
    await client.open('chapters/right.md', DRAFT.replace(WRONG, RIGHT));
    await eventually('the hint', () => told().some(line => /^7: Nothing is found/.test(line)));
    await client.close('chapters/right.md');
    await eventually('no hint', () => told().length === 0);
  });
}

test('a file of waivers that comes, changes or goes takes effect at once', async () => {
  client = await TestClient.start({ files: { 'readme.md': '' } });
  await client.open(SHARED, DRAFT);
  assert.equal((await client.pull(SHARED)).length, 1);
  client.write(FILE, WAIVERS);
  await client.watched(FILE, 1);
  await eventually('the waiver', async () => (await client.pull(SHARED)).length === 0);
  client.write(FILE, WAIVERS.replace('$240.1bn', '$240.2bn'));
  await client.watched(FILE, 2);
  await eventually('the finding', async () => (await client.pull(SHARED)).length === 1);
  await eventually('the reason', () => told().some(line => /^1: The source has changed/.test(line)));
  client.write(FILE, WAIVERS);
  await client.watched(FILE, 2);
  await eventually('the waiver again', async () => (await client.pull(SHARED)).length === 0);
  // Of a folder that goes, the file in it is not told.
  rmSync(join(client.folder, '.policy-fact-check'), { recursive: true });
  await client.watched('.policy-fact-check', 3);
  await eventually('the finding again', async () => (await client.pull(SHARED)).length === 1);
});

test('the unsaved text of an open file of waivers counts, and its mistakes are told at their places', async () => {
  client = await TestClient.start({ files: { [FILE]: WAIVERS } });
  await client.open(SHARED, DRAFT);
  assert.deepEqual(await client.pull(SHARED), []);
  await client.open(FILE, WAIVERS, 'yaml');
  await client.change(FILE, 2, { text: WAIVERS.replace('reason: The', 'raeson: The') });
  assert.equal((await client.pull(SHARED)).length, 1);
  await eventually('the mistake', () => told().some(line => /^6: "raeson" is not a field/.test(line)));
  await client.close(FILE);
  await eventually('the saved waiver', async () => (await client.pull(SHARED)).length === 0);
});

test('the nearest file of waivers counts, and a comment is as good', async () => {
  const nearer = 'chapters/.policy-fact-check/waivers.yaml';
  client = await TestClient.start({ files: { [FILE]: WAIVERS, [nearer]: 'waivers: []\n' } });
  await client.open(SHARED, DRAFT);
  assert.equal((await client.pull(SHARED)).length, 1);
  await client.change(SHARED, 2, { text: `<!-- policy-fact-check-disable-next-line -- why -->\n${DRAFT}` });
  assert.deepEqual(await client.pull(SHARED), []);
});
