import { oneLine } from './evidence';

/**
 * Text from a file as Markdown that shows it and does nothing else. Every ASCII punctuation mark is escaped, so that no
 * link, image, HTML tag, icon or bare address in a sheet or a draft is ever live.
 */
export function escapeMarkdown(text: string): string {
  return oneLine(text).replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
