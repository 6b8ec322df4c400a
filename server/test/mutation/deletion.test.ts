import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { builtInSheets } from '../../src/builtIn';
import { buildReference, checkDraft, type Reference, readSheet, type Sheet } from '../../src/core/index';
import second from '../drafts/second.facts.yaml';
import { readPage } from '../pages';
import carriers from './carriers.yaml';

const SECTIONS = ['facts', 'people', 'organisations', 'places', 'terms', 'quotations'] as const;

/** Right texts and the sheets that they are right by; how many deletions may still turn one of them wrong. To be lowered: the aim is none. */
const CASES = [
  { name: 'built-in', sheets: builtInSheets(), drafts: 'china-russia-editor.md', sentences: sentencesOf(carriers), ceiling: 0 },
  {
    name: 'second',
    sheets: [readSheet(second, 'file:///second.facts.yaml')],
    drafts: 'second-drafts.md',
    sentences: [],
    ceiling: 0,
  },
] as const;

interface Text {
  readonly text: string;
  readonly language: string;
}

/** What a sheet no longer says is not covered; it is not wrong. Findings that stand without the deletion too are measured elsewhere. */
for (const { name, sheets, drafts, sentences, ceiling } of CASES) {
  test(`${name}: a right text stays right when any one entry is deleted from the sheet`, context => {
    const right = [...sentences, ...readPage(`server/test/drafts/${drafts}`).drafts.filter(draft => draft.marks.length === 0)];
    const before = right.map(text => findIn(text, buildReference(sheets)));
    const turned = shortenings(sheets).flatMap(({ without, sheets: shortened }) => {
      const reference = buildReference(shortened);
      return right.flatMap((text, at) =>
        [...findIn(text, reference)]
          .filter(finding => !before[at]?.has(finding))
          .map(finding => `without ${without}: ${finding}`),
      );
    });
    for (const line of turned) context.diagnostic(line);
    assert.ok(turned.length <= ceiling, `${turned.length} findings that a deletion brings about`);
  });
}

function sentencesOf(text: string): readonly Text[] {
  const { sentences } = parse(text) as { readonly sentences: readonly string[] };
  return sentences.map(sentence => ({ text: sentence, language: 'markdown' }));
}

/** The sheets with one entry fewer, for every entry in turn. */
function shortenings(sheets: readonly Sheet[]): readonly { readonly without: string; readonly sheets: readonly Sheet[] }[] {
  return sheets.flatMap((sheet, at) =>
    SECTIONS.flatMap(section =>
      sheet[section].map((entry, index) => ({
        without: entry.id ?? `${section} ${index}`,
        sheets: sheets.with(at, { ...sheet, [section]: sheet[section].filter((_, other) => other !== index) }),
      })),
    ),
  );
}

function findIn({ text, language }: Text, reference: Reference): ReadonlySet<string> {
  const { findings } = checkDraft({ text, language }, reference);
  return new Set(
    findings.map(({ check, text: at, start }) => `${check} “${at}” in “…${text.slice(Math.max(0, start - 60), start + 40)}…”`),
  );
}
