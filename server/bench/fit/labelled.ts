import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Article, readArticle } from '../../src/core/index';
import { readPage } from '../../test/pages';
import type { Row } from '../score';

/** A labelled draft with the article that it is checked against, and the group that is held out together. */
export interface Labelled {
  readonly row: Row;
  readonly set: string;
  readonly article: Article;
  /** The article's own id: drafts of one article are never on both sides of a fold. */
  readonly group: string;
}

/**
 * The labelled drafts of folders laid out as `dev/SET.jsonl`, rows with their own `source`, and `policy/NAME/` with an article and its drafts;
 * or, as the project's own, `NAME/` with `article.md` and the marked drafts of `drafts.md`.
 */
export function readLabelled(folders: readonly string[], without: readonly string[] = []): readonly Labelled[] {
  return folders.flatMap(folder => {
    const [news, domain] = [join(folder, 'dev'), join(folder, 'policy')];
    if (!existsSync(news)) return readOwn(folder);
    return [...readNews(news), ...readPolicy(domain, without)];
  });
}

function readOwn(folder: string): readonly Labelled[] {
  return readdirSync(folder)
    .sort()
    .flatMap(name => {
      const group = `policy:${name}`;
      const article = readArticle(readFileSync(join(folder, name, 'article.md'), 'utf8'), group, 'markdown');
      return rowsOfPage(join(folder, name, 'drafts.md')).map(row => ({ row, set: 'corpus', article, group }));
    });
}

/** The marked drafts of a page as rows; the other end of a mismatch counts neither way. */
export function rowsOfPage(page: string): readonly Row[] {
  return readPage(page).drafts.map(({ text, language, marks }, index) => ({
    id: `${basename(dirname(page))} ${index}`,
    text,
    lang: language,
    expect: marks.filter(({ check }) => check !== 'other-end').map(({ start, end, check }) => ({ start, end, kind: check })),
    alt: marks.filter(({ check }) => check === 'other-end').map(({ start, end }) => ({ start, end })),
  }));
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
