import { PART_MISSING } from '../format/missing';

/**
 * What a snippet is made of. Text comes out as it stands, but for parts that are missing, ⟦date⟧, which are tab stops; a choice is a tab stop
 * with a list, whose first is taken unless said.
 */
export type Piece = string | { readonly choices: readonly string[] };

/** Where the cursor ends. */
export const CURSOR: Piece = { choices: [] };

/**
 * In the grammar of snippets that LSP has from TextMate. This is the one place where signs of that grammar are escaped: dollar signs, braces
 * and backslashes in text, commas and bars in choices too. `first` is the number of the first tab stop; a part that is missing twice is one.
 */
export function writeSnippet(pieces: readonly Piece[], first = 1): string {
  const stops: string[] = [];
  const numberOf = (name: string) => {
    const known = stops.indexOf(name);
    return first + (known >= 0 ? known : stops.push(name) - 1);
  };
  return pieces
    .map(piece => {
      if (typeof piece === 'string') return writeText(piece, numberOf);
      // In braces: a digit behind it would be part of its number.
      if (piece.choices.length === 0) return `\${${LAST}}`;
      const stop = numberOf(`choice ${stops.length}`);
      const [only, ...others] = piece.choices;
      if (others.length === 0) return `\${${stop}:${escapeText(only ?? '')}}`;
      return `\${${stop}|${piece.choices.map(choice => choice.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
    })
    .join('');
}

const LAST = 0;

/** The same without tab stops, as it is shown before it is put in. */
export function writePlain(pieces: readonly Piece[]): string {
  return pieces.map(piece => (typeof piece === 'string' ? piece : (piece.choices[0] ?? ''))).join('');
}

/** A reference as a snippet. */
export function asSnippet(text: string, first = 1): string {
  return writeSnippet([text], first);
}

function writeText(text: string, numberOf: (name: string) => number): string {
  const out: string[] = [];
  let done = 0;
  for (const match of text.matchAll(PART_MISSING)) {
    const part = match[1]!.toLowerCase();
    out.push(escapeText(text.slice(done, match.index)), `\${${numberOf(part)}:${escapeText(part)}}`);
    done = match.index + match[0].length;
  }
  return out.join('') + escapeText(text.slice(done));
}

function escapeText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
