import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { builtInSheets } from '../../src/builtIn';
import { buildReference, checkDraft } from '../../src/core/index';
import { type MarkedDraft, readMarks, writeMarks } from '../marks';

const reference = buildReference(builtInSheets());
const page = readFileSync('server/test/drafts/china-russia.md', 'utf8');
const drafts = [...page.matchAll(/^```draft\n(.*?)^```$/gms)].map(match => readMarks((match[1] ?? '').replace(/\n$/, '')));

for (const draft of drafts) {
  test(draft.text.slice(0, 90), () => assert.equal(writeMarks(found(draft)), writeMarks(draft)));
}

function found({ text }: MarkedDraft): MarkedDraft {
  const { findings } = checkDraft({ text, language: 'markdown' }, reference);
  return {
    text,
    marks: findings.map(({ start, end, check, suggestions }) => ({
      start,
      end,
      check,
      suggestion: suggestions[0]?.newText ?? '',
    })),
  };
}
