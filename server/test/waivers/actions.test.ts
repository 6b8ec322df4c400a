import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeAction, Range, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { builtInSheets } from '../../src/builtIn';
import { readClient } from '../../src/client';
import {
  addEntry,
  applyWaivers,
  buildReference,
  checkDraft,
  entryOf,
  type Finding,
  readDraft,
  readWaivers,
} from '../../src/core/index';
import { codeActions } from '../../src/features/codeActions';
import { Library } from '../../src/library';
import { rangeOf } from '../../src/positions';
import { readSettings } from '../../src/settings';
import { type Snapshot, takeSnapshot } from '../../src/snapshot';

const reference = buildReference(builtInSheets());
const CLAIM = 'Trade between China and Russia reached $204.1bn in 2023.';
const LATEX = CLAIM.replace('$', '\\$');
const QUOTE = 'It underlined the two countries’ “no borders” partnership.';
const NBSP = CLAIM.replace('$204.1bn', 'US$204.1\u00a0billion');

/** Each row: a draft with one finding, and whether a comment can stand above it. */
const DRAFTS: readonly [language: string, text: string, comment: boolean][] = [
  ['markdown', CLAIM, true],
  ['markdown', `# 🎉 Überblick\r\n\r\n🎉 ${NBSP}\r\n\r\nEnd.\r\n`, true],
  ['markdown', `---\ntitle: x\n---\nOne two\nthree. ${CLAIM}`, true],
  ['markdown', `# ${CLAIM}\n\nText.`, true],
  ['markdown', `A\n=\n\n- One.\n- ${CLAIM}\n- Three.`, true],
  ['markdown', `- ${CLAIM}\n- Two.`, true],
  ['markdown', `1. One.\n   - [ ] ${CLAIM}\n2. Two.`, true],
  ['markdown', `10. ${CLAIM}\n11. Two.`, true],
  ['markdown', `> [!NOTE]\n> One.\n>\n> ${CLAIM}\n> End.`, true],
  ['markdown', `Text.[^1]\n\n[^1]: ${CLAIM}\n`, true],
  ['markdown', '| Year | Trade between China and Russia |\n|---|---|\n| 2023 | $204.1bn |', false],
  ['markdown', `<div>\n<p>${CLAIM}</p>\n</div>`, true],
  ['quarto', `::: {.callout-note}\n${CLAIM}\n:::`, true],
  ['latex', `\\begin{document}\n\\begin{itemize}\n  \\item One.\n  \\item ${LATEX}\n\\end{itemize}\n\\end{document}`, true],
  ['latex', `One two\n🎉 three. ${LATEX}\nEnd.`, true],
  ['latex', '\\begin{tabular}{ll}\nYear & Trade between China and Russia \\\\\n2023 & \\$204.1bn \\\\\n\\end{tabular}', true],
  ['html', `<table>\n<tr><th>Year<th>Trade between China and Russia</tr>\n<tr><td>2023<td>$204.1bn</tr>\n</table>`, true],
  ['html', `<p>\n  ${CLAIM}\n</p>`, true],
  ['asciidoc', `= Title\n\n* One.\n* ${CLAIM}`, true],
  ['asciidoc', `One two.\n${CLAIM}`, true],
  ['asciidoc', '|===\n|Year |Trade between China and Russia\n\n|2023 |$204.1bn\n|===', false],
  ['restructuredtext', `Title\n=====\n\nOne two.\n${CLAIM}`, true],
  ['restructuredtext', `.. note::\n\n   ${CLAIM}`, false],
  ['plaintext', CLAIM, false],
  ['markdown', QUOTE, true],
];

