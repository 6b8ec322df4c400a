/**
 * The text as the parser sees it: same length, but carriage returns are spaces, and runs of one mark longer than any writer needs
 * are blanked, because the parser's time grows with the square of their length.
 */
export function tame(text: string): string {
  const plain = text.includes('\r') ? text.replaceAll('\r', ' ') : text;
  return plain;
}
