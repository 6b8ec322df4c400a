import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentLinks } from '../../src/features/documentLinks';
import { documentSymbols, workspaceSymbols } from '../../src/features/symbols';
import { libraryOf } from './snapshots';

const SHEET = `# 🚢 two ports\r
source:
  id: lind2025
  title: Two Ports
  author: [{ family: Lind, given: Maja }]
  issued: "2025"
  DOI: 10.1234/ports.2025(1)
  URL: https://doi.org/10.1234/other
  note: see doi:10.5555/x-1.
people:
  - name: Maja Lind
    evidence: Maja Lind
facts:
  - id: revenue
    subject: Port of Aker revenue
    value: $0.24tn
    time: 2023
    evidence: took in $0.24tn
  - subject: Port of Aker staff
    value: 412 people
    evidence: employs 412 people
`;
const LIBRARY = libraryOf({ 'lind.facts.yaml': SHEET, 'empty.facts.yaml': '' });
const sheet = LIBRARY.findSheet('file:///w/lind.facts.yaml')!;

test('the outline of a sheet names its entries and their values, list by list', () => {
  const symbols = documentSymbols(sheet, 'utf-16');
  assert.deepEqual(
    symbols.map(({ name, children }) => [name, ...(children ?? []).map(child => [child.name, child.detail].join(' · '))]),
    [
      ['Facts', 'Port of Aker revenue in 2023 · $0.24tn', 'Port of Aker staff · 412 people'],
      ['People', 'Maja Lind · '],
    ],
  );
  const [first] = symbols[0]?.children ?? [];
  assert.match(first ? sheet.document.getText(first.range) : '', /^id: revenue[\s\S]*took in \$0\.24tn\s*$/);
  assert.deepEqual(documentSymbols(LIBRARY.findSheet('file:///w/empty.facts.yaml')!, 'utf-16'), []);
});

test('facts are found in the workspace by the letters of their words, values and sources', () => {
  const found = (query: string) => workspaceSymbols([sheet], query, 'utf-16').map(({ name }) => name);
  assert.deepEqual(found(''), ['Port of Aker revenue in 2023: $0.24tn', 'Port of Aker staff: 412 people', 'Maja Lind']);
  assert.deepEqual(found('akrev'), ['Port of Aker revenue in 2023: $0.24tn']);
  assert.deepEqual(found('412 aker'), ['Port of Aker staff: 412 people']);
  assert.deepEqual(found('staff lind 2024'), []);
  assert.deepEqual(found('Lind 2025 staff'), ['Port of Aker staff: 412 people']);
});

test('a DOI is a link, an address that has its scheme is not linked twice', () => {
  const links = documentLinks(sheet, 'utf-16').map(({ range, target }) => [sheet.document.getText(range), target]);
  assert.deepEqual(links, [
    ['10.1234/ports.2025(1)', 'https://doi.org/10.1234/ports.2025(1)'],
    ['10.5555/x-1', 'https://doi.org/10.5555/x-1'],
  ]);
});
