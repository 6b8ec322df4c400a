import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { builtInSheets } from '../src/builtIn';
import {
  type BlockCache,
  buildReference,
  type CheckResult,
  checkDraft,
  type Reference,
  readArticle,
  readDraft,
  readSheet,
  updateDraft,
} from '../src/core/index';
import { readPage } from './pages';

const read = (path: string) => readFileSync(path, 'utf8');
const article = (name: string) => readArticle(read(`server/test/articles/${name}.md`), `file:///${name}.md`, 'markdown');
const draftsOn = (page: string) => readPage(page).drafts.map(({ text }) => text);

/** References of each kind, and drafts with findings against them. */
const SETTINGS: readonly { readonly name: string; readonly reference: Reference; readonly drafts: readonly string[] }[] = [
  {
    name: 'two articles',
    reference: buildReference([], [article('school-meals'), article('syr-darya')]),
    drafts: ['school-meals', 'syr-darya'].flatMap(name => draftsOn(`server/test/articles/${name}-drafts.md`)),
  },
  {
    name: 'the built-in sheet',
    reference: buildReference(builtInSheets()),
    drafts: draftsOn('server/test/drafts/china-russia.md'),
  },
  {
    name: 'a sheet and its article',
    reference: buildReference(
      [readSheet(read('server/test/drafts/second.facts.yaml'), 'file:///second.facts.yaml')],
      [readArticle(read('server/test/drafts/second.md'), 'file:///second.md', 'markdown')],
    ),
    drafts: draftsOn('server/test/drafts/second-drafts.md'),
  },
];

/** What a draft says twice, and otherwise; what its headings, lists and tables lend to what stands in or behind them. */
const PIECES = [
  '# Rail freight\n',
  '## Summary\n',
  '## Rail freight\n',
  'In short:\n',
  'The port of Gdynia handled 36.5m tonnes of freight in 2023.\n',
  'The port of Gdynia handled 35.6m tonnes of freight in 2023, says Anna Brackenbury.\n',
  'The port of Gdynia handled 36.5m tonnes of freight in 2023; Anna Brackenburry agrees.\n',
  '- Gdynia: 36.5m tonnes in 2023\n- Riga: 21.4m tonnes\n',
  '| Port | Freight (m tonnes) |\n|---|---|\n| Gdynia | 36.5 |\n| Riga | 21.4 |\n',
  'In 2023, over\n',
];

type Edit =
  | { readonly kind: 'insert' | 'delete' | 'double' | 'swap'; readonly at: number; readonly piece: number }
  | { readonly kind: 'type'; readonly at: number; readonly piece: number };

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('insert', 'delete', 'double', 'swap', 'type', 'type'),
  at: fc.nat(10_000),
  piece: fc.nat(10_000),
});

for (const { name, reference, drafts } of SETTINGS) {
  const pieces = [...drafts.flatMap(draft => draft.split(/\n{2,}/).map(part => `${part}\n`)), ...PIECES, ...PIECES];

  test(`after any edits a draft is checked as if it were new: ${name}`, () => {
    const seed = fc.array(fc.nat(pieces.length - 1), { minLength: 2, maxLength: 14 });
    fc.assert(
      fc.property(seed, fc.array(edit, { minLength: 1, maxLength: 8 }), (parts, edits) => {
        let paragraphs = parts.map(at => pieces[at]!);
        let draft = readDraft(paragraphs.join('\n'), 'markdown');
        const cache: BlockCache = new Map();
        checkDraft(draft, reference, cache);
        for (const one of edits) {
          paragraphs = apply(one, paragraphs, pieces);
          const text = paragraphs.join('\n');
          draft = updateDraft(draft, text);
          const result = checkDraft(draft, reference, cache);
          assert.deepEqual(seen(result), seen(checkDraft({ text, language: 'markdown' }, reference)));
        }
      }),
      { numRuns: 25 },
    );
  });
}

function seen({ findings, claims, mentions, unsourced }: CheckResult) {
  return { findings, claims, mentions, unsourced };
}

function apply({ kind, at, piece }: Edit, paragraphs: readonly string[], pieces: readonly string[]): string[] {
  const place = paragraphs.length === 0 ? 0 : at % paragraphs.length;
  const [before, own, after] = [paragraphs.slice(0, place), paragraphs[place] ?? '', paragraphs.slice(place + 1)];
  switch (kind) {
    case 'insert':
      return [...before, pieces[piece % pieces.length]!, own, ...after];
    case 'delete':
      return [...before, ...after];
    case 'double':
      return [...paragraphs, own];
    case 'swap':
      return [...after, own, ...before];
    case 'type': {
      const where = piece % (own.length + 1);
      return [...before, own.slice(0, where) + TYPED[at % TYPED.length] + own.slice(where), ...after];
    }
  }
}

const TYPED = ['x', '1', ' ', '\n', '\n\n', '# ', '- ', '“', '. ', ' not ', '2023', ' percent'];
