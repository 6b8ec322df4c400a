import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Evidence } from '../../src/core/index';
import { writerFor } from '../../src/features/card';
import { hover } from '../../src/features/hover';
import { commandLink, webLink } from '../../src/features/link';
import { escapeMarkdown } from '../../src/features/markdown';
import type { Snapshot } from '../../src/snapshot';
import { inside, libraryOf, snapshotOf } from './snapshots';

const SHEET = `source:
  id: lind2025
  title: Two Ports
  author: [{ family: Lind, given: Maja }]
  container-title: Harbour Review
  issued: "2025-03-11"
  URL: https://www.example.org/two(ports)
facts:
  - id: revenue
    subject: Port of Aker revenue
    value: $0.24tn
    time: 2023
    evidence: the port of Aker took in $0.24tn of revenue in 2023
    locator: p. 12
`;
const LIBRARY = libraryOf({ 'lind.facts.yaml': SHEET });

function card(snapshot: Snapshot, passage: string): string | undefined {
  const shown = hover(snapshot, inside(snapshot, passage));
  return shown && typeof shown.contents === 'object' && 'value' in shown.contents ? shown.contents.value : undefined;
}

test('the card of a supported value gives it in the unit of both, the words marked, publication, date, locator and link', () => {
  const shown = card(snapshotOf('In 2023 the revenue of the port of Aker was $240bn.\n', LIBRARY), '$240bn') ?? '';
  assert.equal(
    shown.replace(/\\/g, ''),
    [
      '**Agrees** · Port of Aker revenue',
      'The source gives **$0.24tn** (in the draft’s unit **$240bn**) in 2023; the draft says **$240bn**.',
      '> “the port of Aker took in **$0.24tn** of revenue in 2023”\n>\n' +
        '> — Lind 2025, p. 12 · *Two Ports* · Harbour Review · 11 March 2025 · [example.org](https://www.example.org/two%28ports%29)',
      'How sure the match is: very sure',
      `[Go to source](command:policyFactCheck.goToSource?${encodeURIComponent(
        JSON.stringify([
          { uri: 'file:///w/lind.facts.yaml', range: { start: { line: 8, character: 4 }, end: { line: 14, character: 0 } } },
        ]),
      )})`,
    ].join('\n\n'),
  );
});

test('a value in one unit is not given twice, nor one that would not be exact', () => {
  for (const written of ['$0.24tn', '$0.24 trillion', 'about a quarter of a trillion dollars']) {
    const shown = card(snapshotOf(`In 2023 the revenue of the port of Aker was ${written}.\n`, LIBRARY), written);
    assert.ok(shown !== undefined && !shown.includes('unit'), shown);
  }
});

test('the card is of exactly the mention, with emoji, CRLF and no-break spaces round it', () => {
  const text = '🚢🚢 A heading\r\n\r\nIn 2023 the 🚢\u00a0revenue of the port of Aker was $240\u00a0bn\u00a0🎉.\r\n';
  const snapshot = snapshotOf(text, LIBRARY);
  const shown = hover(snapshot, inside(snapshot, '$240'));
  assert.equal(shown?.range && snapshot.document.getText(shown.range), '$240\u00a0bn');
});

test('a client without our commands has no link to one', () => {
  const bare = { textDocument: { hover: { contentFormat: ['markdown' as const] } } };
  const shown = card(
    snapshotOf('In 2023 the revenue of the port of Aker was $240bn.\n', LIBRARY, { capabilities: bare }),
    '$240',
  );
  assert.ok(shown?.includes('Lind 2025') && !shown.includes('command:'), shown);
});

test('a finding can be set aside from its card, by a client that has the command; what agrees cannot', () => {
  const capabilities = { experimental: { commands: { commands: ['policyFactCheck.waive'] } } };
  const cardOf = (value: string) =>
    card(snapshotOf(`In 2023 the revenue of the port of Aker was ${value}.\n`, LIBRARY, { capabilities }), value) ?? '';
  const link = /\(command:policyFactCheck\.waive\?([^)]+)\)/;
  const [args] = JSON.parse(decodeURIComponent(link.exec(cardOf('$420bn'))?.[1] ?? '[]'));
  assert.deepEqual([args?.check, args?.words], ['amount-mismatch', '$420bn']);
  assert.doesNotMatch(cardOf('$240bn'), /command:/);
});

const HOSTILE =
  '[x](command:workbench.action.quit) <img src=x onerror=alert(1)> $(zap) ![i](https://e.org/i.png) `c` <https://e.org>';

test('nothing that a sheet holds is live in a card, in any of its fields', () => {
  const quoted = JSON.stringify(HOSTILE);
  const sheet = `source:
  id: evil
  title: ${quoted}
  author: [{ literal: ${quoted} }]
  container-title: ${quoted}
  URL: "javascript:alert(1)"
facts:
  - subject: ${JSON.stringify(`Port of Aker revenue ${HOSTILE}`)}
    attribute: ${quoted}
    value: $240bn
    evidence: ${JSON.stringify(`revenue of the port of Aker came to $240bn ${HOSTILE}`)}
    locator: ${quoted}
`;
  const snapshot = snapshotOf('Port of Aker revenue zap command quit was $240bn.\n', libraryOf({ 'evil.facts.yaml': sheet }));
  const shown = card(snapshot, '$240bn') ?? '';
  assert.ok(shown.includes(escapeMarkdown('[x](command:workbench.action.quit)')), shown);
  const own = /\[Go to source\]\(command:policyFactCheck\.goToSource\?[\w.~%-]+\)/;
  assert.match(shown, own);
  // What is left without the escaped marks and our own link has no mark that Markdown, HTML or an icon begins with.
  const live = shown
    .replace(own, '')
    .replace(/\\[!-/:-@[-`{-~]/g, '')
    .replace(/\*|^>/gm, '');
  assert.doesNotMatch(live, /[<>[\]()`$!]|https?:|command:|javascript:/);
});

test('only addresses of the web become links, and none can end its own', () => {
  const none = [
    'javascript:alert(1)',
    'command:x',
    'file:///etc/passwd',
    'data:text/html,x',
    'https://',
    'nonsense',
    'https://u:p@e.org/',
    '',
  ];
  for (const address of none) assert.equal(webLink(address), undefined, address);
  assert.equal(
    webLink('https://e.org/a b)](command:x)<i>"$(zap)'),
    '[e\\.org](https://e.org/a%20b%29%5D%28command:x%29%3Ci%3E%22%24%28zap%29)',
  );
  assert.equal(webLink('HTTP://E.org'), '[e\\.org](http://e.org/)');
  assert.doesNotMatch(commandLink('t', 'c.d', [")](command:x) '"]), /[)'].*\)/);
});

test('plain text has the same parts, on one line each', () => {
  const evidence: Evidence = {
    source: 'A\nB',
    quote: 'q',
    title: 'T\u202e',
    publication: 'P',
    issued: '2024-05',
    url: 'https://e.org',
  };
  assert.equal(writerFor({ markdown: false }).evidence(evidence), '“q” — A B · T · P · May 2024');
});
