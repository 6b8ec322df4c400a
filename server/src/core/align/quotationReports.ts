import { isTelling } from '../compare/wordingLaid';
import type { Draft } from '../draft/draft';
import type { Name } from '../mention';
import type { BlockReading } from '../reading';
import { SAYING, SAYS } from '../recognizers/quotations-saying';
import type { Article } from '../reference/article';
import type { Reference } from '../reference/reference';
import { overlaps, type Span } from '../span';
import { rememberByParagraph } from './byParagraph';
import { type Frame, moveFrame } from './quotationFrames';
import { nearestPlace, type Underlay } from './quotationMatch';
import { isPerson, namesOf } from './quotationNames';
import {
  type Rival,
  rivalAmong,
  type Speaker,
  type SpeakerConflict,
  speakerConflict,
  speakerIn,
  speakerOf,
} from './quotationSpeakers';

/** What a sentence passes on in its own words as said by someone. */
interface Report extends Frame {
  readonly words: Span;
}

/** Words passed on without quotation marks, nearly as the source has them, and given to another person than there. */
export function alignReports(blocks: readonly BlockReading[], draft: Draft, reference: Reference): readonly SpeakerConflict[] {
  if (reference.articles.length === 0) return [];
  return remembered(blocks, reference, block =>
    reportsIn(block, draft.prose).flatMap(report => {
      const place = nearestPlace(reference, draft.prose.slice(report.words.start, report.words.end));
      const source = place && isSame(place) ? whoReports(place) : undefined;
      return (source && rivalAmong(report, draft.prose, [source])) ?? [];
    }),
  ).flatMap(rival => speakerConflict(rival, draft.prose, blocks) ?? []);
}

const remembered = rememberByParagraph((rival: Rival, by) => moveFrame(rival, by));

/** In characters; a longer sentence is a list. */
const LONGEST = 600;

/** Nearly all words that tell, enough of them, some in a row. */
function isSame({ laid, tokens }: Underlay & { readonly tokens: readonly Parameters<typeof isTelling>[0][] }): boolean {
  const telling = tokens.filter(isTelling).length;
  return laid.telling >= FEWEST && laid.telling >= telling * 0.7 && laid.run >= 3;
}

const FEWEST = 4;

function whoReports(place: Underlay): Speaker | undefined {
  const quoted = speakerOf(place);
  const { article, tokens } = place.passage;
  if (quoted !== undefined || article === undefined) return quoted;
  const words = { start: tokens[place.laid.sourceFrom]!.start, end: tokens[place.laid.sourceTo - 1]!.end };
  const block = article.blocks.find(one => overlaps(one.block, words));
  const report = block && reportsOf(article, block).find(one => overlaps(one.words, words));
  return report && speakerIn(article, report.speaker, report);
}

function reportsOf(article: Article, block: BlockReading): readonly Report[] {
  return reportsIn(block, article.draft.prose);
}

/** "X notes that …", "…, notes X", "…, X notes", "according to X, …", "in the words of X, …". Sentences with quotations are another's. */
function reportsIn(block: BlockReading, prose: string): readonly Report[] {
  if (block.block.kind === 'heading') return [];
  const names = namesOf([block]);
  return block.sentences.flatMap(sentence => {
    if (sentence.asks || sentence.end - sentence.start > LONGEST || block.quoted.some(quoted => overlaps(quoted, sentence)))
      return [];
    const pronoun = SHE_SAYS.exec(prose.slice(sentence.start, sentence.end));
    const antecedent = pronoun && lastPerson(names, sentence.start);
    if (antecedent)
      return [
        {
          speaker: antecedent,
          start: antecedent.start,
          end: sentence.end,
          words: { start: sentence.start + pronoun[0].length, end: sentence.end },
        },
      ];
    const own = names.filter(name => name.start >= sentence.start && name.end <= sentence.end && isPerson(name));
    return own.flatMap(speaker => reportOf(speaker, sentence, prose) ?? []).slice(0, 1);
  });
}

function lastPerson(names: readonly Name[], before: number): Name | undefined {
  return names.filter(name => name.end <= before && isPerson(name)).at(-1);
}

function reportOf(speaker: Name, { start, end }: Span, prose: string): Report | undefined {
  const [before, behind] = [prose.slice(start, speaker.start), prose.slice(speaker.end, end)];
  const lead = LEADS.exec(behind);
  if (lead && !/,\s|\b(?:to|of|by|with)\s(?:the\s)?$/.test(before))
    return { speaker, start, end, words: { start: speaker.end + lead[0].length, end } };
  const source = SOURCE_OF.test(before) ? /^(?:, [^,]{1,60})?,\s(?:for whom\s)?/.exec(behind) : undefined;
  if (source) return { speaker, start, end, words: { start: speaker.end + source[0].length, end } };
  const tail = TAILS.exec(before) ?? (ENDS.test(behind) ? /,\s(?:as\s)?(?:the\s)?(?:[\p{L}-]+\s){0,4}$/u.exec(before) : null);
  return tail && tail.index > 0 ? { speaker, start, end, words: { start, end: start + tail.index } } : undefined;
}

const SHE_SAYS = new RegExp(`^(?:He|She)\\s(?:\\p{L}+ly\\s|also\\s)?${SAYS}\\sthat\\s`, 'u');
const LEADS = new RegExp(`^(?:, [^,]{1,80},|, (?:who|which) [^,]{1,80},)?\\s(?:\\p{L}+ly\\s)?${SAYS}\\s(?:that\\s)?`, 'u');
const SOURCE_OF = new RegExp(`\\b(?:[Aa]ccording to|(?:the|The) ${SAYING} of) (?:the )?(?:[\\p{L}-]+ ){0,4}$`, 'u');
const TAILS = new RegExp(`,\\s(?:as\\s)?(?:${SAYS}|according to)\\s(?:the\\s)?(?:[\\p{L}’-]+\\s){0,4}$`, 'u');
const ENDS = new RegExp(`^(?:, [^,]{1,80},)?\\s(?:\\p{L}+ly\\s)?${SAYS}(?!\\p{L})`, 'u');
