import type { Block, Draft } from '../draft/draft';
import { withSentences } from '../draft/reading';
import type { Evidence } from '../finding';
import { gather } from '../gather';
import { readBlocks } from '../reading';
import type { Article } from './article';
import type { Sheet } from './sheet';

/** One piece of evidence with what the sheet's entries say it is about. */
export interface Stated {
  readonly evidence: Evidence;
  readonly about: readonly string[];
}

/**
 * The evidence of a sheet as an article of its own: each piece a paragraph, under a heading of what the entries that rest on it are about.
 * So the values of the evidence that no entry states are compared as well.
 */
export function sheetArticle({ uri, source }: Pick<Sheet, 'uri' | 'source'>, stated: readonly Stated[]): Article {
  let text = '';
  const bare: Omit<Block, 'sentences'>[] = [];
  const pieces: Evidence[] = [];
  const add = (kind: Block['kind'], words: string, evidence: Evidence) => {
    bare.push({ kind, start: text.length, end: text.length + words.length, ...(kind === 'heading' ? { level: 1 } : {}) });
    pieces.push(evidence);
    text += `${words}\n\n`;
  };
  for (const [, same] of grouped(stated)) {
    const { evidence } = same[0]!;
    const about = [...new Set(same.flatMap(one => one.about))].join('; ');
    if (/\p{L}/u.test(about)) add('heading', about.replace(/\s+/g, ' '), evidence);
    add('paragraph', evidence.quote, evidence);
  }
  const prose = text;
  const draft: Draft = { language: 'plaintext', text, prose, blocks: withSentences(prose, bare), comments: [], citations: [] };
  const blocks = readBlocks(draft);
  return {
    uri,
    source: source ?? { id: uri },
    draft,
    blocks,
    weights: blocks.map(({ block }) => (block.kind === 'heading' ? 0 : 1)),
    pieces,
  };
}

function grouped(stated: readonly Stated[]): ReadonlyMap<string, readonly Stated[]> {
  const groups = new Map<string, Stated[]>();
  for (const one of stated) {
    gather(groups, one.evidence.quote, one);
  }
  return groups;
}
