import type { Evidence } from '../../finding';
import { readKeys } from '../../lexicon/keys';
import type { Mention } from '../../mention';
import { recognizeValues } from '../../recognizers/index';
import { articleEvidence } from '../../reference/articleEvidence';
import type { Reference } from '../../reference/reference';
import { contains, type Span } from '../../span';
import { perReference } from '../perReference';
import { type Assertion, assertionsIn } from './assertions';

/** An assertion of the reference with all that it is said of. */
export interface RecordedClaim {
  readonly assertion: Assertion;
  /** The words that tell how sure it is. */
  readonly words: string;
  /** Keys and values of its part of the sentence, less the verb. */
  readonly labels: ReadonlySet<string>;
  /** Keys of what the sheet says that it is about. */
  readonly subject: ReadonlySet<string>;
  readonly evidence: Evidence;
}

/** What the reference asserts. */
export interface Claims {
  readonly byVerb: ReadonlyMap<string, readonly RecordedClaim[]>;
}

export const claimsIn = perReference((reference: Reference): Claims => {
  const byVerb = new Map<string, RecordedClaim[]>();
  for (const claim of [...ofSheets(reference), ...ofArticles(reference)]) {
    const { verb } = claim.assertion;
    byVerb.set(verb, [...(byVerb.get(verb) ?? []), claim]);
  }
  return { byVerb };
});

function ofSheets({ statements, wordings }: Reference): readonly RecordedClaim[] {
  const subjects = new Map<string, { readonly evidence: Evidence; readonly subject: Set<string> }>();
  for (const { evidence } of wordings) subjects.set(evidence.quote, { evidence, subject: new Set() });
  for (const { evidence, subjectKeys } of statements) {
    const known = subjects.get(evidence.quote) ?? { evidence, subject: new Set() };
    subjects.set(evidence.quote, { evidence, subject: new Set([...known.subject, ...subjectKeys]) });
  }
  return [...subjects.values()].flatMap(({ evidence, subject }) => {
    const { quote } = evidence;
    const values = recognizeValues(quote);
    return assertionsIn(quote, { start: 0, end: quote.length }).map(assertion => {
      const part = claimAround(quote, assertion);
      const labels = labelsIn(part, readKeys(quote, part), values, assertion.verb);
      return { assertion, words: quote.slice(assertion.start, assertion.end), labels, subject, evidence };
    });
  });
}

function ofArticles({ articles }: Reference): readonly RecordedClaim[] {
  return articles.flatMap(article =>
    article.blocks.flatMap((block, index) =>
      (article.weights[index] ?? 1) < 1
        ? []
        : block.sentences.flatMap(sentence =>
            assertionsIn(article.draft.prose, sentence).map(assertion => {
              const part = claimAround(article.draft.prose, assertion, sentence);
              return {
                assertion,
                words: article.draft.prose.slice(assertion.start, assertion.end),
                labels: labelsIn(part, block.keys, block.mentions, assertion.verb),
                subject: new Set<string>(),
                evidence: articleEvidence(article, sentence),
              };
            }),
          ),
    ),
  );
}

/** What is said with one verb: its sentence, cut at semicolons, colons and dashes. */
export function partAround(prose: string, at: Span, within: Span = { start: 0, end: prose.length }): Span {
  const before = prose.slice(within.start, at.start);
  const after = prose.slice(at.end, within.end);
  const from = Math.max(...[';', ':', '—', ' – '].map(mark => before.lastIndexOf(mark)));
  const to = /[;:—]| – /.exec(after)?.index ?? after.length;
  return { start: within.start + from + 1, end: at.end + to };
}

/** What is asserted, without who says so: "a study suggests that" is left out. */
export function claimAround(prose: string, at: Span, sentence?: Span): Span {
  const part = partAround(prose, at, sentence);
  const that = prose.slice(part.start, at.start).lastIndexOf(' that ');
  return that < 0 ? part : { start: part.start + that, end: part.end };
}

/** The keys and values of a part, each as a label. */
export function labelsIn(
  part: Span,
  keys: readonly (Span & { readonly key: string })[],
  values: readonly Mention[],
  verb: string,
): ReadonlySet<string> {
  const words = keys.filter(key => contains(part, key) && key.key !== verb).map(({ key }) => key);
  return new Set([...words, ...values.filter(value => contains(part, value)).flatMap(labelOf)]);
}

function labelOf(mention: Mention): readonly string[] {
  if (mention.kind === 'date') return [`@${mention.edtf}`];
  return mention.kind === 'quantity' ? [`#${mention.value} ${mention.unit}`] : [];
}
