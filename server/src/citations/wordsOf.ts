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
  for (let at = sought === '' ? -1 : words.indexOf(sought); at >= 0; at = words.indexOf(sought, at + 1)) {
    const end = at + sought.length;
    if ((at === 0 || words[at - 1] === ' ') && (end === words.length || words[end] === ' ')) return true;
  }
  return false;
}
