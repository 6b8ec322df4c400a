import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { buildReference, checkDraft, readArticle } from '../../src/core/index';
import { percentOf, type Tally, tally } from '../drafts/tally';
import type { Mark } from '../marks';
import { readPage } from '../pages';

/**
 * Drafts held against one plain article, without a sheet, labelled from the article before the checker saw them; in 100, what the
 * warnings must reach, over all drafts of a page. To be raised as it learns, never to be lowered. `silent` counts the drafts without
 * errors in which no warning stands; what the information level adds is printed beside it.
 */
const FLOORS = [
  { name: 'school-meals', recall: 42, precision: 100, silent: 100 },
  { name: 'syr-darya', recall: 25, precision: 100, silent: 100 },
] as const;

const FOLDER = 'server/test/articles';

/** Checks whose right value the writer works out or words himself: it need not stand in the article. */
const WORKED_OUT: readonly string[] = ['arithmetic-mismatch', 'direction-mismatch'];

for (const { name, ...floors } of FLOORS) {
  const article = readFileSync(`${FOLDER}/${name}.md`, 'utf8');
  const reference = buildReference([], [readArticle(article, `file:///${name}.md`, 'markdown')]);
  const { drafts } = readPage(`${FOLDER}/${name}-drafts.md`);

  test(`${name}: 12 drafts with errors, 12 without, and a long one`, () => {
    const errors = drafts.map(({ marks }) => marks.filter(({ check }) => check !== 'other-end').length);
    assert.deepEqual(
      [
        errors.length,
        errors.slice(0, 12).every(count => count >= 1 && count <= 3),
        errors.slice(12, 24).every(count => count === 0),
        errors[24],
      ],
      [25, true, true, 7],
    );
  });

  test(`${name}: the right values stand in the article`, () => {
    const absent = drafts.flatMap(({ marks }) =>
      marks.filter(
        ({ check, suggestion }) => suggestion !== undefined && !WORKED_OUT.includes(check) && !standsIn(article, suggestion),
      ),
    );
    assert.deepEqual(
      absent.map(({ check, suggestion }) => `${check}: ${suggestion}`),
      [],
    );
  });

  test(`${name}: recall ${floors.recall}, precision ${floors.precision}, silent ${floors.silent} in 100`, context => {
    const result = tally(drafts, findWith(isWarning));
    for (const line of report(name, result)) context.diagnostic(line);
    context.diagnostic(
      `with information: ${sums(
        tally(
          drafts,
          findWith(() => true),
        ),
      )}`,
    );
    context.diagnostic(`the long draft alone: ${sums(tally(drafts.slice(24), findWith(isWarning)))}`);
    assert.ok(recallOf(result) >= floors.recall, `recall ${recallOf(result)}`);
    assert.ok(precisionOf(result) >= floors.precision, `precision ${precisionOf(result)}`);
    assert.ok(percentOf(result.silentDrafts, result.cleanDrafts) >= floors.silent, `silent ${result.silentDrafts}`);
  });

  test(`${name}: the article agrees with itself`, () => {
    assert.deepEqual(findWith(() => true)({ text: article }), []);
  });

  function findWith(
    wanted: (severity: string) => boolean,
  ): (draft: { readonly text: string; readonly language?: string }) => readonly Mark[] {
    return ({ text, language = 'markdown' }) =>
      checkDraft({ text, language }, reference)
        .findings.filter(({ severity }) => wanted(severity))
        .map(({ start, end, check, suggestions }) => ({
          start,
          end,
          check,
          ...(suggestions[0] ? { suggestion: suggestions[0].newText } : {}),
        }));
  }
}

function isWarning(severity: string): boolean {
  return severity === 'warning' || severity === 'error';
}

/** A value stands in the article word by word, whatever stands between the words. Percentage points are worked out. */
function standsIn(article: string, value: string): boolean {
  const plain = value
    .replace(/\\(?:SI|qty)\{([\d.]+)\}.*/, '$1')
    .replace(/%$/, '')
    .replace(/^.* percentage points$/, '');
  return plain
    .split(' ')
    .every(word => article.includes(word) || STEMS.some(([draft, source]) => word === draft && article.includes(source)));
}

/** Words of the drafts that the article has in another form. */
const STEMS = [['Uruguayan', 'Uruguay']] as const;

function recallOf({ hits, missed }: Tally): number {
  return percentOf(hits.length, hits.length + missed.length);
}

function precisionOf({ right, falseAlarms }: Tally): number {
  return percentOf(right, right + falseAlarms.length);
}

function sums(result: Tally): string {
  const { hits, missed, falseAlarms, silentDrafts, cleanDrafts } = result;
  return `recall ${recallOf(result)} (${hits.length} of ${hits.length + missed.length}), precision ${precisionOf(result)} (${falseAlarms.length} false alarms), silent in ${silentDrafts} of ${cleanDrafts} drafts without errors`;
}

/** What a reader of a failure wants: the sums, the sums by check, and each miss and false alarm at its place. */
function report(name: string, result: Tally): readonly string[] {
  const { hits, missed, falseAlarms } = result;
  const checks = [...new Set([...hits.map(({ expected }) => expected.check), ...missed.map(({ mark }) => mark.check)])].sort();
  return [
    `${name}: ${sums(result)}`,
    `of those found, ${hits.filter(({ expected, got }) => expected.check === got.check).length} by the check named, ${hits.filter(hit => hit.sameValue).length} with the value written as expected`,
    ...checks.map(check => {
      const found = hits.filter(({ expected }) => expected.check === check).length;
      return `  ${check}: ${found} of ${found + missed.filter(({ mark }) => mark.check === check).length}`;
    }),
    ...missed.map(place => `missed: ${describe(place)}`),
    ...falseAlarms.map(place => `false alarm: ${describe(place)}`),
  ];
}

function describe({ mark: { start, end, check, suggestion }, text }: { readonly mark: Mark; readonly text: string }): string {
  const opening = text.replace(/\s+/g, ' ').slice(0, 48);
  return `“${opening}…” ${check} “${text.slice(start, end)}”${suggestion === undefined ? '' : ` → ${suggestion}`}`;
}
