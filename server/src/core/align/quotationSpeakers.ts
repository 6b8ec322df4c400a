import type { Draft } from '../draft/draft';
import type { Evidence } from '../finding';
import type { Name, Quotation } from '../mention';
import { type BlockReading, sentenceAt } from '../reading';
import { SAYS } from '../recognizers/quotations-saying';
import { findSpeaker } from '../recognizers/quotations-speaker';
import type { Article } from '../reference/article';
import { articleEvidence } from '../reference/articleEvidence';
import { overlaps, type Span } from '../span';
import type { AlignedQuotation } from './alignQuotations';
import type { Frame } from './quotationFrames';
import type { Match, Underlay } from './quotationMatch';
import {
  articleNames,
  familyOf,
  fullPersons,
  hasArticle,
  isNamedIn,
  isPerson,
  isSurelyPerson,
  personsIn,
} from './quotationNames';

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
  return known.flatMap((quotation, at) => {
    if (known[at - 1]?.quotation.start === quotation.quotation.start) return [];
    return judge(quotation, blocks, draft) ?? [];
  });
}

/** The quotations without those that are so unlike the source's that, said by another, they are another's. */
export function withoutOthers(quotations: readonly AlignedQuotation[]): readonly AlignedQuotation[] {
  if (!quotations.some(({ match }) => isWeak(match))) return quotations;
  return quotations.filter(aligned => {
    if (aligned.match.kind !== 'altered' || !isWeak(aligned.match)) return true;
    const speaker = aligned.frame?.speaker;
    const source = speaker && speakerOf(aligned.match.place);
    return speaker === undefined || (source !== undefined && isPerhaps(speaker, source));
  });
}

function isWeak(match: Match): boolean {
  return match.kind === 'altered' && match.weak === true;
}

function judge({ rival }: AlignedQuotation, blocks: readonly BlockReading[], { prose }: Draft): SpeakerConflict | undefined {
  return rival && speakerConflict(rival, prose, blocks);
}

/** A person whom a draft has say what the source has another say; whether it is a person, the rest of the draft may have to tell. */
export interface Rival extends Frame {
  readonly source: Speaker;
}

/** The one whom a draft gives a quotation to, where no source for the words has the same. */
export function rivalOf({ match, denied }: Pick<AlignedQuotation, 'match' | 'denied'>, frame: Frame, prose: string) {
  if (match.kind === 'unknown' || isWeak(match) || denied) return undefined;
  const places = match.kind === 'exact' ? match.places : [match.place];
  // "a lot of good" is anybody’s.
  if (places.every(({ laid }) => (laid.telling < 2 && laid.run < 5) || laid.matches < 3)) return undefined;
  const sources = places.flatMap(place => speakerOf(place) ?? []);
  return rivalAmong(frame, prose, sources);
}

export function rivalAmong(frame: Frame, prose: string, sources: readonly Speaker[]): Rival | undefined {
  const [source] = sources;
  const framed = prose.slice(frame.start, frame.end);
  if (source === undefined || PASSES_ON.test(framed.replace(RECALLS, ''))) return undefined;
  if (sources.some(one => isPerhaps(frame.speaker, one) || isNamedIn(framed, one.name))) return undefined;
  return { ...frame, source };
}

export function speakerConflict(
  { speaker, source }: Rival,
  prose: string,
  blocks: readonly BlockReading[],
): SpeakerConflict | undefined {
  if (!isSurelyPerson(speaker, () => personsIn(blocks)) && !isPersonOf(source, speaker, prose)) return undefined;
  const { name, evidence, office } = source;
  return { stated: speaker, right: name, evidence, ...(office === undefined ? {} : { office }) };
}

/** The writer names who passes the words on, not who said them. */
const PASSES_ON =
  /\b(?:quot(?:es?|ed|ing)|cit(?:es?|ed|ing)|echo(?:es|ed|ing)?|repeat(?:s|ed|ing)?|recall(?:s|ed|ing)?|borrow(?:s|ed|ing)?|paraphras\w+|reports?|reported|agree[sd]?|dismiss(?:es|ed)?|reject(?:s|ed)?|den(?:y|ies|ied)|denounce[sd]?|condemn(?:s|ed)?|praise[sd]?|hail(?:s|ed)?|mock(?:s|ed)?)\b/;

