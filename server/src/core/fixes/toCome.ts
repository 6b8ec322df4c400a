import type { Draft } from '../draft/draft';
import type { Finding, Suggestion } from '../finding';

/**
 * Puts `[TK]`, journalists' sign for what is to come, in place of a value: nothing with TK in it may be published. Undefined where it is
 * no value that is in question.
 */
export function markToCome({ check, start, end }: Finding, { text, language }: Draft): Suggestion | undefined {
  if (!OF_VALUES.has(check)) return undefined;
  const title = 'Mark as to come: [TK]';
  if (language === 'latex') {
    // The sign `\$` is one; square brackets behind a command would be its option.
    const from = text[start - 1] === '\\' && /[$%&#_]/.test(text[start] ?? '') ? start - 1 : start;
    return { title, span: { start: from, end }, newText: '{[TK]}' };
  }
  // Before an opening bracket it would be a link, and before a colon the target of one.
  const isLink = MARKDOWN.has(language) && /^[([{:]/.test(text.slice(end, end + 1));
  return { title, span: { start, end }, newText: isLink ? '\\[TK\\]' : '[TK]' };
}

const MARKDOWN: ReadonlySet<string> = new Set(['markdown', 'quarto', 'rmd']);

/** Checks that mark a value, for which another may come; words that are merely put wrongly have no such blank. */
const OF_VALUES: ReadonlySet<string> = new Set(
  `amount-mismatch unit-mismatch percent-mismatch count-mismatch year-mismatch date-mismatch arithmetic-mismatch self-contradiction
   role-mismatch affiliation-mismatch actor-mismatch place-mismatch object-mismatch order-mismatch misattribution sources-disagree
   unsourced`.split(/\s+/),
);
