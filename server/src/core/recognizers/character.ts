/** What the lexer tells apart. Digits are those of ASCII: other scripts' digits are left alone. A joiner stands inside words unseen. */
export type Character = 'space' | 'digit' | 'letter' | 'joiner' | 'mark';

export function characterOf(code: number): Character {
  return code < 128 ? ascii[code]! : beyond(code);
}

const ascii: readonly Character[] = Array.from({ length: 128 }, (_, code): Character => {
  if (code === 32 || (code >= 9 && code <= 13)) return 'space';
  if (code >= 48 && code <= 57) return 'digit';
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) ? 'letter' : 'mark';
});

function beyond(code: number): Character {
  // Latin letters with their accents, and the combining accents.
  if (code >= 0xc0 && code <= 0x36f) return code === 0xd7 || code === 0xf7 ? 'mark' : 'letter';
  // No-break spaces, the spaces of every width, the ideographic space.
  if (code === 0xa0 || code === 0x202f || (code >= 0x2000 && code <= 0x200a) || code === 0x3000) return 'space';
  // The soft hyphen, zero-width space and joiners.
  if (code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060) return 'joiner';
  return code === 0xfeff || code === 0x205f ? 'space' : 'mark';
}
