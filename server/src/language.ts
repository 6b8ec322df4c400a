/**
 * The markup that a file is written in, as an LSP language id, by the ending of its name: `report.qmd` is quarto.
 * An editor's own id is better where it has one; "plaintext" is what editors say of endings they do not know.
 */
export function languageOf(path: string, editorLanguage = 'plaintext'): string {
  if (editorLanguage !== 'plaintext') return editorLanguage === 'tex' ? 'latex' : editorLanguage;
  const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return LANGUAGE_OF_ENDING.get(ending) ?? 'plaintext';
}

/** Whether a file, by the ending of its name, may be a draft; which markup one has that an editor opened is for the editor to say. */
export function mayBeDraft(path: string): boolean {
  const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return ending === 'txt' || LANGUAGE_OF_ENDING.has(ending);
}

const LANGUAGE_OF_ENDING: ReadonlyMap<string, string> = new Map([
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['qmd', 'quarto'],
  ['rmd', 'rmd'],
  ['tex', 'latex'],
  ['ltx', 'latex'],
  ['html', 'html'],
  ['htm', 'html'],
  ['adoc', 'asciidoc'],
  ['asciidoc', 'asciidoc'],
  ['rst', 'restructuredtext'],
]);
