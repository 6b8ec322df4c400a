/** Plurals that no rule makes, and words that are their own plural, with the lemma they are counted under. */
const irregular: ReadonlyMap<string, string> = new Map(
  Object.entries({
    people: 'person',
    persons: 'person',
    men: 'man',
    women: 'woman',
    children: 'child',
    servicemen: 'serviceman',
    servicewomen: 'servicewoman',
    fishermen: 'fisherman',
    gunmen: 'gunman',
    lives: 'life',
    wives: 'wife',
    aircraft: 'aircraft',
    spacecraft: 'spacecraft',
    personnel: 'personnel',
    staff: 'staff',
    series: 'series',
    species: 'species',
    means: 'means',
    police: 'police',
    cattle: 'cattle',
    crises: 'crisis',
    analyses: 'analysis',
    theses: 'thesis',
    bases: 'base',
    axes: 'axis',
    criteria: 'criterion',
    phenomena: 'phenomenon',
    times: 'time',
    buses: 'bus',
    viruses: 'virus',
    gases: 'gas',
    cases: 'case',
    houses: 'house',
    warehouses: 'warehouse',
    buzzes: 'buzz',
    movies: 'movie',
    ties: 'tie',
    lies: 'lie',
    shoes: 'shoe',
    canoes: 'canoe',
    axles: 'axle',
    aides: 'aide',
    caches: 'cache',
    headquarters: 'headquarters',
    feet: 'foot',
    teeth: 'tooth',
    leaves: 'leaf',
    halves: 'half',
    shelves: 'shelf',
    knives: 'knife',
    wolves: 'wolf',
    thieves: 'thief',
    alumni: 'alumnus',
    referenda: 'referendum',
    memoranda: 'memorandum',
  }),
);

/** Words in -s that are no plural nouns, or are verbs more often than nouns after a number. */
const notPlural: ReadonlySet<string> = new Set(
  (
    'is was has does this thus its his hers ours theirs yours us as yes plus minus versus always perhaps besides towards afterwards ' +
    'allows requires lets calls seeks wants offers provides covers sets puts leads adds argues notes finds shows ' +
    'says goes makes takes needs comes remains stands falls rises means includes follows seems becomes gets gives leads ' +
    'whereas unless across less press address process access success business progress congress loss class less overseas ' +
    'various previous serious religious numerous famous nervous dangerous continuous industrious ' +
    'sometimes nowadays indoors outdoors onwards upwards downwards backwards forwards ' +
    'years months weeks days hours minutes seconds decades centuries fortnights'
  ).split(' '),
);

/** Words that end a noun phrase: "20 of the firms" counts no "the firms". */
export const functionWords: ReadonlySet<string> = new Set(
  (
    'a an the this that these those its his her their our my your and or but nor so yet if as than then when while where because although ' +
    'of in on at by for from to with without within into onto over under above below between among through during since until till before after ' +
    'against about around across along behind beyond near per via toward towards upon up down off out ' +
    'is are was were be been being am has have had having do does did will would can could may might shall should must ' +
    'not no never only also even just still already again too very more less most least almost nearly ' +
    'who whom whose which what why how it he she they we i you him them us one two three four five six seven eight nine ten ' +
    'nothing something anything everything someone nobody anyone everyone ones percent per-cent cent percentage basis million billion trillion thousand hundred dozen ' +
    'year month week day hour minute second decade century said says told went came took made gave put set fell rose grew went'
  ).split(' '),
);

/** The singular of a plural noun ("companies" is company), or `undefined` where the word is none. */
export function singular(word: string): string | undefined {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (word.length < 4 || !word.endsWith('s') || notPlural.has(word)) return undefined;
  if (word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return undefined;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2);
  if (/(?:[^aeiou]o)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
