import { isSameName } from '../../compare/names';
import { gather } from '../../gather';
import { directionOf, isRelative, isSymmetric } from '../../lexicon/directions';
import type { Name } from '../../mention';
import { type BlockReading, clauseAt, type SentenceReading } from '../../reading';
import type { Span } from '../../span';
import { isJudged } from '../alignment';
import { keysOf, mentionsOf } from '../contrast/context';
import type { Passage, SlotIndex } from '../contrast/slots';
import { scopeOf } from '../scope';
import { blockOf } from './passageBlock';
import { sharedWith } from './shared';
import { type Turn, UNSURE } from './turn';

/** "Brazil will lend Angola": two names with the words between them. */
interface Path {
  readonly from: Name;
  readonly to: Name;
  readonly between: readonly string[];
  /** The word after the second name, where that only says whose it is: "Chinese yards". */
  readonly whose?: string;
}

export interface SourcePath extends Path {
  readonly passage: Passage;
}

/** By each word between. */
export type SourcePaths = ReadonlyMap<string, readonly SourcePath[]>;

export function pathsOfSources({ passages }: SlotIndex): SourcePaths {
  const found = new Map<string, SourcePath[]>();
  for (const passage of passages) {
    const { article, sentence } = passage;
    const block = blockOf(passage);
    for (const path of block ? pathsIn(sentence, block, article.draft.prose) : []) {
      if (clauseAt(sentence, path.from).modality.has('negated')) continue;
      for (const key of path.between) gather(found, key, { ...path, passage });
    }
  }
  return found;
}

function pathsIn(sentence: SentenceReading, block: BlockReading, prose: string): readonly Path[] {
  const names = mentionsOf(sentence, block).filter((mention): mention is Name => mention.kind === 'name');
  const keys = keysOf(sentence, block);
  return names.slice(1).flatMap((to, at) => {
    const from = names[at]!;
    const text = prose.slice(from.end, to.start);
    if (from.end > to.start || text.length > 60 || PARTED.test(text) || isSameName(from, to)) return [];
    const between = keys.filter(key => key.start >= from.end && key.end <= to.start).map(({ key }) => key);
    if (between.length === 0 || between.length > 3) return [];
    const whose = isAdjective(to) ? keys.find(key => key.start >= to.end)?.key : undefined;
    return [{ from, to, between, ...(whose === undefined ? {} : { whose }) }];
  });
}

const PARTED = /[,;:.()—]|\b(?:by|than|and|or|while|but|with|between|as|that|which|who|from)\b/i;

function isAdjective({ form }: Name): boolean {
  return form === 'adjective' || form === 'demonym';
}

/** "China depends on Russian yards" for "Moscow depends on Chinese yards": who does it, and to whom, have changed places. */
export function turnedRoles(
  index: number,
  blocks: readonly BlockReading[],
  prose: string,
  sources: SlotIndex,
  paths: SourcePaths,
): readonly Turn[] {
  const block = blocks[index]!;
  return block.sentences.flatMap(sentence =>
    pathsIn(sentence, block, prose).flatMap(path => {
      const alike = [...new Set(path.between.flatMap(key => (turns(key) ? (paths.get(key) ?? []) : [])))];
      if (alike.length === 0 || alike.some(other => isSameName(path.from, other.from) && isSameName(path.to, other.to)))
        return [];
      const crossed = alike.find(other => isCrossed(path, other));
      const span = { start: path.from.start, end: endOf(path, block) };
      if (!crossed || !isJudged(path.from, scopeOf(path.from, index, blocks), UNSURE)) return [];
      const { words, companions } = sharedWith(crossed.passage, scopeOf(span, index, blocks), span, sources);
      return words + companions >= ENOUGH
        ? [{ span, passage: crossed.passage, newText: exchanged(path, crossed, span, prose) }]
        : [];
    }),
  );
}

const ENOUGH = 2;

/** Trade goes both ways, and so does what is sold; a border has two sides. */
function turns(key: string): boolean {
  const direction = directionOf(key);
  return !isSymmetric(key) && !(direction && isRelative(direction));
}

function isCrossed(stated: Path, recorded: Path): boolean {
  if (!isSameName(stated.from, recorded.to) || !isSameName(stated.to, recorded.from)) return false;
  if (isAdjective(stated.to) !== isAdjective(recorded.to) || isAdjective(stated.from) !== isAdjective(recorded.from))
    return false;
  if (stated.whose !== recorded.whose) return false;
  return stated.between.every(key => recorded.between.includes(key) || !turns(key));
}

function endOf({ to, whose }: Path, block: BlockReading): number {
  return whose === undefined ? to.end : (block.keys.find(key => key.start >= to.end)?.end ?? to.end);
}

/** The draft’s words with the names in their places, in the forms that the source has. */
function exchanged({ from, to }: Path, source: Path, span: Span, prose: string): string {
  return `${nameLike(source.from, from, to)}${prose.slice(from.end, to.start)}${source.to.text}${prose.slice(to.end, span.end)}`;
}

/** "Russia" stands for "Moscow" where the draft says "Russian". */
function nameLike(recorded: Name, stated: Name, other: Name): string {
  return isAdjective(stated) === isAdjective(other)
    ? other.text
    : recorded.form === 'metonym'
      ? recorded.text
      : recorded.canonical;
}
