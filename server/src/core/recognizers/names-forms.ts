import { typeOfHead } from '../lexicon/name-heads';
import { foldName } from '../lexicon/transliterations';
import type { Name, NameType } from '../mention';
import type { KnownName } from './known';
import type { DescribedRun } from './names';
import type { Run } from './names-runs';

/** The longer forms that a short one may stand for. */
export interface KnownForms {
  /** Persons by their folded surname (or, where that comes first, family name); `null` where two share it. */
  readonly persons: ReadonlyMap<string, Full | null>;
  /** Organisations and programmes by their folded head word: "federation". */
  readonly bodies: ReadonlyMap<string, Full | null>;
  readonly acronyms: ReadonlyMap<string, Full>;
}

interface Full {
  readonly canonical: string;
  readonly type: NameType;
}

interface Resolved extends Full {
  readonly form?: Name['form'];
}

export function gatherForms(
  typed: readonly DescribedRun[],
  acronyms: ReadonlyMap<string, Run>,
  gazetteer: readonly KnownName[],
): KnownForms {
  const persons = new Map(knownPersons(gazetteer));
  const bodies = new Map<string, Full | null>();
  for (const { run, type } of typed) {
    if (run.after - run.first < 2 && run.known === undefined) continue;
    const full = { canonical: run.known?.name ?? run.text, type };
    if (type === 'person') for (const key of shortKeys(full.canonical)) add(persons, key, full);
    if (type === 'organisation' || type === 'programme') for (const key of headKeys(full.canonical)) add(bodies, key, full);
  }
  const types = new Map(typed.map(({ run, type }) => [run, type]));
  const explained = new Map<string, Full>();
  for (const [acronym, run] of acronyms) {
    const type = types.get(run) ?? 'unknown';
    explained.set(acronym, { canonical: run.known?.name ?? run.text, type: type === 'unknown' ? 'organisation' : type });
  }
  return { persons, bodies, acronyms: explained };
}

/** What a run stands for; `undefined` where it is no name after all. */
export function resolveForm(run: Run, type: NameType, forms: KnownForms): Resolved | undefined {
  if (run.known !== undefined) {
    const written = foldName(run.text) === foldName(run.known.name);
    return {
      canonical: run.known.name,
      type: run.known.type,
      ...(!written && { form: /^\p{Lu}{2,}$/u.test(run.text) ? 'acronym' : 'short' }),
    };
  }
  if (run.after - run.first > 1) return run.doubtful && type === 'unknown' ? undefined : { canonical: run.text, type };
  const acronym = forms.acronyms.get(run.text);
  if (acronym !== undefined) return { ...acronym, form: 'acronym' };
  const key = foldName(run.text);
  const person = type === 'person' || type === 'unknown' || type === 'place' ? forms.persons.get(key) : undefined;
  if (person) return { ...person, form: 'short' };
  const body = forms.bodies.get(key);
  if (body) return { ...body, form: 'short' };
  const nameless = typeOfHead(run.text) !== undefined || /^\p{Lu}+$/u.test(run.text) || NO_NAMES.has(run.text);
  return nameless ||
    (run.doubtful &&
      (type !== 'person' || /s$|^(?:Industry|Business|Labour|Labor|Management|Everyone|Nobody|Anyone|Someone)$/.test(run.text)))
    ? undefined
    : { canonical: run.text, type };
}

/** Capitalised words that name nobody and nothing in particular. */
const NO_NAMES = new Set(
  `English European Europeans Western Westerners Eastern Northern Southern Asian Asians African Africans Arab Arabs Nordic Baltic Balkan Internet
   Christmas Easter Christian Christians Muslim Muslims Jewish Jews Catholic Catholics Orthodox Mr Mrs Ms Chair Minister President Premier
   Ambassador Senator Secretary State Member Members States Government Prime Foreign Part Section Article Chapter Figure Table Annex Appendix Head
   Clause Paragraph Page Box Note Ibid Op Cit Vol No Nos Yes`.split(/\s+/),
);

/** Family names that come first: "Xi" is Xi Jinping. */
const FAMILY_FIRST = new Set(
  'Xi Li Wang Zhang Liu Chen Yang Hu Mao Deng Zhao Zhou Wu Xu Sun Kim Park Moon Yoon Nguyen Tran Pham Le'.split(' '),
);

function shortKeys(canonical: string): readonly string[] {
  const words = canonical.split(/[\s]+/);
  const first = words[0]!;
  const keys = words.length > 1 ? [foldName(words.at(-1)!)] : [];
  return FAMILY_FIRST.has(first) && !/^\p{Lu}\.?$/u.test(first) ? [foldName(first)] : keys;
}

/** The body is called by its last word, or by the one before "of" and "for": "the Ministry", "the Center". */
function headKeys(canonical: string): readonly string[] {
  const words = canonical.split(' ');
  const of = words.findIndex((word, i) => i > 0 && /^(?:of|for|on)$/.test(word));
  const head = of > 0 ? words[of - 1]! : words.at(-1)!;
  return typeOfHead(head) === undefined ? [] : [foldName(head)];
}

function add(forms: Map<string, Full | null>, key: string, full: Full): void {
  const known = forms.get(key);
  if (known === undefined) forms.set(key, full);
  else if (known !== null && foldName(known.canonical) !== foldName(full.canonical)) forms.set(key, null);
}

const short = new WeakMap<readonly KnownName[], ReadonlyMap<string, Full | null>>();

/** The persons of the gazetteer by surname, worked out once. */
function knownPersons(gazetteer: readonly KnownName[]): ReadonlyMap<string, Full | null> {
  const known = short.get(gazetteer);
  if (known !== undefined) return known;
  const persons = new Map<string, Full | null>();
  for (const one of gazetteer) {
    if (one.type === 'person') for (const key of shortKeys(one.name)) add(persons, key, { canonical: one.name, type: 'person' });
  }
  short.set(gazetteer, persons);
  return persons;
}
