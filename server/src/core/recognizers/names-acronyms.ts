import type { Word } from '../lexicon/words';
import type { Run } from './names-runs';

/** Acronyms that the text explains: "Center for European Policy Analysis (CEPA)". From the acronym to the run that it stands for. */
export function findAcronyms(prose: string, words: readonly Word[], runs: readonly Run[]): ReadonlyMap<string, Run> {
  const acronyms = new Map<string, Run>();
  for (const run of runs) {
    const word = words[run.after];
    if (word === undefined || run.after - run.first < 2) continue;
    const between = prose.slice(run.end, word.start);
    if (!/^,? [([]["“']?$/.test(between) || !/^["”']?[,;)\]]/.test(prose.slice(word.end, word.end + 2))) continue;
    if (/^\p{Lu}[\p{L}\d-]{1,9}$/u.test(word.text) && isShortFor(word.text, words.slice(run.first, run.after)))
      acronyms.set(word.text, run);
  }
  return acronyms;
}

/** The capitals of the acronym are the initials of the name, in order; a letter may come from inside a word. */
function isShortFor(acronym: string, words: readonly Word[]): boolean {
  const capitals = acronym.replace(/[^\p{Lu}]/gu, '');
  const initials = words.map(word => word.text[0]!.toUpperCase()).join('');
  let at = 0;
  for (const letter of initials) if (letter === capitals[at]) at++;
  return capitals.length >= 2 && at >= Math.ceil(capitals.length * 0.6) && initials.includes(capitals[0]!);
}
