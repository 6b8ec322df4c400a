import type { BlockReading } from '../../reading';
import { headingsAbove } from '../outline';

/** A summary, a heading and a table say over again what the body says. */
export type Place = 'summary' | 'heading' | 'table' | 'body';

export function placeOf(reading: BlockReading, index: number, blocks: readonly BlockReading[], prose: string): Place {
  const { kind, start, end } = reading.block;
  if (kind === 'cell') return 'table';
  if (kind === 'heading' || kind === 'caption') return 'heading';
  if (OPENS_SUMMARY.test(prose.slice(start, Math.min(end, start + 60)))) return 'summary';
  const [heading] = headingsAbove(index, blocks);
  return heading !== undefined && SUMMARY.test(prose.slice(heading.block.start, heading.block.end).trim()) ? 'summary' : 'body';
}

const NAMES =
  '(?:abstract|(?:executive\\s+)?summary|key\\s+(?:points|findings|messages|takeaways|figures)|main\\s+(?:points|findings)|highlights|overview|in\\s+brief|at\\s+a\\s+glance|conclusions?|tl;?dr)';
const SUMMARY = new RegExp(`^[\\d.\\s]*${NAMES}[.:]?$`, 'i');
/** "**Abstract.** Rail freight …", "Summary: the fund …"; the marks of emphasis are blanks by now. */
const OPENS_SUMMARY = new RegExp(`^\\s*${NAMES}\\s*[.:—–]`, 'i');
