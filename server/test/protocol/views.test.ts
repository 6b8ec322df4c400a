import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver';
import {
  CHANGED_NOTIFICATION,
  CHECK_FILES_REQUEST,
  type CheckFilesResult,
  CLAIMS_REQUEST,
  type DraftClaims,
  LIBRARY_REQUEST,
  type LibraryContents,
} from '../../src/protocol';
import { eventually, rangeIn, TestClient } from './client';
import { AGREED, ARTICLE, DRAFT, RIGHT, SHEET, SHEET_DRAFT, SHEET_RIGHT, SHEET_WRONG, WRONG } from './texts';

let client: TestClient;
let changes = 0;
before(async () => {
  client = await TestClient.start({ files: { 'north.facts.yaml': SHEET, 'sources/trade.md': ARTICLE } });
  client.connection.onNotification(CHANGED_NOTIFICATION, () => {
    changes++;
  });
});
after(() => client.stop());

const claimsOf = (name: string, notCovered = false): Promise<DraftClaims | null> =>
  client.connection.sendRequest(CLAIMS_REQUEST, { textDocument: { uri: client.uri(name) }, notCovered });
const library = (): Promise<LibraryContents> => client.connection.sendRequest(LIBRARY_REQUEST, {});

test('nobody is told of changes who never asked', async () => {
  await client.open('quiet.md', DRAFT);
  await client.pull('quiet.md');
  await new Promise(resolve => setTimeout(resolve, 500));
  assert.equal(changes, 0);
  await client.close('quiet.md');
});

test('each claim of a draft has its place, its verdict, and the words of the source', async () => {
  await client.open('claims.md', DRAFT);
  const answer = await claimsOf('claims.md');
  assert.equal(answer?.findings, 1);
  const [wrong, year, agreed, ...others] = answer?.claims ?? [];
  assert.deepEqual(others, []);
  assert.deepEqual([year?.text, year?.verdict], ['2022', 'supported']);
  assert.equal(wrong?.verdict, 'contradicted');
  assert.deepEqual(wrong?.range, rangeIn(DRAFT, WRONG));
  assert.equal(wrong?.text, WRONG);
  assert.equal(wrong?.value, RIGHT);
  assert.equal(wrong?.check, 'amount-mismatch');
  assert.match(wrong?.message ?? '', /240\.1bn/);
  assert.equal(agreed?.verdict, 'supported');
  assert.deepEqual(agreed?.range, rangeIn(DRAFT, AGREED));
  assert.match(agreed?.source ?? '', /^Michta 2024/);
  assert.match(agreed?.quote ?? '', /\$190bn/);
  assert.match(agreed?.subject ?? '', /trade.* in 2022$/);
  assert.ok(agreed?.at);
  assert.equal(await claimsOf('not-open.md'), null);
  assert.equal(await claimsOf('north.facts.yaml'), null);
});

test('figures that no source holds are told to who asks', async () => {
  const text = `${DRAFT}Another country sold 4,321 tractors in 2019.\n`;
  await client.open('figures.md', text);
  assert.ok((await claimsOf('figures.md'))?.claims.every(({ verdict }) => verdict !== 'not-covered'));
  const uncovered = (await claimsOf('figures.md', true))?.claims.filter(({ verdict }) => verdict === 'not-covered');
  assert.deepEqual(
    uncovered?.map(({ text }) => text),
    ['4,321 tractors', '2019'],
  );
  await client.close('figures.md');
});

