import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Row, score } from '../bench/score';

const rows: readonly Row[] = [
  { id: 'w', pairId: 'p', label: 'inconsistent', kind: 'money', spans: [[10, 14]] },
  { id: 'r', pairId: 'p', label: 'consistent' },
  {
    id: 'two',
    expect: [
      { start: 0, end: 4, kind: 'year' },
      { start: 8, end: 9, kind: 'money' },
    ],
    alt: [{ start: 20, end: 24 }],
  },
];

test('flags on labelled spans count, flags on the other end of a mismatch count neither way', () => {
  const lines = score(rows, [
    { id: 'w', flags: [[12, 20]] },
    {
      id: 'two',
      flags: [
        [0, 4],
        [20, 22],
        [30, 31],
      ],
    },
  ]);
  assert.equal(lines[0], 'drafts 3  P 100.0  R 100.0  F1 100.0  BA 100.0  FPR 0.0');
  assert.equal(lines[1], 'spans 3  spanR 66.7  spanP 66.7');
  assert.equal(lines[2], 'pairs 1  pairAcc 100.0');
  assert.deepEqual(lines.slice(3), [
    '  money                    n    2  spanR 50.0',
    '  year                     n    1  spanR 100.0',
  ]);
});

test('a flag on a right draft is a false alarm', () => {
  const lines = score(rows, [{ id: 'r', flags: [[0, 1]] }]);
  assert.equal(lines[0], 'drafts 3  P 0.0  R 0.0  F1 –  BA 0.0  FPR 100.0');
  assert.equal(lines[1], 'spans 3  spanR 0.0  spanP 0.0');
});
