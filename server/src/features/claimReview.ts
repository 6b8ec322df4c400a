import { type Evidence, readFrontMatter, type Span } from '../core/index';
import type { ClaimVerdict } from '../protocol';
import type { Snapshot } from '../snapshot';
import { oneLine } from './evidence';
import { type Judged, judge } from './verdicts';

type Checked = Pick<Snapshot, 'draft' | 'claims' | 'findings' | 'author' | 'citations'>;

/**
 * What was found of the claim at a place as a ClaimReview of schema.org (https://schema.org/ClaimReview), in JSON-LD: what is not known is left
 * out, and no rating has a number. `undefined` where no source speaks for or against anything there.
 */
export function claimReview(snapshot: Checked, at: Span): object | undefined {
  const judged = judgedAt(snapshot, at);
  const [evidence] = judged ? evidenceOf(judged) : [];
  const rating = judged && RATINGS[judged.verdict];
  if (judged === undefined || evidence === undefined || rating === undefined) return undefined;
  const { author, draft, citations } = snapshot;
  const claim = claimText(draft, judged);
  const { lang } = citations.sources.bibliography;
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    claimReviewed: claim,
    ...(lang !== undefined && { inLanguage: lang }),
    ...(author !== '' && { author: { '@type': 'Person', name: author } }),
    itemReviewed: { '@type': 'Claim', ...claimant(draft.text) },
    reviewRating: { '@type': 'Rating', alternateName: rating },
    ...(judged.finding && { reviewBody: oneLine(judged.finding.message) }),
    citation: evidenceOf(judged).map(quotation),
  };
}

/** As text that may stand in a web page: nothing in it can end the script that holds it. */
export function claimReviewText(review: object): string {
  return JSON.stringify(review, null, 2).replace(/</g, '\\u003c');
}

const RATINGS: Readonly<Record<ClaimVerdict, string | undefined>> = {
  contradicted: 'Contradicted by the source',
  ambiguous: 'Sources disagree',
  supported: 'Supported by the source',
  rounded: 'Supported by the source, rounded',
  'not-covered': undefined,
};

/** The smallest that touches the place. */
function judgedAt(snapshot: Checked, { start, end }: Span): Judged | undefined {
  const touching = judge(snapshot).filter(one => one.start <= end && start <= one.end);
  return touching.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

function evidenceOf({ finding, claim }: Judged): readonly Evidence[] {
  return finding?.evidence.length ? finding.evidence : (claim?.evidence ?? []);
}

/** The sentence as a reader of the draft sees it. */
function claimText({ blocks, prose, text }: Checked['draft'], { start, end }: Span): string {
  const sentence = blocks.flatMap(({ sentences }) => sentences).find(one => one.start <= start && start < one.end);
  const words = sentence ? prose.slice(sentence.start, Math.max(sentence.end, end)) : text.slice(start, end);
  return oneLine(words)
    .replace(/\s+(?=[.,;:!?)\]”’])/g, '')
    .replace(/(?<=[([“‘])\s+/g, '');
}

/** Who claims it, and where, as the front matter of the draft says. */
function claimant(text: string): object {
  const { title, author = [], URL: url, issued } = readFrontMatter(text).fields;
  const authors = author.map(({ given, family, literal }) =>
    literal === undefined
      ? { '@type': 'Person', name: [given, family].filter(part => part !== undefined).join(' ') }
      : { '@type': 'Organization', name: literal },
  );
  const by = authors.length > 0 ? { author: authors } : {};
  const work = { ...(title !== undefined && { headline: title }), ...(url !== undefined && { url }), ...dated(issued) };
  return { ...by, ...(Object.keys(work).length > 0 && { appearance: { '@type': 'CreativeWork', ...work, ...by } }) };
}

function quotation({ quote, source, title, publication, issued, url }: Evidence): object {
  return {
    '@type': 'Quotation',
    text: oneLine(quote),
    isPartOf: {
      '@type': 'CreativeWork',
      name: oneLine(title ?? source),
      ...(publication !== undefined && { publisher: { '@type': 'Organization', name: oneLine(publication) } }),
      ...(url !== undefined && { url }),
      ...dated(issued),
    },
  };
}

/** Dates of which parts are open, and ranges, are no dates to schema.org. */
function dated(issued: string | undefined): { readonly datePublished?: string } {
  return issued !== undefined && /^\d{4}(?:-\d{2}){0,2}$/.test(issued) ? { datePublished: issued } : {};
}
