import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Finding, readDraft } from '../src/core/index';
import { editedSpan, Typing } from '../src/typing';

const URI = 'file:///draft.md';
const DELAY = 1000;
const FIRST = 'Trade came to $204bn. ';

/** The findings that a check would give: every amount in the text. */
function findingsIn(text: string): Finding[] {
  return [...text.matchAll(/\$[\d.]+(?:bn)?/g)].map(({ 0: amount, index }) => ({
    start: index,
    end: index + amount.length,
    check: 'amount-mismatch',
    severity: 'warning',
    text: amount,
    message: 'wrong',
    suggestions: [],
    evidence: [],
  }));
}

function heard(typing: Typing, text: string): readonly string[] {
  return typing.settled(URI, readDraft(text, 'markdown'), findingsIn(text), DELAY).map(finding => finding.text);
}

test('a half-typed number waits for a pause; what was told, and what stands elsewhere, does not', ({ mock }) => {
  mock.timers.enable({ apis: ['Date', 'setTimeout'] });
  const settled: string[] = [];
  const typing = new Typing(uri => settled.push(uri));
  const texts = ['', 'It ', 'It was ', 'It was $', 'It was $2', 'It was $20', 'It was $204.1bn'].map(end => FIRST + end);
  assert.deepEqual(heard(typing, texts[0] ?? ''), ['$204bn'], 'nothing was typed yet');
  for (const [index, text] of texts.entries()) {
    if (index > 0) typing.edited(URI, texts[index - 1] ?? '', text);
    assert.deepEqual(heard(typing, text), ['$204bn']);
    mock.timers.tick(200);
  }
  assert.deepEqual(settled, []);
  mock.timers.tick(DELAY);
  assert.deepEqual(settled, [URI]);
  const whole = texts.at(-1) ?? '';
  assert.deepEqual(heard(typing, whole), ['$204bn', '$204.1bn']);

  // The next word of the sentence takes nothing away that was told.
  typing.edited(URI, whole, `${whole} in`);
  assert.deepEqual(heard(typing, `${whole} in`), ['$204bn', '$204.1bn']);
});

test('a sentence that is left for another is told of at once', ({ mock }) => {
  mock.timers.enable({ apis: ['Date', 'setTimeout'] });
  const typing = new Typing(() => undefined);
  const before = 'One. \n\nAnother.';
  const middle = 'One $5bn. \n\nAnother.';
  heard(typing, before);
  typing.edited(URI, before, middle);
  assert.deepEqual(heard(typing, middle), []);
  const after = 'One $5bn. \n\nAnother $6bn.';
  typing.edited(URI, middle, after);
  assert.deepEqual(heard(typing, after), ['$5bn']);
});

test('a closed draft that was being typed is told of no more', ({ mock }) => {
  mock.timers.enable({ apis: ['Date', 'setTimeout'] });
  const settled: string[] = [];
  const typing = new Typing(uri => settled.push(uri));
  typing.edited(URI, '', 'It was $5bn');
  assert.deepEqual(heard(typing, 'It was $5bn'), []);
  typing.forget(URI);
  mock.timers.tick(2 * DELAY);
  assert.deepEqual(settled, []);
  assert.deepEqual(heard(typing, 'It was $5bn'), ['$5bn'], 'opened again, all is told');
});

test('the edited span is what is new', () => {
  assert.deepEqual(editedSpan('ab', 'aXb'), { start: 1, end: 2 });
  assert.deepEqual(editedSpan('aa', 'aaa'), { start: 2, end: 3 });
  assert.deepEqual(editedSpan('abc', 'ac'), { start: 1, end: 1 });
  assert.deepEqual(editedSpan('a', 'a'), { start: 1, end: 1 });
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (head, tail, old, fresh) => {
      const [before, after] = [head + old + tail, head + fresh + tail];
      const { start, end } = editedSpan(before, after);
      const kept = after.length - end;
      assert.equal(before.slice(0, start) + after.slice(start, end) + before.slice(before.length - kept), after);
      assert.ok(start <= end && start >= 0);
    }),
  );
});
