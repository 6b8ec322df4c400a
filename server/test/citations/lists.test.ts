import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { type CitedDraft, citedDraft } from '../../src/citations/citedDraft';
import { makeFormatter, STYLES } from '../../src/citations/format/index';
import { listed } from '../../src/citations/list/listed';
import { type ReferenceList, referenceList } from '../../src/citations/list/referenceList';
import { readCslYaml } from '../../src/citations/sources/yaml';
import { readDraft, referenceLists } from '../../src/core/index';
import { expectText } from './expected';

const PAGE = 'server/test/citations/lists.md';
const URI = 'file:///w/drafts/draft';
const workspace = { files: [readCslYaml(readFileSync('server/test/citations/listed.yaml', 'utf8'), 'file:///w/refs/own.bib')] };
const items = new Map(workspace.files.flatMap(({ sources }) => sources.map(({ key, item }) => [key, item] as const)));

function citedIn(text: string, language: string): CitedDraft {
  return citedDraft(readDraft(text, language), URI, () => undefined, workspace);
}

/** One of a style, as the server has it: to make one takes longer than all that is asked of it. */
const formatters = new Map(
  [...STYLES.keys()].map(name => [name, once(() => makeFormatter(STYLES.get(name)!, undefined, items))]),
);

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function listOf(text: string, language: string, style: string): ReferenceList & { readonly notes: string } {
  const cited = citedIn(text, language);
  const formatter = (name: string) => formatters.get(name)!();
  const own = formatter(style);
  const found = listed(cited, own.kind === 'in-text' ? own : formatter('chicago-author-date'));
  const usual = found.kind === 'note' ? 'chicago-notes' : 'chicago-author-date';
  const chosen = found.kind === undefined || found.kind === own.kind ? own : formatter(usual);
  const list = referenceList({ cited, uri: URI, listed: found, formatter: chosen });
  const notes = Object.entries({ unknown: found.unknown, ambiguous: found.ambiguous }).flatMap(([what, names]) =>
    names.length === 0 ? [] : `${what}: ${names.join(', ')}`,
  );
  return { ...list, notes: [list.kind, found.kind ?? 'linked', ...notes].join('; ') };
}

function applied(text: string, list: ReferenceList): string {
  const edit = 'edit' in list ? list.edit : undefined;
  return edit ? text.slice(0, edit.start) + edit.text + text.slice(edit.end) : text;
}

interface Case {
  readonly head: string;
  readonly language: string;
  readonly style: string;
  readonly before: string;
}

const page = readFileSync(PAGE, 'utf8');
const FENCE = '`````';
const cases: readonly Case[] = [
  ...page.matchAll(/(## [^\n]*\n\n(?:[^`\n][^\n]*\n+)*)`````(\w+) ?([\w-]*)\n([\s\S]*?)\n`````\n/g),
].map(match => ({ head: match[1]!, language: match[2]!, style: match[3] || 'chicago-notes', before: match[4]! }));

test('the list is written in each language and style as people expect it there', () => {
  assert.ok(cases.length > 15, 'the cases were found');
  const written = cases.map(({ head, language, style, before }) => {
    const list = listOf(`${before}\n`, language, style);
    const after = applied(`${before}\n`, list).replace(/\n$/, '');
    const shown = after === before ? '' : `\n${FENCE}\n${after}\n${FENCE}\n`;
    return `${head}${FENCE}${language}${style === 'chicago-notes' ? '' : ` ${style}`}\n${before}\n${FENCE}\n\n${list.notes}\n${shown}`;
  });
  const intro = page.slice(0, page.indexOf('## '));
  expectText(PAGE, `${intro}${written.join('\n')}`);
});

for (const { head, language, style, before } of cases) {
  test(`${head.slice(3).trim()} (${language}): refreshed again it stays, in any line ends, and is no text of the draft`, () => {
    for (const text of [before, `${before}\n`, `${before}\n`.replaceAll('\n', '\r\n')]) {
      const once = applied(text, listOf(text, language, style));
      assert.equal(applied(once, listOf(once, language, style)), once);
      if (text.includes('\r\n')) assert.doesNotMatch(once, /(?<!\r)\n/);
      const [draft, after] = [readDraft(text, language), readDraft(once, language)];
      const { lists } = referenceLists(after);
      if (referenceLists(draft).lists.length > 0 || lists.length === 0) continue;
      const words = (prose: string) => prose.replace(/\b(?:References|Bibliography|Works Cited)\b|[\s=]+/g, '');
      assert.equal(words(after.prose), words(draft.prose));
      assert.equal(after.citations.length, draft.citations.length);
    }
  });
}

test('whatever stands round a list and in it, only what is between its marks is replaced', () => {
  const paragraphs = [
    'Trade grew.',
    'Ports shrank [^1].',
    '[^1]: Maja Lind, *The Iron Strait: A History* (NUP, 2025), 12.',
    'As some say (Kerr 2024, 3).',
    '# References',
    '## Appendix',
    '- item',
    '```\ncode\n```',
    '> quoted',
    'By hand, Some. *Entry*. 1999.',
  ];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...paragraphs), { maxLength: 8 }),
      fc.array(fc.constantFrom(...paragraphs), { maxLength: 8 }),
      fc.constantFrom('\n', '\r\n'),
      fc.constantFrom('markdown', 'quarto'),
      fc.constantFrom('chicago-notes', 'apa', 'mla'),
      (above, below, end, language, style) => {
        const text = above.join('\n\n').replaceAll('\n', end);
        const once = applied(text, listOf(text, language, style));
        assert.equal(applied(once, listOf(once, language, style)), once, 'once more');
        const more = `${once}${end}${end}${below.join('\n\n').replaceAll('\n', end)}`;
        const [list] = referenceLists(readDraft(more, language)).lists;
        const again = applied(more, listOf(more, language, style));
        if (list === undefined) return;
        assert.ok(again.startsWith(more.slice(0, list.start)), 'before');
        assert.ok(again.endsWith(more.slice(list.end)), 'behind');
      },
    ),
    { numRuns: 200 },
  );
});
