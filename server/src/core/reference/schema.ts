import * as v from 'valibot';

/**
 * The shape of a fact sheet, `*.facts.yaml`. Every scalar is text: a value is written as a writer writes it (`$240.1bn`, `May 1`)
 * and read by the recognizers that read drafts. The published JSON Schema (`facts.schema.json`) is generated from here.
 */
const text = (description: string) => v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'), v.description(description));
const texts = (description: string) => v.pipe(v.array(text('One wording.')), v.description(description));

const evidence = text(
  'The exact words of the source that state this, copied letter by letter: one clause, or one sentence. A draft that says the same of another name is marked, so leave out a name where the same is true of others.',
);
const locator = v.optional(text('Where in the source: p. 12, paragraph 4, Table 2.'));
const id = v.optional(
  v.pipe(
    v.string(),
    v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens, such as trade-2023'),
    v.description('A short id of its own, in lower case with hyphens: trade-2023. No two entries of a list share one.'),
  ),
);
const note = v.optional(text('A remark for editors: what the source leaves open, what is inference. Never shown as evidence.'));
const time = v.optional(
  text(
    'When it holds, in EDTF: 2023, 2023-12, 2021/2022 (a period), 2022/.. (since 2022), XXXX-05-01 (May 1, year not said). Only what the source says; leave it out where the source gives none.',
  ),
);

export const factSchema = v.pipe(
  v.strictObject({
    id,
    subject: text(
      'What the fact is about, in words that a draft would use: China–Russia trade. Facts on one thing have the same subject, letter by letter.',
    ),
    attribute: v.optional(
      text('Which side of the subject: total, growth, number of companies, who imposed them, where, in exchange for.'),
    ),
    value: text(
      'The value as a writer writes it: $240.1bn, 26.3%, 20 companies, December 2023, South China Sea, could tilt decisively. A list is written as one: China and Hong Kong.',
    ),
    time,
    also: v.optional(
      texts('Other words by which drafts name this subject or attribute: [turnover, commerce]. Not other values.'),
    ),
    evidence,
    locator,
    note,
  }),
  v.description('One fact: subject, attribute, value, time, and the words that state it.'),
);

export const personSchema = v.strictObject({
  id,
  name: text('The full name, spelled as the source spells it; a draft that is a letter or two off is marked.'),
  aliases: v.optional(texts('Other right forms of the name: with a title, another transliteration. Both are left in peace.')),
  roles: v.optional(
    texts('Offices and posts held, as the source has them: Prime Minister of Russia. Another office before the name is marked.'),
  ),
  affiliation: v.optional(text('The organisation that the person belongs to, by its full name.')),
  evidence,
  locator,
  note,
});

export const organisationSchema = v.strictObject({
  id,
  name: text('The full name: Center for European Policy Analysis.'),
  acronym: v.optional(text('The acronym: CEPA.')),
  aliases: v.optional(texts('Other right forms of the name: [US Navy].')),
  evidence,
  locator,
  note,
});

export const placeSchema = v.strictObject({
  id,
  name: text('The name of the place: South China Sea.'),
  aliases: v.optional(texts('Other names of the same place.')),
  evidence,
  locator,
  note,
});

export const termSchema = v.strictObject({
  id,
  use: text('The term to use: Sino-Russian.'),
  not: texts('Terms that are wrong in its place: [Sino-Soviet].'),
  severity: v.optional(
    v.pipe(
      v.picklist(['warning', 'hint']),
      v.description('How strongly to mark it: warning, or hint for a matter of style. A warning unless said.'),
    ),
  ),
  unless: v.optional(
    v.pipe(
      v.strictObject({
        period: v.optional(text('The time, in EDTF, of which the other term is right: 1949/1991.')),
        words: v.optional(texts('Words near by which show that the other term is meant: [Cold War, split].')),
      }),
      v.description('When the other term is right after all, and is left in peace.'),
    ),
  ),
  evidence,
  locator,
  note,
});

export const quotationSchema = v.strictObject({
  id,
  words: text('The words as drafts quote them, without the quotation marks; altered words are marked.'),
  speaker: v.optional(
    text(
      'Who said it, by the name in people; a draft that gives the words to another is marked. Leave it out for slogans and sayings.',
    ),
  ),
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

const list = <Item extends v.GenericSchema>(item: Item, description: string) =>
  v.optional(v.pipe(v.array(item), v.description(description)));

export const sheetSchema = v.pipe(
  v.strictObject({
    source: sourceSchema,
    facts: list(factSchema, 'What the source says: figures, dates, places, and who does what to whom. One entry, one fact.'),
    people: list(personSchema, 'Who is named, how the name is spelled, and which office each holds.'),
    organisations: list(organisationSchema, 'Ministries, institutes, journals, armed forces: their names and acronyms.'),
    places: list(placeSchema, 'Countries, towns, seas and regions that are named.'),
    terms: list(termSchema, 'Which term to use, and which ones are wrong in its place.'),
    quotations: list(quotationSchema, 'Words that drafts are likely to quote.'),
  }),
  v.title('Fact sheet'),
  v.description(
    'Curated facts of one source, for Policy Fact Check: what drafts are held against, with the words that prove it.',
  ),
);

export type SectionName = keyof typeof sections;
export type SourceItem = v.InferOutput<typeof sourceSchema>;
export type FactEntry = v.InferOutput<typeof factSchema>;
export type PersonEntry = v.InferOutput<typeof personSchema>;
export type OrganisationEntry = v.InferOutput<typeof organisationSchema>;
export type PlaceEntry = v.InferOutput<typeof placeSchema>;
export type TermEntry = v.InferOutput<typeof termSchema>;
export type QuotationEntry = v.InferOutput<typeof quotationSchema>;