for (const [language, text, comment] of DRAFTS) {
  test(`${language}: ${JSON.stringify(text).slice(0, 80)}`, () => {
    const before = snapshotOf(text, language);
    assert.equal(before.findings.length, 1, 'the draft has one finding');
    const [finding] = before.findings as [Finding];
    const range = rangeOf(before.document, finding, 'utf-16');
    const actions = codeActions(before, { textDocument: before.document, range, context: { diagnostics: [] } });
    assert.ok(actions.length <= 4);
    assert.deepEqual(actions.filter(action => action.isPreferred).length, 1);
    assert.equal(
      actions.some(({ title }) => title === 'Waive with a comment'),
      comment,
    );
    for (const action of actions) {
      const after = snapshotOf(applied(before, action), language);
      const left = after.findings.filter(({ check }) => check !== 'waiver');
      assert.deepEqual(left, [], `${action.title}: ${after.document.getText()}`);
      assert.doesNotMatch(after.document.getText().replace(/\r\n/g, ''), text.includes('\r') ? /[\r\n]/ : /\r/);
    }
  });

  test(`${language}, in the shared file: ${JSON.stringify(text).slice(0, 80)}`, () => {
    const { draft, findings } = checkDraft({ text, language }, reference);
    const [finding] = findings as [Finding];
    const about = { draft: 'draft.md', kind: 'accepted', reason: 'why: "so"', date: '2026-11-28' } as const;
    let file = '';
    for (let n = 0; n < 2; n++) {
      const added = addEntry(file, entryOf(finding, draft, about));
      assert.ok(added);
      file = file.slice(0, added.start) + added.newText + file.slice(added.end);
    }
    const { entries, problems } = readWaivers(file);
    assert.deepEqual([entries.length, problems], [2, []], file);
    const { shown } = applyWaivers(draft, findings, { entries, today: '2026-11-28', unsourced: true });
    assert.deepEqual(shown, []);
  });
}

test('[sic] is offered inside a quotation, [TK] for values', () => {
  const titles = (text: string) => {
    const snapshot = snapshotOf(text, 'markdown');
    const [finding] = snapshot.findings as [Finding];
    const range = rangeOf(snapshot.document, finding, 'utf-16');
    return codeActions(snapshot, { textDocument: snapshot.document, range, context: { diagnostics: [] } }).map(
      ({ title }) => title,
    );
  };
  assert.deepEqual(titles(QUOTE), ['Change to “limits”', 'Keep it: insert [sic]', 'Waive with a comment']);
  assert.deepEqual(titles(CLAIM), ['Change to $240.1bn', 'Mark as to come: [TK]', 'Waive with a comment']);
});

/** Each row: a shared file as it was, and whether an entry can be added. */
const FILES: readonly [text: string, adds: boolean][] = [
  ['# ours\n', true],
  ['waivers:\n', true],
  ['waivers: []\n', true],
  ['waivers: [] # none yet\r\n', true],
  ['waivers:\n- draft: a.md\n  check: term-slip\n  words: a\n  sentence: a\n  reason: a', true],
  [
    '# ours\nwaivers:\n    # the first\n    - { draft: a.md, check: term-slip, words: a, sentence: a, reason: a }\n\n# end\n',
    true,
  ],
  ['waivers: [unclosed\n', false],
  ['- a\n', false],
  ['waivers:\n  - draft: a.md\nmore: x\n', false],
];

for (const [text, adds] of FILES) {
  test(`an entry is added to ${JSON.stringify(text).slice(0, 60)}`, () => {
    const { draft, findings } = checkDraft({ text: CLAIM, language: 'markdown' }, reference);
    const added = addEntry(text, entryOf(findings[0] as Finding, draft, { draft: 'd.md', kind: 'accepted', reason: 'why' }));
    assert.equal(added !== undefined, adds);
    if (!added) return;
    const file = text.slice(0, added.start) + added.newText + text.slice(added.end);
    const { entries, problems } = readWaivers(file);
    assert.deepEqual([entries.at(-1)?.draft, problems], ['d.md', []], file);
    for (const comment of text.match(/#.*/g) ?? []) assert.ok(file.includes(comment.trimEnd()));
  });
}

function snapshotOf(text: string, language: string): Snapshot {
  const document = TextDocument.create('file:///w/draft', language, 1, text);
  const client = readClient({ processId: null, rootUri: null, capabilities: {} });
  const result = checkDraft(readDraft(text, language), reference);
  return takeSnapshot(document, result, readSettings(null), new Library([]), client, '2026-11-28');
}

function applied({ document }: Snapshot, { edit }: CodeAction): string {
  const edits = edit?.changes?.[document.uri] as TextEdit[];
  assert.ok(
    edits.every(({ range }: { readonly range: Range }) => document.offsetAt(range.start) <= document.offsetAt(range.end)),
  );
  return TextDocument.applyEdits(document, edits);
}
