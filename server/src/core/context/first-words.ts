/**
 * The first words that a pattern can match, in lower case, so that it need not be tried anywhere else:
 * `(?:even )?if|was (?:not )?true` → even, if, was. Knows what the markers use: groups, classes of letters and digits, `?`, and lookarounds.
 */
export function firstWordsOf(pattern: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text } of readAlternatives({ pattern, at: 0 })) words.add(/^[\p{L}\p{N}]+/u.exec(text.toLowerCase())?.[0] ?? '');
  if (words.has('')) throw new Error(`A marker may begin with anything: ${pattern.slice(0, 40)}`);
  return words;
}

/** A beginning of what is matched; `done` once its first word is complete. */
interface Beginning {
  readonly text: string;
  readonly done: boolean;
}

interface Cursor {
  readonly pattern: string;
  at: number;
}

function readAlternatives(cursor: Cursor): readonly Beginning[] {
  const all: Beginning[] = [];
  for (;;) {
    all.push(...readSequence(cursor));
    if (cursor.pattern[cursor.at] !== '|') return all;
    cursor.at++;
  }
}

function readSequence(cursor: Cursor): readonly Beginning[] {
  let beginnings: readonly Beginning[] = [{ text: '', done: false }];
  while (cursor.at < cursor.pattern.length && !'|)'.includes(cursor.pattern[cursor.at]!)) {
    const atom = readAtom(cursor);
    const optional = /^(?:\?|\*|\{0)/.test(cursor.pattern.slice(cursor.at, cursor.at + 2));
    const quantifier = /^(?:[?*+]|\{\d*,?\d*\})\??/.exec(cursor.pattern.slice(cursor.at, cursor.at + 8));
    cursor.at += quantifier?.[0].length ?? 0;
    beginnings = unique(beginnings.flatMap(beginning => (beginning.done ? [beginning] : extend(beginning, atom, optional))));
  }
  return beginnings;
}

function extend(beginning: Beginning, atom: readonly Beginning[], optional: boolean): readonly Beginning[] {
  const longer = atom.map(({ text, done }) => ({
    text: beginning.text + text,
    done: done || /[^\p{L}\p{N}]/u.test(beginning.text + text),
  }));
  return optional ? [beginning, ...longer] : longer;
}

/** What one atom can match: a lookaround nothing, a class one of its letters, anything unknown the end of the word. */
function readAtom(cursor: Cursor): readonly Beginning[] {
  const { pattern } = cursor;
  if (pattern[cursor.at] === '(') {
    const opening = /^\((?:\?(?:<?[=!]|:))?/.exec(pattern.slice(cursor.at, cursor.at + 4))![0];
    cursor.at += opening.length;
    const inner = readAlternatives(cursor);
    cursor.at++;
    return /[=!]$/.test(opening) ? [{ text: '', done: false }] : inner;
  }
  const token = /^(?:\[[^\]]*\]|\\p\{\w+\}|\\.|[^\\])/s.exec(pattern.slice(cursor.at))![0];
  cursor.at += token.length;
  if (/^\[(?!\\)/.test(token) && !token.includes('p{')) return lettersOf(token.slice(1, -1)).map(text => ({ text, done: false }));
  return [{ text: token.startsWith('\\') ? ' ' : token, done: token.length > 1 }];
}

function lettersOf(set: string): readonly string[] {
  return [...set.replace(/(\d)-(\d)/g, (_, from: string, to: string) => '0123456789'.slice(Number(from), Number(to) + 1))];
}

function unique(beginnings: readonly Beginning[]): readonly Beginning[] {
  return [...new Map(beginnings.map(one => [`${one.done} ${one.text}`, one])).values()];
}
