import type { Draft } from '../draft/draft';
import { readDraft } from '../draft/index';
import { blankOut } from '../draft/mask';
import type { Evidence } from '../finding';
import { type BlockCache, type BlockReading, readBlocks } from '../reading';
import { applyTableUnits } from '../tableUnits';
import { readFrontMatter } from './articleFrontMatter';
import { findFurniture } from './articleFurniture';
import { type ItemFields, mergeFields, withoutGaps } from './articleItem';
import { readMetadata } from './articleMetadata';
import { baseName } from './articleNaming';
import { readPage } from './articlePage';
import { weighBlocks } from './articleWeights';
import type { SourceItem } from './schema';

/** A source article as read: what a draft may be checked against with no sheet written for it. */
export interface Article {
  readonly uri: string;
  /** What the article is, as a CSL-JSON item. */
  readonly source: SourceItem;
  readonly draft: Draft;
  readonly blocks: readonly BlockReading[];
  /** What each block counts as evidence, 0 to 1: below 1 is what stands round an article on a page. */
  readonly weights: readonly number[];
  /** Of the evidence of a sheet, laid out as an article: what each block is a piece of. */
  readonly pieces?: readonly Evidence[];
}

/**
 * Reads an article. `language` is an LSP language id. `naming` says what it is, where something beside the text does; what that
 * leaves open, front matter and page metadata say, then its title heading, then the name of its file. Nothing is guessed.
 * `cache` keeps what was read of unchanged blocks between two readings of one article.
 */
export function readArticle(text: string, uri: string, language: string, naming: ItemFields = {}, cache?: BlockCache): Article {
  const { fields, end } = readFrontMatter(text);
  // Only Markdown's own reader knows front matter; elsewhere it would be read as prose.
  const draft = readDraft(blankOut(text.slice(0, end)) + text.slice(end), language);
  const blocks = applyTableUnits(readBlocks(draft, cache), draft);
  const page = draft.language === 'html' ? readPage(draft.text) : undefined;
  const own = page ? readMetadata(page) : {};
  const source = { id: baseName(uri) || uri, ...mergeFields(naming, fields, own, titleHeading(draft)) };
  return { uri, source, draft, blocks, weights: weighBlocks(draft, blocks, page && findFurniture(page)) };
}

/** The heading that an article opens with: nothing but a line or two stands before it, and none outranks it. */
function titleHeading({ blocks, prose }: Draft): ItemFields {
  const at = blocks.findIndex(block => block.kind === 'heading');
  const heading = blocks[at];
  if (heading === undefined || at > 3 || blocks.some(block => (block.level ?? 6) < (heading.level ?? 6))) return {};
  const title = prose.slice(heading.start, heading.end).replace(/\s+/g, ' ').trim();
  return withoutGaps({ title: title === '' ? undefined : title });
}
