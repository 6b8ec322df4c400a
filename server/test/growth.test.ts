import assert from 'node:assert/strict';
import { test } from 'node:test';
import { growsInStep } from './growth';

/** Fills and sums an array as often as told, a thousand numbers a time. */
function work(times: number): number {
  let sum = 0;
  for (let time = 0; time < times; time += 1) sum += new Float64Array(1000).fill(time).reduce((a, b) => a + b, 0);
  return sum;
}

test('work that grows with its input is in step with it, its square is not', () => {
  assert.ok(
    growsInStep(
      size => size,
      size => work(60 * size),
      28,
    ),
  );
  assert.ok(
    !growsInStep(
      size => size,
      size => work(size * size),
      28,
    ),
  );
});
