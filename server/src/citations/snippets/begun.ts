import type { Draft, Span } from '../../core/index';
import { isCode } from '../drafts/keyBefore';

/**
 * What a snippet of a source is for: to cite it, its full reference, the line under a chart or table, a quotation from it set off from the text,
 * a figure of it with its citation.
 */
export type Purpose = 'cite' | 'ref' | 'srcline' | 'blockquote' | 'figure';

/** A snippet that is being written, "srcline-lin": what it replaces, and what is typed behind the hyphen. */
export interface BegunSnippet extends Span {
  readonly purpose: Purpose;
  readonly typed: string;
}

/** By the text of the line before the caret alone. No word of ordinary prose begins so. */
export function begunIn(line: string): Pick<BegunSnippet, 'purpose' | 'typed'> | undefined {
  const match = /(?:^|[\s([>|“"—–])(cite|ref|srcline|blockquote|figure)-([\p{L}\p{N}_:.+/-]*)$/u.exec(line);
  return match ? { purpose: match[1] as Purpose, typed: match[2]! } : undefined;
}

/** Not in code or front matter. */
export function snippetBefore({ text, language }: Pick<Draft, 'text' | 'language'>, offset: number): BegunSnippet | undefined {
  const begun = begunIn(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset));
  if (begun === undefined || isCode(text, offset, language)) return undefined;
  return { ...begun, start: offset - begun.purpose.length - 1 - begun.typed.length, end: offset };
}
