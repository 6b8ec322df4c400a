import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Article, readArticle } from '../../src/core/index';
import type { Row } from '../score';

/** A labelled draft with the article that it is checked against, and the group that is held out together. */
export interface Labelled {
  readonly row: Row;
  readonly set: string;
  readonly article: Article;
  /** The article's own id: drafts of one article are never on both sides of a fold. */
  readonly group: string;
}

/** The labelled drafts of a folder laid out as `dev/SET.jsonl`, rows with their own `source`, and `policy/NAME/` with an article and its drafts. */
export function readLabelled(folder: string, without: readonly string[] = []): readonly Labelled[] {
  return [...readNews(join(folder, 'dev')), ...readPolicy(join(folder, 'policy'), without)];
}

function readNews(folder: string): readonly Labelled[] {
  const articles = new Map<string, Article>();
  return readdirSync(folder)
    .filter(file => file.endsWith('.jsonl'))
    .sort()
    .flatMap(file =>
      readRows(join(folder, file)).flatMap(row => {
        if (row.source === undefined) return [];
        const known = articles.get(row.source);
        const group = known?.uri ?? `source:${articles.size}`;
        const article = known ?? readArticle(row.source, group, 'plaintext');
        articles.set(row.source, article);
        return [{ row, set: basename(file, '.jsonl'), article, group }];
      }),
    );
}

function readPolicy(folder: string, without: readonly string[]): readonly Labelled[] {
  return readdirSync(folder)
    .sort()
    .filter(name => !without.includes(name))
    .flatMap(name => {
      const article = readArticle(readFileSync(join(folder, name, 'article.md'), 'utf8'), `policy:${name}`, 'markdown');
      return readdirSync(join(folder, name))
        .filter(file => file.endsWith('.jsonl'))
        .sort()
        .flatMap(file =>
          readRows(join(folder, name, file)).map(row => ({
            row,
            set: file === 'long.jsonl' ? 'policy-long' : 'policy',
            article,
            group: `policy:${name}`,
          })),
        );
    });
}

export function readRows(file: string): readonly Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as Row);
}
