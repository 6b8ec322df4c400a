import type { Draft } from '../draft/draft';
import { readDraft } from '../draft/index';
import { type BlockReading, readBlocks } from '../reading';
import { applyTableUnits } from '../tableUnits';
import type { SourceItem } from './schema';

/** A source article as read: what a draft may be checked against with no sheet written for it. */
export interface Article {
  readonly uri: string;
  /** What the article is, as a CSL-JSON item. */
  readonly source: SourceItem;
  readonly draft: Draft;
  readonly blocks: readonly BlockReading[];
}

/** Reads an article. `language` is an LSP language id; `source` says what it is, where something beside the text does. */
export function readArticle(text: string, uri: string, language: string, source?: SourceItem): Article {
  const draft = readDraft(text, language);
  return { uri, source: source ?? { id: uri }, draft, blocks: applyTableUnits(readBlocks(draft), draft) };
}
