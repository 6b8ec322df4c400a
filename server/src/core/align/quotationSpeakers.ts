import type { Draft } from '../draft/draft';
import type { Evidence } from '../finding';
import { foldName } from '../lexicon/transliterations';
import type { Name } from '../mention';
import { type BlockReading, sentenceAt } from '../reading';
import { findSpeaker } from '../recognizers/quotations-speaker';
import type { Article } from '../reference/article';
import { overlaps, type Span } from '../span';
import type { AlignedQuotation } from './alignQuotations';
import { type Frame, speakerAround } from './quotationFrames';
import type { Match, Underlay } from './quotationMatch';

/** A quotation that the draft gives to one person and the source to another. */
export interface SpeakerConflict {
  readonly stated: Name;
  /** Whom the source has, by the fullest form of the name that it has, and the office written before it. */
  readonly right: string;
  readonly office?: string;
  readonly evidence: Evidence;
}

export function alignSpeakers(
  quotations: readonly AlignedQuotation[],
  blocks: readonly BlockReading[],
  draft: Draft,
): readonly SpeakerConflict[] {
  const known = quotations.filter(({ match, denied }) => match.kind !== 'unknown' && !isWeak(match) && !denied);
  if (known.length === 0) return [];
  const names = namesOf(blocks);
  return known.flatMap((quotation, at) => {
    if (known[at - 1]?.quotation.start === quotation.quotation.start) return [];
    return judge(quotation, blocks, names, draft) ?? [];
  });
}

/** The quotations without those that are so unlike the source's that, said by another, they are another's. */
export function withoutOthers(
  quotations: readonly AlignedQuotation[],
  blocks: readonly BlockReading[],
  draft: Draft,
): readonly AlignedQuotation[] {
  if (!quotations.some(({ match }) => isWeak(match))) return quotations;
  const names = namesOf(blocks);
  return quotations.filter(aligned => {
    if (aligned.match.kind !== 'altered' || !isWeak(aligned.match)) return true;
    const speaker = speakerAround(aligned, blocks, names, draft.prose)?.speaker;
    const source = speaker && speakerOf(aligned.match.place);
    return speaker === undefined || (source !== undefined && isPerhaps(speaker, source));
  });
}

function isWeak(match: Match): boolean {
  return match.kind === 'altered' && match.weak === true;
}

function judge(
  aligned: AlignedQuotation,
  blocks: readonly BlockReading[],
  names: readonly Name[],
  { prose }: Draft,
): SpeakerConflict | undefined {
  const { match } = aligned;
  if (match.kind === 'unknown') return undefined;
  const places = match.kind === 'exact' ? match.places : [match.place];
  // "a lot of good" is anybody’s.
  if (places.every(({ laid }) => (laid.telling < 2 && laid.run < 5) || laid.matches < 3)) return undefined;
  const frame = speakerAround(aligned, blocks, names, prose);
  return (
    frame &&
    compareSpeakers(
      frame,
      prose,
      names,
      places.flatMap(place => speakerOf(place) ?? []),
    )
  );
}

/** The conflict of the person that a draft names with those whom the source has for the same words. */
export function compareSpeakers(
  { speaker, start, end }: Frame,
  prose: string,
  names: readonly Name[],
  sources: readonly Speaker[],
): SpeakerConflict | undefined {
  const [first] = sources;
  const framed = prose.slice(start, end);
  if (first === undefined || PASSES_ON.test(framed)) return undefined;
  if (!isSurelyPerson(speaker, names) && !isPersonOf(first, speaker, prose)) return undefined;
  if (sources.some(source => isPerhaps(speaker, source) || isNamedIn(framed, source.name))) return undefined;
  return {
    stated: speaker,
    right: first.name,
    evidence: first.evidence,
    ...(first.office === undefined ? {} : { office: first.office }),
  };
}

/** The writer names who passes the words on, not who said them. */
const PASSES_ON =
  /\b(?:quot(?:es?|ed|ing)|cit(?:es?|ed|ing)|echo(?:es|ed|ing)?|repeat(?:s|ed|ing)?|recall(?:s|ed|ing)?|borrow(?:s|ed|ing)?|paraphras\w+|reports?|reported|agree[sd]?|dismiss(?:es|ed)?|reject(?:s|ed)?|den(?:y|ies|ied)|denounce[sd]?|condemn(?:s|ed)?|praise[sd]?|hail(?:s|ed)?|mock(?:s|ed)?)\b/;

export interface Speaker {
  readonly name: string;
  readonly article?: Article;
  readonly office?: string;
  readonly evidence: Evidence;
  /** The sentence of the source that holds the words: another person named in it may have said them. */
  readonly sentence: string;
  readonly block: string;
  readonly isAuthor: (name: Name) => boolean;
}

/** Who says the words in the source, where it tells: in an article, what stands round its quotation; in a sheet, the entry. */
export function speakerOf({ passage, laid }: Underlay): Speaker | undefined {
  const words = { start: passage.tokens[laid.sourceFrom]!.start, end: passage.tokens[laid.sourceTo - 1]!.end };
  const { article, speaker } = passage;
  if (speaker !== undefined)
    return { name: speaker, evidence: passage.evidence(words), sentence: '', block: '', isAuthor: () => false };
  if (article === undefined) return undefined;
  const block = article.blocks.find(one => overlaps(one.block, words));
  const quotation = block?.mentions.find(one => one.kind === 'quotation' && one.start <= words.start && words.end <= one.end);
  if (block === undefined || quotation?.kind !== 'quotation') return undefined;
  const names = articleNames(article);
  const name = findSpeaker(article.draft.prose, quotation, names, block.block);
  return name && isPerson(name) ? speakerIn(article, name, sentenceAt(block, quotation), passage.evidence(words)) : undefined;
}

