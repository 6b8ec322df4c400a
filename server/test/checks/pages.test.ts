import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { builtInSheets } from '../../src/builtIn';
import { buildReference, CHECKS, checkDraft } from '../../src/core/index';
import { type MarkedDraft, readMarks, writeMarks } from '../marks';

const reference = buildReference(builtInSheets());

for (const check of CHECKS) {
  test(`the page of ${check.id} tells the truth`, () => {
    const page = readFileSync(`server/src/core/checks/${check.id}.md`, 'utf8');
    assert.ok(page.startsWith(`# ${check.id}\n`), 'the page opens with the id of its check');
    const drafts = [...page.matchAll(/^```draft\n(.*?)^```$/gms)].map(match => readMarks((match[1] ?? '').replace(/\n$/, '')));
    assert.ok(
      drafts.some(draft => draft.marks.length > 0) && drafts.some(draft => draft.marks.length === 0),
      'the page shows found and silent',
    );
    for (const draft of drafts) assert.equal(writeMarks(found(draft)), writeMarks(draft));
    for (const mark of drafts.flatMap(draft => draft.marks)) assert.equal(mark.check, check.id);
  });
}

function found({ text, marks }: MarkedDraft): MarkedDraft {
  const { findings } = checkDraft({ text, language: 'markdown' }, reference);
  return {
    text,
    marks: findings.map((finding, index) => {
      const suggestion = marks[index]?.suggestion === undefined ? undefined : finding.suggestions[0]?.newText;
      return {
        start: finding.start,
        end: finding.end,
        check: finding.check,
        ...(suggestion === undefined ? {} : { suggestion }),
      };
    }),
  };
}
