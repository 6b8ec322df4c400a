import * as v from 'valibot';

/**
 * The shape of a fact sheet, `*.facts.yaml`. Every scalar is text: a value is written as a writer writes it (`$240.1bn`, `May 1`)
 * and read by the recognizers that read drafts. The published JSON Schema (`facts.schema.json`) is generated from here.
 */
const text = (description: string) => v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'), v.description(description));
const texts = (description: string) => v.pipe(v.array(text('One wording.')), v.description(description));

const evidence = text('The exact words of the source that state this, copied letter by letter.');
const locator = v.optional(text('Where in the source: a page, a paragraph, a section.'));
const id = v.optional(
  v.pipe(
    v.string(),
    v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens, such as trade-2023'),
    v.description('A short id of its own, such as trade-2023.'),
  ),
);
const note = v.optional(text('A remark for editors; never shown as evidence.'));
const time = v.optional(text('When it holds, in EDTF: 2023, 2023-12, 2021/2022, XXXX-05-01. Leave out what is not known.'));

export const factSchema = v.pipe(
  v.strictObject({
    id,
    subject: text('What the fact is about, in words that a draft would use: China–Russia trade.'),
    attribute: v.optional(text('Which side of the subject: total, growth, number of companies.')),
    value: text('The value as a writer writes it: $240.1bn, 26.3%, 20 companies, December 2023, South China Sea.'),
    time,
    also: v.optional(texts('Other words by which drafts name this subject or attribute.')),
    evidence,
    locator,
    note,
  }),
  v.description('One fact: subject, attribute, value, time, and the words that state it.'),
);

export const personSchema = v.strictObject({
  id,
  name: text('The full name.'),
  aliases: v.optional(texts('Other forms of the name: a surname alone, another transliteration.')),
  roles: v.optional(texts('Offices held, as the source has them: Prime Minister of Russia.')),
  affiliation: v.optional(text('The organisation that the person belongs to.')),
  evidence,
  locator,
  note,
});

export const organisationSchema = v.strictObject({
  id,
  name: text('The full name.'),
  acronym: v.optional(text('The acronym: CEPA.')),
  aliases: v.optional(texts('Other forms of the name.')),
  evidence,
  locator,
  note,
});

export const placeSchema = v.strictObject({
  id,
  name: text('The name of the place.'),
  aliases: v.optional(texts('Other names of the same place.')),
  evidence,
  locator,
  note,
});

export const termSchema = v.strictObject({
  id,
  use: text('The term to use: Sino-Russian.'),
  not: texts('Terms that are wrong in its place: Sino-Soviet.'),
  severity: v.optional(v.pipe(v.picklist(['warning', 'hint']), v.description('How strongly to mark it; warning unless said.'))),
  unless: v.optional(
    v.strictObject({
      period: v.optional(text('The time, in EDTF, of which the other term is right: 1949/1991.')),
      words: v.optional(texts('Words near by which show that the other term is meant: Cold War, split.')),
    }),
  ),
  evidence,
  locator,
  note,
});

export const quotationSchema = v.strictObject({
  id,
  words: text('The words quoted, without the marks.'),
  speaker: v.optional(text('Who said it.')),
  evidence,
  locator,
  note,
});

const nameSchema = v.looseObject({
  family: v.optional(text('Family name.')),
  given: v.optional(text('Given names.')),
  literal: v.optional(text('The name of an institution.')),
});

export const sourceSchema = v.pipe(
  v.looseObject({
    id: text('The citation key: michta2024.'),
    type: v.optional(text('A CSL type: article-magazine, report, webpage.')),
    title: v.optional(text('The title.')),
    author: v.optional(v.array(nameSchema)),
    issued: v.optional(text('When it was published, in EDTF: 2024, 2024-05.')),
    URL: v.optional(text('Where it can be read.')),
  }),
  v.description('The publication that the facts come from, a CSL-JSON item; any CSL variable may stand here.'),
);

/** The lists of a sheet, in the order a reader meets them, each with the shape of its items. */
export const sections = {
  facts: factSchema,
  people: personSchema,
  organisations: organisationSchema,
  places: placeSchema,
  terms: termSchema,
  quotations: quotationSchema,
} as const;

export const sheetSchema = v.pipe(
  v.strictObject({
    source: sourceSchema,
    facts: v.optional(v.array(factSchema)),
    people: v.optional(v.array(personSchema)),
    organisations: v.optional(v.array(organisationSchema)),
    places: v.optional(v.array(placeSchema)),
    terms: v.optional(v.array(termSchema)),
    quotations: v.optional(v.array(quotationSchema)),
  }),
  v.title('Fact sheet'),
  v.description('Curated facts of one source, for Policy Fact Check.'),
);

export type SectionName = keyof typeof sections;
export type SourceItem = v.InferOutput<typeof sourceSchema>;
export type FactEntry = v.InferOutput<typeof factSchema>;
export type PersonEntry = v.InferOutput<typeof personSchema>;
export type OrganisationEntry = v.InferOutput<typeof organisationSchema>;
export type PlaceEntry = v.InferOutput<typeof placeSchema>;
export type TermEntry = v.InferOutput<typeof termSchema>;
export type QuotationEntry = v.InferOutput<typeof quotationSchema>;
