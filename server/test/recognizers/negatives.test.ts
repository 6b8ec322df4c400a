import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recognizeValues } from '../../src/core/recognizers/index';
import { negatives } from './negatives';

test('what is no value stays out', () => {
  const rows = negatives.split('\n').filter(line => line !== '' && !line.startsWith('##'));
  assert.ok(rows.length >= 150, `the table has ${rows.length} rows`);
  assert.deepEqual(
    rows.flatMap(row => {
      const [text = '', allowed = ''] = row.split(' => ');
      const found = recognizeValues(text.replaceAll('\\n', '\n'))
        .map(mention => `«${mention.text}»`)
        .join(' ; ');
      return found === allowed.trim() ? [] : [`${row}   found: ${found}`];
    }),
    [],
  );
});
