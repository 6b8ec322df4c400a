import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeText } from '../src/text';

const WORDS = 'Exports: £5 – “more”';

test('text is decoded as it was written, without its byte order mark', () => {
  const utf16 = Buffer.from(`\ufeff${WORDS}`, 'utf16le');
  assert.equal(decodeText(Buffer.from(WORDS)), WORDS);
  assert.equal(decodeText(Buffer.from(`\ufeff${WORDS}`)), WORDS);
  assert.equal(decodeText(utf16), WORDS);
  assert.equal(decodeText(Buffer.from(utf16).swap16()), WORDS);
  assert.equal(decodeText(Buffer.from('Exports: \xa35 \x96 \x93more\x94', 'latin1')), WORDS);
  const declared = Buffer.concat([Buffer.from('<meta charset="shift_jis"><p>'), Buffer.from([0x93, 0xfa, 0x96, 0x7b])]);
  assert.match(decodeText(declared) ?? '', /日本$/);
  const unknown = Buffer.from('<meta charset="no-such-thing"><p>\xa35', 'latin1');
  assert.match(decodeText(unknown) ?? '', /£5$/);
  assert.equal(decodeText(Buffer.from('')), '');
});

test('what is no text is nothing', () => {
  assert.equal(decodeText(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00])), undefined);
  assert.equal(decodeText(Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x00, 0x00])), undefined);
  assert.equal(decodeText(Uint8Array.from({ length: 3000 }, (_, index) => (index * 37) % 256 || 1)), undefined);
  assert.equal(
    decodeText(Buffer.from(`${'Copied from a page. '.repeat(60)}\u0002`))?.length,
    1201,
    'one stray control is none of our business',
  );
});
