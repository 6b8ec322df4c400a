import type { CountryMatch } from '../lexicon/countries';
import { typeOfHead } from '../lexicon/name-heads';
import { STOP_WORDS } from '../lexicon/stop-words';
import type { Word } from '../lexicon/words';
import type { Span } from '../span';
import { type KnownName, matchKnown } from './known';
import { beginsSentence, type Capitals, readCapitals } from './names-capitals';
import type { RoleMatch } from './roles';

/** A run of capitalised words that may be a name: the words from `first` to before `after`. */
export interface Run extends Span {
  readonly first: number;
  readonly after: number;
  /** Its words with single spaces. */
  readonly text: string;
  /** What the gazetteer says of it. */
  readonly known?: KnownName;
  /** Its capitals say nothing (one word that begins a sentence, a title): a name only if something else tells so. */
  readonly doubtful: boolean;
}

interface Found {
  readonly countries: readonly CountryMatch[];
  readonly roles: readonly RoleMatch[];
  readonly gazetteer: readonly KnownName[];
}

/** The runs of capitalised words of a text, with the particles inside them ("Ursula von der Leyen", "Center for European Policy Analysis"). */
export function findRuns(prose: string, words: readonly Word[], found: Found): readonly Run[] {
  const countries = new Map(found.countries.map(country => [country.first, country]));
  const roles = new Map(found.roles.map(role => [role.first, role]));
  const capitals = readCapitals(prose, words);
  const runs: Run[] = [];
  for (let at = 0; at < words.length; ) {
    const known = matchKnown(found.gazetteer, words, at);
    const country = countries.get(at);
    if (known !== undefined && known.after >= (country?.after ?? 0)) {
      runs.push({ ...spanOf(prose, words, at, known.after), known: known.known, doubtful: false });
      at = known.after;
      continue;
    }
    const from = country?.after ?? at;
    const role = roles.get(from);
    const after = isCapital(words[from]) ? runEnd(prose, words, from, countries) : from;
    const skipped = country !== undefined && !isLongName(prose, words, country, after);
    if (role !== undefined && !isPartOfName(words, role, after)) at = role.after;
    else if (after === from || (country !== undefined && skipped)) at = country?.after ?? at + 1;
    else {
      const run = trim(prose, words, at, after, capitals);
      if (run !== undefined) runs.push(run);
      at = after;
    }
  }
  return runs;
}

/** A role word that begins a longer name: "Justice Department", "General Electric". */
function isPartOfName(words: readonly Word[], role: RoleMatch, after: number): boolean {
  if (after <= role.after || role.after - role.first > 1) return false;
  const last = typeOfHead(words[after - 1]!.text);
  return last !== undefined && last !== 'place';
}

/**
 * "China National Petroleum Corporation" and "Muscat Forum on Capital" are one name; "Russian Navy" and "Chinese Ministry of Commerce"
 * are a country and something of it. A place of one word joins what follows: "Arctic Circle".
 */
function isLongName(prose: string, words: readonly Word[], country: CountryMatch, after: number): boolean {
  const from = country.after;
  if (after <= from || prose.slice(country.end, words[from]!.start) !== ' ') return false;
  if (country.form === 'place') return country.after - country.first === 1;
  const head = typeOfHead(words[from]!.text);
  return country.form === 'capital'
    ? head !== undefined
    : after - from > 1 && head === undefined && typeOfHead(words[after - 1]!.text) !== undefined;
}

/** The word after a run that begins at `from`: capitals, particles between them, and after a head ("Ministry") also of, for, and. */
function runEnd(prose: string, words: readonly Word[], from: number, countries: ReadonlyMap<number, CountryMatch>): number {
  let after = from + 1;
  let headed = typeOfHead(words[from]!.text) !== undefined;
  let joined = false;
  while (after - from < LONGEST_NAME) {
    let next = after;
    const particles: string[] = [];
    while (next < words.length && particles.length < 3 && PARTICLE.test(words[next]!.text)) particles.push(words[next++]!.text);
    if (next >= words.length || !isCapital(words[next]) || !adjoin(prose, words, after, next, headed)) return after;
    if (particles.includes('and') && countries.has(next)) return after;
    if (particles.length === 0 && (countries.has(next) || ENDS_RUN.has(words[next]!.text))) return after;
    if (particles.some(particle => OF.test(particle)) && !(headed && allowed(particles, joined, after - from))) return after;
    joined ||= particles.some(particle => particle === 'of' || particle === 'for' || particle === 'on');
    headed ||= typeOfHead(words[next]!.text) !== undefined;
    after = next + 1;
  }
  return after;
}

