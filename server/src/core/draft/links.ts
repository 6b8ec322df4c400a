import type { Span } from '../span';

/** Addresses that stand in the text itself: URLs, DOIs, e-mail addresses. Numbers in them are no values. */
export function findAddresses(text: string): readonly Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(ADDRESS)) {
    const end = match.index + match[0].replace(TRAILING, '').length;
    found.push({ start: match.index, end });
  }
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const mail = mailAround(text, at);
    if (mail !== undefined) found.push(mail);
  }
  return found.sort((a, b) => a.start - b.start);
}

const ADDRESS =
  /\b(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"“”{}[\]|\\^`]+|\bdoi:\s?10\.\d{4,9}\/[^\s<>"“”]+|\b10\.\d{4,9}\/[^\s<>"“”]+/gi;
const TRAILING = /[.,;:!?'’)\]*_]{1,8}$/;
const MAIL_LENGTH = 64;

function mailAround(text: string, at: number): Span | undefined {
  let start = at;
  while (start > 0 && at - start < MAIL_LENGTH && /[\w.+-]/.test(text[start - 1]!)) start--;
  const host = /^@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/.exec(text.slice(at, at + 4 * MAIL_LENGTH));
  return start === at || host === null ? undefined : { start, end: at + host[0].length };
}
