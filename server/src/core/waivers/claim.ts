import type { Block, Draft } from '../draft/draft';
import type { Finding } from '../finding';
import { contains } from '../span';
import type { Waiver } from './readWaivers';
import type { WaiverEntry } from './schema';

/** What a waiver is keyed by: what is found in which words of a draft, and against what. */
export type WaivedClaim = Pick<WaiverEntry, 'check' | 'words' | 'sentence' | 'value' | 'evidence'>;

export function claimOf(finding: Finding, draft: Draft): WaivedClaim {
  const value = sourceValueOf(finding);
  return {
    check: finding.check,
    words: tidy(finding.text),
    sentence: tidy(sentenceOf(finding, draft)),
    ...(value !== undefined && { value: tidy(value) }),
    ...(finding.evidence.length > 0 && {
      evidence: finding.evidence.map(({ source, quote }) => ({ source: tidy(source), quote: tidy(quote) })),
    }),
  };
}

/** The same for two waivers, or a waiver and a finding, of the same words. */
export function wordsKey({ check, words }: Pick<WaiverEntry, 'check' | 'words'>): string {
  return `${check} ${bare(words)}`;
}

/** What of a waiver is another now; undefined where it is of other words. What an entry leaves out may be anything. */
export function compareClaims(entry: Waiver, finding: Finding, draft: Draft): 'same' | 'sentence' | 'source' | undefined {
  if (wordsKey(entry) !== wordsKey({ check: finding.check, words: finding.text })) return undefined;
  if (!isSame(entry.sentence, tidy(sentenceOf(finding, draft)))) return 'sentence';
  const value = sourceValueOf(finding);
  if (entry.value !== undefined && (value === undefined || !isSame(entry.value, value))) return 'source';
  const quotes = ({ evidence = [] }: Pick<Finding, 'evidence'> | Waiver) => evidence.map(({ quote }) => quote).join('\n');
  return entry.evidence === undefined || isSame(quotes(entry), quotes(finding)) ? 'same' : 'source';
}

/** As the source writes it, where the check says so; the fix is in the draft's own style, which an edit elsewhere may change. */
function sourceValueOf({ value, suggestions }: Finding): string | undefined {
  return value ?? suggestions[0]?.newText;
}

/** The sentence that a finding begins in, as prose; of a table its row. */
function sentenceOf(finding: Finding, { blocks, prose }: Draft): string {
  const begin = { start: finding.start, end: Math.min(finding.start + 1, finding.end) };
  const block = blocks.find(one => contains(one, begin));
  if (block?.table)
    return rowOf(block, blocks)
      .map(cell => tidy(prose.slice(cell.start, cell.end)))
      .join(' | ');
  const sentence = block?.sentences.find(one => contains(one, begin)) ?? block ?? finding;
  return prose.slice(sentence.start, sentence.end);
}

function rowOf({ table }: Block, blocks: readonly Block[]): readonly Block[] {
  return blocks.filter(block => block.table?.index === table?.index && block.table?.row === table?.row);
}

/** On one line; where markup is blanked, no space is left before a stop. */
function tidy(text: string): string {
  return text
    .replace(/[\s\u00ad]+/g, ' ')
    .replace(/ (?=[.,;:!?)’”])/g, '')
    .trim();
}

/** Line breaks, spaces and the shape of quotation marks make no other words. */
function isSame(a: string, b: string): boolean {
  return bare(a) === bare(b);
}

function bare(text: string): string {
  return text
    .replace(/[\s\u00ad]+/g, '')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚]/g, "'");
}