test('the library lists sheets and articles, and what open drafts use of them', async () => {
  await client.open('north.md', SHEET_DRAFT);
  const before = await library();
  assert.deepEqual(
    before.entries.map(({ kind, title }) => [kind, title]),
    [
      ['sheet', 'Trade in the North'],
      ['built-in', 'China-Russia Axis Heralds an Ominous Future'],
      ['article', 'Norland Trade'],
    ],
  );
  const [sheet, builtIn] = before.entries;
  const [fact] = sheet?.facts ?? [];
  assert.deepEqual([sheet?.used, sheet?.unused, sheet?.contradicted], [0, 0, 1]);
  assert.equal(fact?.state, 'contradicted');
  assert.equal(fact?.value, SHEET_RIGHT);
  assert.equal(fact?.label, "Norland's exports to Sudland in 2021");
  assert.deepEqual(fact?.uses, [
    { uri: client.uri('north.md'), range: rangeIn(SHEET_DRAFT, SHEET_WRONG), text: SHEET_WRONG, contradicts: true },
  ]);
  assert.ok(builtIn && builtIn.unused > 10 && builtIn.contradicted > 0 && builtIn.used > 0);

  const right = SHEET_DRAFT.replace(SHEET_WRONG, SHEET_RIGHT);
  await client.change('north.md', 2, { text: right });
  const [after] = (await library()).entries;
  assert.deepEqual([after?.used, after?.unused, after?.contradicted], [1, 0, 0]);
  await client.close('north.md');
  const [left] = (await library()).entries;
  assert.deepEqual([left?.used, left?.unused, left?.contradicted], [0, 1, 0]);
});

test('a passage of an article that a draft quotes is listed; the others are counted', async () => {
  const [, , unread] = (await library()).entries;
  assert.deepEqual([unread?.used, unread?.unused, unread?.facts], [0, 1, []]);
  await client.open('quote.md', 'Ole Crane said: “We have never shipped so many widgets to so few buyers.”\n');
  const [, , article] = (await library()).entries;
  assert.deepEqual([article?.used, article?.unused], [1, 0]);
  assert.match(article?.facts[0]?.label ?? '', /^“We have never shipped so many widgets/);
  await client.close('quote.md');
});

test('a client that has asked hears of edits in their pauses, and of sheets', async () => {
  await client.open('typed.md', '');
  await new Promise(resolve => setTimeout(resolve, 500));
  changes = 0;
  for (let version = 2; version < 40; version++) await client.change('typed.md', version, { text: DRAFT.slice(0, version) });
  await eventually('a change', () => changes > 0);
  await new Promise(resolve => setTimeout(resolve, 500));
  assert.ok(changes <= 2, `${changes} notifications for 38 edits`);
  changes = 0;
  client.write('north.facts.yaml', SHEET.replace('Trade in the North', 'Northern Trade'));
  await client.watched('north.facts.yaml', 2);
  await eventually('a change of the sheet', () => changes > 0);
  assert.equal((await library()).entries[0]?.title, 'Northern Trade');
});

test('drafts that are not open are checked as files, and what they use is counted until the reference changes', async () => {
  client.write('closed.md', SHEET_DRAFT);
  client.write('notes.txt', 'Nothing.');
  const uris = ['closed.md', 'notes.txt', 'gone.md', 'north.facts.yaml', 'sources/trade.md', 'claims.md'].map(name =>
    client.uri(name),
  );
  const check = (): Promise<CheckFilesResult> => client.connection.sendRequest(CHECK_FILES_REQUEST, { uris });
  const [closed, notes, open, ...others] = (await check()).drafts;
  assert.deepEqual(others, []);
  assert.deepEqual([closed?.uri, closed?.findings, closed?.contradictions], [client.uri('closed.md'), 1, 1]);
  assert.deepEqual((closed?.diagnostics[0] as Diagnostic | undefined)?.range, rangeIn(SHEET_DRAFT, SHEET_WRONG));
  assert.deepEqual([notes?.uri, notes?.diagnostics], [client.uri('notes.txt'), []]);
  assert.deepEqual([open?.uri, open?.findings], [client.uri('claims.md'), 1], 'an open draft is checked as it is open');

  const counts = async () => (await library()).entries[0]?.contradicted;
  assert.equal(await counts(), 1);
  await client.open('closed.md', 'Nothing.');
  assert.equal(await counts(), 0, 'the open text stands before the file');
  await client.close('closed.md');
  await check();
  assert.equal(await counts(), 1);
  await client.connection.sendRequest(CHECK_FILES_REQUEST, { uris: [], anew: true });
  assert.equal(await counts(), 0);
  await check();
  client.write('north.facts.yaml', SHEET);
  await client.watched('north.facts.yaml', 2);
  await eventually('the uses to be forgotten', async () => (await counts()) === 0);
});
