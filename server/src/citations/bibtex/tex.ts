import { type Creator, type Entry, FieldMode, type Options, parse } from '@retorquere/bibtex-parser';
import { readPlain, VERBATIM } from './plain';
import { asMeant } from './signs';

export type TexValue = string | readonly string[] | readonly Creator[];
export type TexFields = Readonly<Record<string, TexValue>>;

export interface TexRead {
  readonly fields: TexFields;
  /** What could not be read, by its field. */
  readonly errors: ReadonlyMap<string, string>;
}

/**
 * What the fields of an entry say, TeX taken out of them: titles with `<i>` and the like, names in their parts, lists as lists. Fields that
 * are plain text are read here, as the library reads them, only a good deal faster; all else is read by the library.
 */
export function readTex(type: string, raw: ReadonlyMap<string, string>): TexRead {
  const plain: Record<string, TexValue> = {};
  const hard = new Map<string, string>();
  for (const [name, written] of raw) {
    const value = VERBATIM.has(name) ? written : asMeant(written);
    const read = readPlain(name, value);
    if (read === undefined) hard.set(name, value);
    else plain[name] = read;
  }
  const { fields, errors } = readHard(type, hard);
  return { fields: { ...plain, ...fields }, errors };
}

/** Reads fields by the library: all at once, and, where it finds fault, one by one. */
export function readHard(type: string, raw: ReadonlyMap<string, string>): TexRead {
  const errors = new Map<string, string>();
  if (raw.size === 0) return { fields: {}, errors };
  const all = readEntry(type, raw);
  if (all !== undefined) return { fields: all, errors };
  const fields: Record<string, TexValue> = {};
  for (const pair of raw) {
    const one = readEntry(type, new Map([pair]));
    if (one !== undefined) Object.assign(fields, one);
    else errors.set(pair[0], `The value of "${pair[0]}" cannot be read as TeX; it is left out.`);
  }
  return { fields, errors };
}

const OPTIONS: Options = {
  english: false,
  sentenceCase: false,
  applyCrossRef: false,
  // A command that is not known stays to be seen.
  unsupported: (_, tex) => (tex === '\\textquotesingle' ? "'" : tex),
  verbatimFields: [...FieldMode.verbatim, 'archiveurl'],
};

/** `undefined` where the library finds fault or throws. */
function readEntry(type: string, raw: ReadonlyMap<string, string>): TexFields | undefined {
  try {
    const text = `@${type}{key,\n${[...raw].map(([name, value]) => `${name} = {${withAngles(name, value)}}`).join(',\n')}\n}`;
    const { entries, errors } = parse(text, OPTIONS);
    const [entry] = entries;
    return errors.length > 0 || entry === undefined ? undefined : tidy(entry);
  } catch {
    return undefined;
  }
}

/** To the library `<` is ¡, as in the oldest fonts of TeX; writers mean what they write. */
function withAngles(name: string, value: string): string {
  if (VERBATIM.has(name)) return value;
  return value.replace(/[<>]/g, angle => (angle === '<' ? '\\textless{}' : '\\textgreater{}'));
}

function tidy(entry: Entry): TexFields {
  return Object.fromEntries(Object.entries(entry.fields).map(([name, value]) => [name, tidyValue(value)]));
}

function tidyValue(value: TexValue): TexValue {
  if (typeof value === 'string') return tidyText(value);
  return value.map((one: string | Creator) =>
    typeof one === 'string'
      ? tidyText(one)
      : Object.fromEntries(Object.entries(one).map(([part, text]) => [part, typeof text === 'string' ? tidyText(text) : text])),
  ) as TexValue;
}

/** `\'{\i}` is í; lines of a value run on; an address is its words. */
function tidyText(text: string): string {
  return text
    .replace(/ı(?=[\u0300-\u036f])/g, 'i')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/<\/?a\b[^>]*>/g, '')
    .trim()
    .normalize('NFC');
}