/** In words; longer runs are headings or lists. */
const LONGEST_NAME = 12;

const PARTICLE = /^(?:de|del|della|la|le|van|der|den|von|und|bin|ibn|al|el|du|di|da|do|dos|das|ter|of|for|the|and|on|in)$/;
const OF = /^(?:of|for|the|and|on|in)$/;

/** "Ministry of Defence", "Center for X", "Organization for Security and Co-operation in Europe"; "and" and "in" only behind those. */
function allowed(particles: readonly string[], joined: boolean, length: number): boolean {
  if (particles[0] === 'the') return false;
  if (particles.includes('and') || particles.includes('in')) return joined && length >= 3 && particles.length === 1;
  return true;
}

/** Days and months end a run: "Prime Minister Meloni Monday". */
const ENDS_RUN = new Set(
  `Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September October November December`.split(
    ' ',
  ),
);

/** Words that follow each other by a space, a hyphen, or the stop of an initial. */
function adjoin(prose: string, words: readonly Word[], from: number, to: number, headed: boolean): boolean {
  for (let i = from; i <= to; i++) {
    const between = prose.slice(words[i - 1]!.end, words[i]!.start);
    if (between === '. ' || between === '.') {
      if (!/^\p{Lu}$/u.test(words[i - 1]!.text) && words[i - 1]!.text !== 'St') return false;
    } else if (/^['’] $/.test(between)) {
      // "the Underwriters’ Association"
      if (!words[i - 1]!.text.endsWith('s') || typeOfHead(words[i]!.text) === undefined) return false;
    } else if (!(headed && between === '–') && !/^(?: |[-‐‑]| ?\r?\n ?| ?& ?)$/.test(between)) return false;
  }
  return true;
}

function isCapital(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (word.capital || /^[a-z]{1,2}\p{Lu}/u.test(word.text)) &&
    word.text !== 'I' &&
    !UNIT.test(word.text) &&
    !ENDS_RUN.has(word.text)
  );
}

/** "GWh", "kV": a unit, not a name. */
const UNIT = /^(?:[kMGTP]?(?:W|Wh|V|VA|B|b|Hz|J|t|toe|bit|Bq)|mAh|[kM]m|CO|[kMG]W[hp]|MtCO|kg)$/;

/** Takes off what only begins the sentence ("The", "Receiving", "Critics"), and says whether what is left is sure to be a name. */
function trim(prose: string, words: readonly Word[], at: number, after: number, capitals: Capitals): Run | undefined {
  let first = at;
  while (first < after && STOP_WORDS.has(words[first]!.text.toLowerCase()) && !/^\p{Lu}{2,}$/u.test(words[first]!.text)) first++;
  const initial = first < after && beginsSentence(prose, words, first);
  if (initial && after - first > 1 && !capitals.inside.has(words[first]!.text) && /(?:ly|ing|ed)$/.test(words[first]!.text))
    first++;
  if (first >= after) return undefined;
  if (after - first > 1) return { ...spanOf(prose, words, first, after), doubtful: capitals.title };
  const unsaid = initial && first === at ? !capitals.inside.has(words[first]!.text) : /^\p{Lu}+$/u.test(words[first]!.text);
  const doubtful = capitals.title || unsaid;
  return { ...spanOf(prose, words, first, after), doubtful };
}

function spanOf(prose: string, words: readonly Word[], first: number, after: number): Omit<Run, 'doubtful'> {
  const span = { start: words[first]!.start, end: words[after - 1]!.end };
  return { ...span, first, after, text: prose.slice(span.start, span.end).replace(/\s+/g, ' ') };
}
