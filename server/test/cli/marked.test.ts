import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markedLine } from '../../src/cli/marked';
import { ANSI_PAINT, NO_PAINT, paintFor } from '../../src/cli/paint';
import { placesOf } from '../../src/cli/places';

function marked(text: string, passage: string, limit = 100): string {
  const start = text.indexOf(passage);
  return markedLine(text, { start, end: start + passage.length }, limit).join('\n');
}

test('marks stand under the span, whatever stands before it', () => {
  assert.equal(marked('It cost $3bn.', '$3bn'), 'It cost $3bn.\n        ^^^^');
  assert.equal(marked('中国 $3bn', '$3bn'), '中国 $3bn\n     ^^^^');
  assert.equal(marked('a\tb\t$3bn', '$3bn'), 'a   b   $3bn\n        ^^^^');
  assert.equal(marked('e\u0301te\u0301 $3bn', '$3bn'), 'e\u0301te\u0301 $3bn\n    ^^^^');
  assert.equal(marked('🎉 $3bn', '$3bn'), '🎉 $3bn\n   ^^^^');
  assert.equal(marked('税 三十億', '三十億'), '税 三十億\n   ^^^^^^');
});

test('what a terminal would obey is shown instead', () => {
  assert.equal(marked('a\u001b[31m\u202e $3bn', '$3bn'), 'a�[31m� $3bn\n        ^^^^');
});

test('of a long line the part round the span is shown', () => {
  const long = `${'before '.repeat(60)}$3bn${' after'.repeat(60)}`;
  const [line = '', marks = ''] = marked(long, '$3bn', 60).split('\n');
  assert.ok([...line].length <= 60, line);
  assert.match(line, /^….*\$3bn.*…$/);
  assert.equal(line.slice(marks.indexOf('^'), marks.length), '$3bn');
  const [end = ''] = marked(`${'before '.repeat(60)}$3bn`, '$3bn', 60).split('\n');
  assert.match(end, /^….*\$3bn$/);
  assert.ok(end.length > 50, 'the room that is left over is used');
  const [begin = ''] = marked(`$3bn${' after'.repeat(60)}`, '$3bn', 60).split('\n');
  assert.match(begin, /^\$3bn.*…$/);
});

test('a span that goes on over the line is marked to the end of the line, an empty one with one mark', () => {
  assert.deepEqual(markedLine('one two', { start: 4, end: 99 }, 80), ['one two', '    ^^^']);
  assert.deepEqual(markedLine('one', { start: 3, end: 3 }, 80), ['one', '   ^']);
  assert.deepEqual(markedLine('', { start: 0, end: 0 }, 80), ['', '^']);
});

test('lines end in LF, CRLF or CR', () => {
  const places = placesOf('ab\ncd\r\nef\rgh');
  assert.deepEqual(
    [0, 2, 3, 7, 10, 12].map(offset => places.at(offset)),
    [
      { line: 1, column: 1 },
      { line: 1, column: 3 },
      { line: 2, column: 1 },
      { line: 3, column: 1 },
      { line: 4, column: 1 },
      { line: 4, column: 3 },
    ],
  );
  assert.deepEqual(places.line(2), { text: 'cd', start: 3 });
  assert.deepEqual(places.line(4), { text: 'gh', start: 10 });
});

test('colour is for terminals, unless somebody says no', () => {
  assert.equal(paintFor({ isTTY: true }, {}), ANSI_PAINT);
  assert.equal(paintFor({ isTTY: true }, { NO_COLOR: '1' }), NO_PAINT);
  assert.equal(paintFor({ isTTY: true }, { TERM: 'dumb' }), NO_PAINT);
  assert.equal(paintFor({}, {}), NO_PAINT);
  assert.match(ANSI_PAINT.severity('warning', 'x'), /^\u001b\[33mx\u001b\[39m$/);
});
