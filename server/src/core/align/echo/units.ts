import { findCountries } from '../../lexicon/countries';
import { directionOf } from '../../lexicon/directions';
import type { Key } from '../../lexicon/keys';
import { ROLE_STARTS } from '../../lexicon/roles';
import { hasSort } from '../../lexicon/sorts';
import { wordsIn } from '../../lexicon/words';
import type { Mention } from '../../mention';
import type { Span } from '../../span';
import { type NameRun, nameRunsIn } from '../nameRuns';

/** One thing that a sentence says: a content word, a name, or a value. */
export interface Unit extends Span {
  readonly kind: 'word' | 'name' | 'value';
  readonly keys: readonly string[];
  /** Of a country: how it is named. A city is `capital`, an unknown name `other`. */
  /** Of a word: it is of a sort, or points some way, so that another word may contradict it. */
  readonly mayDiffer?: boolean;
  readonly form?: 'name' | 'adjective' | 'capital' | 'place' | 'other';
}

/** The units of a sentence in the order of the text. A word inside a value ("companies" of "20 companies") is a unit too. */
export function unitsIn(sentence: Span, keys: readonly Key[], mentions: readonly Mention[], prose: string): readonly Unit[] {
  const runs = nameRunsIn(sentence, keys, prose).flatMap(run => splitRun(run, prose));
  const names = runs.filter(run => run.keys.size > 0 && isName(run, sentence, prose));
  const units: Unit[] = names.map(run => nameUnit(run, prose));
  const inNames = new Set(names.flatMap(run => run.parts));
  for (const key of keys) {
    if (inNames.has(key)) continue;
    if (GRADING.has(prose.slice(key.start, key.end).toLowerCase())) continue;
    const isName = key.key.startsWith('country:') || key.key.startsWith('place:');
    units.push(
      isName
        ? nameUnit({ ...key, keys: new Set([key.key]) }, prose)
        : { ...spanOf(key), kind: 'word', keys: [key.key], mayDiffer: hasSort(key.key) || directionOf(key.key) !== undefined },
    );
  }
  for (const mention of mentions) {
    const label = labelOf(mention);
    if (label !== undefined) units.push({ ...spanOf(mention), kind: 'value', keys: [label] });
  }
  return units.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Words that single out what they stand before, and are no agreement by themselves; "largely" is, for it leaves little to others. */
const GRADING: ReadonlySet<string> = new Set('especially including notably particularly increasingly recently'.split(' '));

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function labelOf(mention: Mention): string | undefined {
  if (mention.kind === 'date') return `@${mention.edtf}`;
  if (mention.kind === 'duration') return `~${mention.iso}`;
  return mention.kind === 'quantity' ? `#${mention.value} ${mention.unit}` : undefined;
}

/** A single capitalised word that opens the sentence is a name only where it is known as one. */
function isName({ start, keys, text }: NameRun, sentence: Span, prose: string): boolean {
  const opens = prose.slice(sentence.start, start).trim() === '' && !/\s/.test(text);
  return !opens || [...keys].some(key => key.startsWith('country:') || key.startsWith('place:')) || keys.size > 1;
}

/** "Russian Prime Minister Mikhail Mishustin" is a country and a person. */
function splitRun(run: NameRun, prose: string): readonly NameRun[] {
  const [first, second] = run.parts;
  if (!first?.key.startsWith('country:') || second === undefined || first.start !== run.start) return [run];
  const rest = prose.slice(first.end, run.end).trimStart();
  if (!ROLE_STARTS.has(/^\p{L}*/u.exec(rest)?.[0].toLowerCase() ?? '')) return [run];
  return [
    { start: first.start, end: first.end, text: prose.slice(first.start, first.end), keys: new Set([first.key]), parts: [first] },
    {
      start: run.end - rest.length,
      end: run.end,
      text: rest,
      keys: new Set(run.parts.slice(1).map(part => part.key)),
      parts: run.parts.slice(1),
    },
  ];
}

function nameUnit({ start, end, keys }: Span & { readonly keys: ReadonlySet<string> }, prose: string): Unit {
  return { start, end, kind: 'name', keys: [...keys], form: formOf({ start, end }, keys, prose) };
}

function formOf({ start, end }: Span, keys: ReadonlySet<string>, prose: string): NonNullable<Unit['form']> {
  const [key = ''] = keys;
  if (keys.size !== 1) return 'other';
  if (key.startsWith('place:')) return 'place';
  if (!key.startsWith('country:')) return 'other';
  const form = findCountries(prose, wordsIn(prose, start, end))[0]?.form;
  if (form === 'adjective' || form === 'demonym') return 'adjective';
  return form === 'capital' ? 'capital' : 'name';
}