export function speakerIn(article: Article, name: Name, sentence: Span, evidence: Evidence): Speaker {
  const names = articleNames(article);
  const full = fullest(name, names);
  const office = officeBefore(full, article);
  const block = article.blocks.find(one => overlaps(one.block, sentence))?.block ?? sentence;
  return {
    name: full.canonical,
    article,
    ...(office === undefined ? {} : { office }),
    evidence,
    sentence: article.draft.prose.slice(sentence.start, sentence.end),
    block: article.draft.prose.slice(block.start, block.end),
    isAuthor: other => isAuthorOf(article, other),
  };
}

/** The same person under another name, one named in the same sentence, or the author, who passes on what others said. */
function isPerhaps(stated: Name, { name, sentence, isAuthor }: Speaker): boolean {
  return (
    isNamedIn(name, stated.canonical) ||
    isNamedIn(stated.canonical, name) ||
    isNamedIn(sentence, stated.canonical) ||
    isAuthor(stated)
  );
}

function isAuthorOf({ source, blocks, weights, draft }: Article, name: Name): boolean {
  const family = familyOf(name.canonical);
  if ((source.author ?? []).some(author => familyOf(author.family ?? author.literal ?? '') === family)) return true;
  return blocks.some(({ block }, at) => {
    const text = draft.prose.slice(block.start, Math.min(block.end, block.start + 400));
    return ((weights[at] ?? 1) < 1 || /^\W*(?:[Bb]y|[\p{L} ]{0,30} by) \p{Lu}/u.test(text)) && isNamedIn(text, name.canonical);
  });
}

/** Whether a text has the family name of a person. */
function isNamedIn(text: string, name: string): boolean {
  const family = familyOf(name);
  return family !== '' && (text.match(WORD) ?? []).some(word => foldName(word) === family);
}

const WORD = /[\p{L}\p{M}-]+/gu;

function familyOf(name: string): string {
  return foldName(name.match(WORD)?.at(-1) ?? '');
}

/** A person, by what stands round the name; or a name of two or three words of which nothing is known. */
export function isPerson({ type, canonical }: Name): boolean {
  return type === 'person' || (type === 'unknown' && /^\S+(?: \S+){1,2}$/.test(canonical));
}

/** A name that stands for a person somewhere, in full: "Republicans said" makes no person of them. */
function isSurelyPerson(name: Name, names: readonly Name[]): boolean {
  if (name.type === 'person' && name.canonical.includes(' ')) return true;
  return names.some(
    other => other.type === 'person' && other.canonical.includes(' ') && isNamedIn(other.canonical, name.canonical),
  );
}

/** A name that the source has for a person, or for what may be one: in full, never with an article, far from these words. */
function isPersonOf({ article, block }: Speaker, name: Name, prose: string): boolean {
  if (article === undefined) return false;
  const names = articleNames(article);
  if (isSurelyPerson(name, names)) return true;
  const same = names.filter(other => other.canonical === name.canonical);
  if (same.length === 0 || !isPerson(name) || isNamedIn(block, name.canonical)) return false;
  return !hasArticle(name, prose) && !same.some(other => hasArticle(other, article.draft.prose));
}

/** "the Federal Reserve", "the US Federal Reserve". */
function hasArticle({ start }: Name, prose: string): boolean {
  return /\b(?:the|a|an|this|that|its|their)\s(?:[\p{L}.-]+\s)?$/iu.test(prose.slice(Math.max(0, start - 24), start));
}

export function namesOf(blocks: readonly BlockReading[]): readonly Name[] {
  return blocks.flatMap(({ mentions, quoted, block }) =>
    mentions.filter(
      (one): one is Name =>
        one.kind === 'name' &&
        one.type !== 'place' &&
        one.form !== 'adjective' &&
        (block.kind === 'quote' || !quoted.some(span => overlaps(span, one))),
    ),
  );
}

const known = new WeakMap<Article, readonly Name[]>();

export function articleNames(article: Article): readonly Name[] {
  const before = known.get(article);
  if (before) return before;
  const names = namesOf(article.blocks);
  known.set(article, names);
  return names;
}

/** "Anselm Kogler" for a later "Mr Kogler". */
function fullest(name: Name, names: readonly Name[]): Name {
  const family = familyOf(name.canonical);
  const same = names.filter(
    one => isPerson(one) && familyOf(one.canonical) === family && one.canonical.length > name.canonical.length,
  );
  return same.find(one => one.canonical.endsWith(name.canonical)) ?? name;
}

/** "Vice Admiral" of "Vice Admiral Thomas Kerrigan". */
function officeBefore(name: Name, { blocks, draft }: Article): string | undefined {
  const role = blocks.find(one => overlaps(one.block, name))?.roles.find(one => isBefore(one, name, draft.prose));
  return role && draft.prose.slice(role.start, role.end);
}

export function isBefore(role: Span, name: Span, prose: string): boolean {
  return role.end < name.start && prose.slice(role.end, name.start) === ' ';
}
