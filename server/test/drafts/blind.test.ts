import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { builtInSheets } from '../../src/builtIn';
import { buildReference, checkDraft, type Reference, readSheet } from '../../src/core/index';
import type { Mark, MarkedDraft } from '../marks';
import { readPage } from '../pages';
import { percentOf, type Tally, tally } from './tally';

/**
 * Drafts whose labels come from the source, written before the checker saw them; in 100, what it must reach. To be raised as it learns,
 * never to be lowered. `silent` counts the drafts without errors in which nothing is found.
 */
const FLOORS = [
  { file: 'china-russia-editor.md', sheet: undefined, recall: 71, precision: 100, silent: 100 },
  { file: 'second-drafts.md', sheet: 'second.facts.yaml', recall: 74, precision: 100, silent: 100 },
] as const;

const FOLDER = 'server/test/drafts';

for (const { file, sheet, ...floors } of FLOORS) {
  const find = findWith(sheet === undefined ? buildReference(builtInSheets()) : readReference(sheet));
  test(`${file}: recall ${floors.recall}, precision ${floors.precision}, silent ${floors.silent} in 100`, context => {
    const result = tally(readPage(`${FOLDER}/${file}`).drafts, find);
    for (const line of report(file, result)) context.diagnostic(line);
    assert.ok(recallOf(result) >= floors.recall, `recall ${recallOf(result)}`);
    assert.ok(precisionOf(result) >= floors.precision, `precision ${precisionOf(result)}`);
    assert.ok(percentOf(result.silentDrafts, result.cleanDrafts) >= floors.silent, `silent ${result.silentDrafts}`);
  });
}

function readReference(sheet: string): Reference {
  return buildReference([readSheet(readFileSync(`${FOLDER}/${sheet}`, 'utf8'), `file:///${sheet}`)]);
}

function findWith(reference: Reference): (draft: MarkedDraft & { readonly language?: string }) => readonly Mark[] {
  return ({ text, language = 'markdown' }) =>
    checkDraft({ text, language }, reference).findings.map(({ start, end, check, suggestions }) => ({
      start,
      end,
      check,
      ...(suggestions[0] ? { suggestion: suggestions[0].newText } : {}),
    }));
}

function recallOf({ hits, missed }: Tally): number {
  return percentOf(hits.length, hits.length + missed.length);
}

function precisionOf({ right, falseAlarms }: Tally): number {
  return percentOf(right, right + falseAlarms.length);
}

/** What a reader of a failure wants: the sums, the sums by check, and each miss and false alarm at its place. */
function report(file: string, result: Tally): readonly string[] {
  const { hits, missed, falseAlarms, silentDrafts, cleanDrafts } = result;
  const checks = [...new Set([...hits.map(({ expected }) => expected.check), ...missed.map(({ mark }) => mark.check)])].sort();
  const exact = hits.filter(({ expected, got }) => expected.start === got.start && expected.end === got.end);
  return [
    `${file}: recall ${recallOf(result)} (${hits.length} of ${hits.length + missed.length}), precision ${precisionOf(result)}, silent in ${silentDrafts} of ${cleanDrafts} drafts without errors`,
    `of those found, ${hits.filter(({ expected, got }) => expected.check === got.check).length} by the check named, ${exact.length} on exactly the span, ${hits.filter(hit => hit.sameValue).length} with the value written as expected`,
    ...checks.map(check => {
      const found = hits.filter(({ expected }) => expected.check === check).length;
      return `  ${check}: ${found} of ${found + missed.filter(({ mark }) => mark.check === check).length}`;
    }),
    ...missed.map(({ mark, text }) => `missed: ${describe(mark, text)}`),
    ...falseAlarms.map(({ mark, text }) => `false alarm: ${describe(mark, text)}`),
    ...hits
      .filter(({ expected, got, sameValue }) => expected.check !== got.check || !sameValue)
      .map(({ expected, got }) => `otherwise: ${expected.check} → ${expected.suggestion} was ${got.check} → ${got.suggestion}`),
  ];
}

function describe({ start, end, check, suggestion }: Mark, text: string): string {
  const opening = text.replace(/\s+/g, ' ').slice(0, 48);
  return `“${opening}…” ${check} “${text.slice(start, end)}”${suggestion === undefined ? '' : ` → ${suggestion}`}`;
}
