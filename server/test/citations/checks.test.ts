import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { CITATION_CHECKS } from '../../src/citations/checks/index';
import { CITATION_CHECK_IDS, readDraft } from '../../src/core/index';
import { content } from '../../src/features/content';
import { checkPageUri } from '../../src/protocol';
import { libraryOf, snapshotOf } from '../features/snapshots';
import { writeMarks } from '../marks';
import { type PageDraft, readPage, updatePage } from '../pages';

const SHEET = 'source:\n  id: michta2024\n  title: The Axis\nfacts: []\n';
const ENDINGS = { markdown: 'md', quarto: 'qmd', latex: 'tex' } as const;

/** The workspace that the drafts of a page stand in: its bibliography, its articles, and a sheet without facts. */
function workspaceOf(page: string) {
  const articles = [...page.matchAll(/^```source ([a-z]+)\n(.*?)^```$/gms)].map(([, name, text = '']) => [
    `sources/${name}.md`,
    text,
  ]);
  const bibliography = /^```bibliography\n(.*?)^```$/ms.exec(page)?.[1];
  return libraryOf({
    ...Object.fromEntries(articles),
    ...(bibliography !== undefined && { 'refs.bib': bibliography }),
    'axis.facts.yaml': SHEET,
  });
}

test('the checks of citations are those that waivers may name', () => {
  assert.deepEqual(
    CITATION_CHECKS.map(({ id }) => id),
    CITATION_CHECK_IDS,
  );
});

for (const check of CITATION_CHECKS) {
  test(`the page of ${check.id} tells the truth`, async () => {
    const file = `server/src/citations/checks/${check.id}.md`;
    const page = readFileSync(file, 'utf8');
    assert.ok(
      page.startsWith(`# ${check.id}\n\n${check.summary}\n`),
      'the page opens with the id of its check, and what it marks',
    );
    assert.equal((await content(checkPageUri(check.id)))?.text, page);
    const library = workspaceOf(page);
    const find = ({ text, language }: Pick<PageDraft, 'text' | 'language'>) => {
      const name = `draft.${ENDINGS[readDraft('', language).language as keyof typeof ENDINGS]}`;
      const levels = Object.fromEntries(
        CITATION_CHECKS.flatMap(({ id, onRequest, severity }) => (onRequest ? [[id, severity]] : [])),
      );
      const own = check.onRequest ? { checks: levels } : {};
      const { findings } = snapshotOf(text, library, { name, settings: { ...own, builtInSheet: { enabled: false } } });
      const marks = findings.map(({ start, end, check: id, suggestions: [first] }) => ({
        start,
        end,
        check: id,
        ...(first && { suggestion: first.newText }),
      }));
      return { text, marks };
    };
    updatePage(file, find);
    const { drafts } = readPage(file);
    assert.ok(drafts.some(({ marks }) => marks.length > 0) && drafts.some(({ marks }) => marks.length === 0));
    for (const draft of drafts) assert.equal(writeMarks(find(draft)), writeMarks(draft));
    for (const mark of drafts.flatMap(({ marks }) => marks)) assert.equal(mark.check, check.id);
  });
}
