import { type Key, keyOf } from '../lexicon/keys';
import type { Span } from '../span';

/** A run of capitalised words, with its keys: "Sea of Japan", "South China Sea", "Brussels". */
export interface NameRun extends Span {
  readonly text: string;
  readonly keys: ReadonlySet<string>;
  /** The same, each at its place. */
  readonly parts: readonly Key[];
}

/**
 * Capitalised runs of a sentence, with "of" between. A word that only opens the sentence counts too; a function word that does ("In Beijing")
 * is cut off. The keys are those that the sentence was read into.
 */
export function nameRunsIn(sentence: Span, keys: readonly Key[], prose: string): readonly NameRun[] {
  const runs: NameRun[] = [];
  let at = 0;
  for (const match of prose.slice(sentence.start, sentence.end).matchAll(RUN)) {
    const whole = match[0].replace(/['’]s?$/, '');
    const text = runs.length === 0 ? withoutOpening(whole) : whole;
    const start = sentence.start + match.index + whole.length - text.length;
    const end = start + text.length;
    while (at < keys.length && (keys[at]?.start ?? 0) < start) at++;
    const from = at;
    while (at < keys.length && (keys[at]?.end ?? 0) <= end) at++;
    const parts = keys.slice(from, at);
    if (text !== '') runs.push({ start, end, text, keys: new Set(parts.map(part => part.key)), parts });
  }
  return runs;
}

const RUN = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}’'-]*(?: (?:of (?:the )?)?\p{Lu}[\p{L}’'-]*)*/gu;

function withoutOpening(run: string): string {
  const word = /^\p{L}+/u.exec(run)?.[0] ?? '';
  if (keyOf(word) !== '' || word.length === run.length) return run;
  return /^\p{L}+ \p{Lu}/u.test(run) ? run.slice(word.length + 1) : run;
}
