import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { overlaps, type Span } from '../src/core/span';
import { indexSpans } from '../src/core/spanIndex';

const span = fc.tuple(fc.nat(3000), fc.nat(700)).map(([start, length]): Span => ({ start, end: start + length }));

test('an index of spans finds what looking at each of them finds, in the same order', () => {
  fc.assert(
    fc.property(fc.array(span), span, (spans, wanted) => {
      assert.deepEqual(
        indexSpans(spans)(wanted),
        spans.filter(one => overlaps(one, wanted)),
      );
    }),
  );
});
