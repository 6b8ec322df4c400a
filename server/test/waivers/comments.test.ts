import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { builtInSheets } from '../../src/builtIn';
import { applyWaivers, buildReference, checkDraft, readDraft } from '../../src/core/index';
import { growsInStep } from '../growth';
import { type MarkedDraft, writeMarks } from '../marks';
import { type PageDraft, readPage, updatePage } from '../pages';

const FILE = 'server/src/core/waivers/waiver.md';
const TODAY = { entries: [], today: '2026-11-28', unsourced: true };
const reference = buildReference(builtInSheets());

test('the page of the waivers tells the truth', () => {
  updatePage(FILE, find);
  const { text, drafts } = readPage(FILE);
  assert.ok(text.startsWith('# waiver\n'));
  assert.ok(drafts.length > 10);
  for (const draft of drafts) assert.equal(writeMarks(find(draft)), writeMarks(draft));
});

test('a comment that is broken, without a reason or idle says what to do', () => {
  const messages = (text: string) => {
    const result = checkDraft({ text, language: 'markdown' }, reference);
    const { shown } = applyWaivers(result.draft, result.findings, TODAY);
    return shown.map(({ severity, message }) => `${severity}: ${message}`);
  };
  const right = '\nTrade between China and Russia reached $240.1bn in 2023.';
  assert.deepEqual(messages(`<!-- policy-fact-check-ignore -->${right}`), [
    'warning: There is no “policy-fact-check-ignore”; there are disable-next-line, disable, enable and disable-file.',
  ]);
  assert.deepEqual(messages(`<!-- policy-fact-check-disable-file amount -- why -->${right}`), [
    'warning: There is no check “amount”, so this waives nothing.',
  ]);
  assert.deepEqual(messages(`<!-- policy-fact-check-disable-file amount-mismatch -->${right}`), [
    'hint: This waiver gives no reason: write “-- why” at its end.',
    'hint: This waives nothing: no check finds anything here.',
  ]);
});

test('a waiver of a check that was not run is not called idle', () => {
  const draft = readDraft('<!-- policy-fact-check-disable-file unsourced -- why -->\nText.', 'markdown');
  assert.deepEqual(applyWaivers(draft, [], { ...TODAY, unsourced: false }).shown, []);
  assert.equal(applyWaivers(draft, [], TODAY).shown.length, 1);
});

const PIECES = [
  '<!-- policy-fact-check-disable-next-line -->',
  '<!-- policy-fact-check-disable amount-mismatch -- why -->',
  '<!-- policy-fact-check-enable -->',
  '<!-- policy-fact-check-disable-file term-slip, nothing -- why -->',
  '<!-- policy-fact-check-',
  '% policy-fact-check-disable-next-line -- why',
  '// policy-fact-check-disable amount-mismatch',
  '.. policy-fact-check-enable amount-mismatch',
  '-->',
  '\n',
  '\r\n\r\n',
  '> ',
  '- ',
  '| a |\n|---|\n| $204.1bn |\n',
  'Trade between China and Russia reached $204.1bn in 2023. ',
  'A Sino-Soviet axis today. ',
  '😀',
];

test('findings are shown or waived, never lost; what is wrong stands inside the draft', () => {
  const language = fc.constantFrom('markdown', 'latex', 'html', 'asciidoc', 'restructuredtext', 'plaintext');
  fc.assert(
    fc.property(language, fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }), (markup, pieces) => {
      const { draft, findings } = checkDraft({ text: pieces.join(''), language: markup }, reference);
      const { shown, waived } = applyWaivers(draft, findings, TODAY);
      const told = [...shown.filter(({ check }) => check !== 'waiver'), ...waived.map(({ finding }) => finding)];
      assert.deepEqual(new Set(told), new Set(findings));
      for (const { start, end } of shown) assert.ok(0 <= start && start < end && end <= draft.text.length);
    }),
    { numRuns: 200 },
  );
});

test('long comments of nothing but marks take a time in step with their length', () => {
  const slow = ['%', '/', '<!--', ' ', '-- ', ',', 'a,', '..'].filter(mark => {
    const make = (count: number) =>
      readDraft(`% policy-fact-check-${mark.repeat(count)}\n%${mark.repeat(count)} policy-fact-check-`, 'latex');
    return !growsInStep(make, draft => applyWaivers(draft, [], TODAY), 4000);
  });
  assert.deepEqual(slow, []);
});

function find({ text, language }: PageDraft): MarkedDraft {
  const { draft, findings } = checkDraft({ text, language }, reference);
  const { shown } = applyWaivers(draft, findings, TODAY);
  const marks = shown.map(({ start, end, check, suggestions: [fix] }) => ({
    start,
    end,
    check,
    ...(fix && fix.newText !== '' ? { suggestion: fix.newText } : {}),
  }));
  return { text, marks };
}
