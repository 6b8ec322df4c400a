import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { InlayHint } from 'vscode-languageserver';
import { cites } from '../../src/citations/drafts/cites';
import { readDraft } from '../../src/core/index';
import { codeLens } from '../../src/features/codeLens';
import { inlayHints } from '../../src/features/inlayHints';
import type { Snapshot } from '../../src/snapshot';
import { libraryOf, snapshotOf } from './snapshots';

const LIBRARY = libraryOf({
  'lind.facts.yaml': `source: { id: lind2025, title: Two Ports }
facts:
  - { subject: Port of Aker revenue, value: $0.24tn, time: 2023, evidence: took in $0.24tn }
  - { subject: Port of Aker staff, attribute: employees, value: 412 people, evidence: employs 412 people }
`,
});
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

function written({ document }: Snapshot, hints: readonly InlayHint[]): string {
  let text = document.getText();
  for (const { position, label } of [...hints].reverse()) {
    const at = document.offsetAt(position);
    text = `${text.slice(0, at)}{${typeof label === 'string' ? label : label.map(({ value }) => value).join('')}}${text.slice(at)}`;
  }
  return text;
}

test('a mark stands behind what a source bears out, with its number where that is written otherwise', () => {
  const snapshot = snapshotOf(
    '🚢 In 2023 the\u00a0revenue of the port of Aker was US$0.24tn.\r\n\r\nIn 2023 the revenue of the port of Aker was $240\u00a0bn, and the port of Aker’s staff were 421 employees.\r\n',
    LIBRARY,
  );
  assert.equal(
    written(snapshot, inlayHints(snapshot, WHOLE)),
    '🚢 In 2023 the\u00a0revenue of the port of Aker was US$0.24tn{✓}.\r\n\r\nIn 2023 the revenue of the port of Aker was $240\u00a0bn{✓ $0.24tn}, and the port of Aker’s staff were 421 employees.\r\n',
  );
  const [hint, ...more] = inlayHints(snapshot, { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } });
  assert.equal(more.length, 0);
  const [part] = Array.isArray(hint?.label) ? hint.label : [];
  assert.equal(part?.location?.uri, 'file:///w/lind.facts.yaml');
});

test('in a table whose heading has the unit, the number alone is written alike', () => {
  const snapshot = snapshotOf(
    'Port of Aker revenue\n\n| Year | Port of Aker revenue, $tn |\n| --- | --- |\n| 2023 | 0.24 |\n',
    LIBRARY,
  );
  assert.match(written(snapshot, inlayHints(snapshot, WHOLE)), /\| 0\.24\{✓\} \|/);
});

function lenses(text: string): readonly string[] {
  const snapshot = snapshotOf(text, LIBRARY);
  return codeLens(snapshot).map(({ range, command }) => `${snapshot.document.getText(range)}: ${command?.title}`);
}

const RIGHT = 'In 2023 the revenue of the port of Aker was $240bn.';
const WRONG = 'In 2023 the revenue of the port of Aker was $420bn.';
const NOBODYS = 'The theatre of Tartu sold 51,000 tickets.';

test('each heading tells how the claims under it stand, those of its sub-sections too', () => {
  const text = `# 🚢 Ports\r\n\r\n${RIGHT} [@lind2025]\r\n\r\n## Again\r\n\r\n${RIGHT}\r\n\r\n${WRONG}\r\n\r\n# Theatre\r\n\r\n${NOBODYS}\r\n\r\n# Empty\r\n\r\nNo claim.\r\n`;
  assert.deepEqual(lenses(text), [
    '# 🚢 Ports: 3 claims · 1 sourced · 1 uncited · 1 contradiction',
    '## Again: 2 claims · 1 uncited · 1 contradiction',
    '# Theatre: 1 claim · 1 unsourced',
  ]);
});

test('a draft that cites nothing is not told that it does not; one without headings is one section', () => {
  assert.deepEqual(lenses(`${RIGHT}\n\n${NOBODYS}\n`), [': 2 claims · 1 sourced · 1 unsourced']);
  assert.deepEqual(lenses('No claim.\n'), []);
});

test('what cites and what does not', () => {
  const isCited = (text: string, language = 'markdown') => cites(readDraft(text, language), { start: 0, end: text.length - 1 });
  const citing = [
    'So it is.[^1]',
    'So [@lind2025, p. 3].',
    'As @lind2025 says.',
    'So [it is](report.pdf).',
    'See <https://e.org>.',
  ];
  const named = [
    'So (Lind 2025).',
    'So (see Lind and Doe, 2023, p. 4).',
    'Lind (2025) says so.',
    'So (European Commission 2024).',
  ];
  for (const text of [...citing, ...named]) assert.ok(isCited(text), text);
  const plain = [
    'In May (2023) it rose.',
    'So (in 2023).',
    'It rose (May 2023).',
    'Write to a.b@e.org.',
    'It rose [sic] (by 3).',
    'In 2023 it rose.',
  ];
  for (const text of plain) assert.ok(!isCited(text), text);
  assert.ok(
    isCited('So.\\footcite{lind}', 'latex') &&
      isCited('So.\\parencite[3]{lind}', 'latex') &&
      !isCited('So \\emph{it} is.', 'latex'),
  );
});
