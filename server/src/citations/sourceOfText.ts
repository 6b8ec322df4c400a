import type { Article } from '../core/index';
import type { SourceFile } from './source';
import { checkItem } from './sources/checkItem';

/** A source article as what a draft cites: its naming says what it is. Its key stands nowhere in its text. */
export function sourceOfArticle({ uri, source }: Pick<Article, 'uri' | 'source'>): SourceFile {
  const item = checkItem(source);
  const nowhere = { start: 0, end: 0 };
  return {
    uri,
    format: 'csl-yaml',
    sources: item === undefined ? [] : [{ key: item.id, item, at: nowhere, keyAt: nowhere }],
    problems: [],
  };
}
