import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recognizeValues } from '../../src/core/recognizers/index';
import { styleOf } from '../../src/core/recognizers/style';
import { writeDateLike, writeLike } from '../../src/core/recognizers/write';
import { writing } from './writing';

for (const line of writing.split('\n').filter(row => row.includes(' => '))) {
  test(line, () => {
    const { prose, start, end, value, expected } = readRow(line);
    const mention = recognizeValues(prose).find(each => each.start < end && start < each.end);
    assert.ok(mention !== undefined, 'no value is read there');
    const raw = prose.slice(mention.start, mention.end);
    assert.equal(prose.slice(start, mention.start) + rewrite(raw) + prose.slice(mention.end, end), expected);

    function rewrite(text: string): string {
      if (mention?.kind === 'date') return writeDateLike(mention, value.slice(1), text);
      const [wanted] = recognizeValues(value);
      assert.ok(mention?.kind === 'quantity' && wanted?.kind === 'quantity', 'a quantity on both sides');
      return writeLike(mention, wanted, text, styleOf({ text: prose, language: 'markdown' }));
    }
  });
}

function readRow(line: string) {
  const [marked = '', wanted = ''] = line.split(' | ');
  const [value = '', expected = ''] = wanted.split(' => ').map(unfold);
  const [before = '', inside = '', after = ''] = unfold(marked).split(/[«»]/);
  return { prose: before + inside + after, start: before.length, end: before.length + inside.length, value, expected };
}

/** "\u202f" is written as an escape, so that it can be seen. */
function unfold(text: string): string {
  return text.replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