/** “…,” recalls X: who recalls what was done, says it; who recalls a phrase, passes it on. */
const RECALLS = /(?<=,["”’] )recall(?:s|ed)\b/;

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
export function speakerOf(place: Underlay): Speaker | undefined {
  const before = told.get(place);
  if (before !== undefined) return before === 'nobody' ? undefined : before;
  const speaker = findSpeakerOf(place);
  told.set(place, speaker ?? 'nobody');
  return speaker;
}

/** The matches of quoted words are kept, so what was found of them is found again. */
const told = new WeakMap<Underlay, Speaker | 'nobody'>();

function findSpeakerOf({ passage, laid }: Underlay): Speaker | undefined {
  const words = { start: passage.tokens[laid.sourceFrom]!.start, end: passage.tokens[laid.sourceTo - 1]!.end };
  const { article, speaker } = passage;
  if (speaker !== undefined)
    return { name: speaker, evidence: passage.evidence(words), sentence: '', block: '', isAuthor: () => false };
  if (article === undefined) return undefined;
  const block = article.blocks.find(one => overlaps(one.block, words));
  const quotation = block?.mentions.find(one => one.kind === 'quotation' && one.start <= words.start && words.end <= one.end);
  return block && quotation?.kind === 'quotation' ? whoSays(article, block, quotation) : undefined;
}

const speakers = new WeakMap<Quotation, Speaker | 'nobody'>();

/** Who says a quotation of an article; worked out once. */
function whoSays(article: Article, block: BlockReading, quotation: Quotation): Speaker | undefined {
  const before = speakers.get(quotation);
  if (before !== undefined) return before === 'nobody' ? undefined : before;
  const name = findSpeaker(article.draft.prose, quotation, articleNames(article), block.block);
  const speaker = name && isPerson(name) ? speakerIn(article, name, sentenceAt(block, quotation)) : undefined;
  speakers.set(quotation, speaker ?? 'nobody');
  return speaker;
}

export function speakerIn(article: Article, name: Name, sentence: Span): Speaker {
  const names = articleNames(article);
  const full = fullest(name, names);
  const office = officeBefore(full, article);
  const block = article.blocks.find(one => overlaps(one.block, sentence))?.block ?? sentence;
  return {
    name: full.canonical,
    article,
    ...(office === undefined ? {} : { office }),
    evidence: articleEvidence(article, sentence),
    sentence: article.draft.prose.slice(sentence.start, sentence.end),
    block: article.draft.prose.slice(block.start, block.end),
    isAuthor: other => isAuthorOf(article, other),
  };
}

/** The same person under another name, one named in the same sentence, or the author, who passes on what others said. */
function isPerhaps(stated: Name, speaker: Speaker): boolean {
  const { name, sentence, isAuthor } = speaker;
  return (
    isNamedIn(name, stated.canonical) ||
    isNamedIn(stated.canonical, name) ||
    (isNamedIn(sentence, stated.canonical) && !isSurelySaidBy(speaker)) ||
    isAuthor(stated)
  );
}

/** “…,” recalls X: whoever else is named behind is not the speaker. */
function isSurelySaidBy({ name, sentence }: Speaker): boolean {
  const at = sentence.indexOf(name);
  return at > 0 && SAYS_RIGHT_BEFORE.test(sentence.slice(0, at));
}

const SAYS_RIGHT_BEFORE = new RegExp(`,["”’] (?!(?:told|tells|asked|asks|answered|answers)\\b)${SAYS} $`, 'u');

function isAuthorOf({ source, blocks, weights, draft }: Article, name: Name): boolean {
  const family = familyOf(name.canonical);
  if ((source.author ?? []).some(author => familyOf(author.family ?? author.literal ?? '') === family)) return true;
  return blocks.some(({ block }, at) => {
    const text = draft.prose.slice(block.start, Math.min(block.end, block.start + 400));
    return ((weights[at] ?? 1) < 1 || /^\W*(?:[Bb]y|[\p{L} ]{0,30} by) \p{Lu}/u.test(text)) && isNamedIn(text, name.canonical);
  });
}

/** A name that the source has for a person, or for what may be one: in full, never with an article, far from these words. */
function isPersonOf({ article, block }: Speaker, name: Name, prose: string): boolean {
  if (article === undefined) return false;
  const names = articleNames(article);
  if (isSurelyPerson(name, () => fullPersons(names))) return true;
  const same = names.filter(other => other.canonical === name.canonical);
  if (same.length === 0 || !isPerson(name) || isNamedIn(block, name.canonical)) return false;
  return !hasArticle(name, prose) && !same.some(other => hasArticle(other, article.draft.prose));
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
