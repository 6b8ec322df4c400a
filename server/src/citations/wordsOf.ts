/** Letters and digits alone: case, quotation marks and markup of a title differ from style to style. */
export function wordsOf(text: string): string {
  return text
    .replace(/<[^<>]*>|\u00ad/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether the words of one text stand in those of another, none cut short. */
export function holdsWords(words: string, sought: string): boolean {
  return sought !== '' && ` ${words} `.includes(` ${sought} `);
}
