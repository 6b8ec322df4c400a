import type { Span } from '../span';

/** The name of a body in capitals, with the small words inside it: "Baltic Institute of Public Health", "US Coast Guard". */
export function bodyAt(prose: string, from: number, to: number): Span | undefined {
  BODY.lastIndex = from;
  const match = BODY.exec(prose);
  if (match === null) return undefined;
  const text = withoutJoined(match[0].slice(0, Math.max(0, to - from)))
    .replace(/[’']s?$/, '')
    .replace(/(?<!\.\p{Lu})\.$/u, '');
  return text === '' ? undefined : { start: from, end: from + text.length };
}

export function isOf(word: string): boolean {
  return /^(?:of|for|the|and|on|de|la|du|der|von|für|des)$/.test(word);
}

const BODY =
  /\p{Lu}[\p{L}\p{M}\p{N}’'&.-]*(?: (?:(?:of|for|and|on|the|de|la|du|der|von|für|des) ){0,2}\p{Lu}[\p{L}\p{M}\p{N}’'&-]*){0,9}/uy;

/** "CEPA and the Hudson Institute" are two, "Institute of Foreign and Defence Policy" one: "and" joins only behind "of", "for", "on". */
function withoutJoined(text: string): string {
  const and = text.indexOf(' and ');
  return and < 0 || / (?:of|for|on) /.test(text.slice(0, and)) ? text : text.slice(0, and);
}
