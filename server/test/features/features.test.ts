import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Hover } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { citedDraft } from '../../src/citations/citedDraft';
import { readClient } from '../../src/client';
import { buildReference, type Claim, type Evidence, type Finding, type Mention, readDraft } from '../../src/core/index';
import { codeActions } from '../../src/features/codeActions';
import { diagnostics } from '../../src/features/diagnostics';
import { hover } from '../../src/features/hover';
import { escapeMarkdown } from '../../src/features/markdown';
import { Reports } from '../../src/reports';
import { applySettings, readSettings } from '../../src/settings';
import type { Snapshot } from '../../src/snapshot';

const TEXT = 'Trade rose from about $147bn to $204.1bn.\n';
const EVIDENCE: Evidence = { source: 'Michta 2024', quote: 'to reach $240.1bn\noverall', locator: 'para. 8', title: 'An *Axis*' };

function find(passage: string): { start: number; end: number; text: string } {
  const start = TEXT.indexOf(passage);
  return { start, end: start + passage.length, text: passage };
}

function finding(passage: string, part: Partial<Finding> = {}): Finding {
  const span = find(passage);
  return {
    ...span,
    check: 'amount-mismatch',
    severity: 'warning',
    message: 'wrong',
    suggestions: [{ title: 'Replace', span, newText: '$240.1bn' }],
    evidence: [EVIDENCE],
    ...part,
  };
}

function claim(passage: string, verdict: Claim['verdict'], part: Partial<Claim> = {}): Claim {
  const span = find(passage);
  const mention: Mention = { kind: 'date', ...span, edtf: '2023' };
  return { ...span, mention, verdict, subject: 'trade', value: '$240.1bn', confidence: 0.95, evidence: [EVIDENCE], ...part };
}

function snapshot(part: Partial<Snapshot>, markdown = true): Snapshot {
  const contentFormat = markdown ? (['markdown'] as const) : (['plaintext'] as const);
  const capabilities = { textDocument: { hover: { contentFormat: [...contentFormat] } } };
  return {
    document: TextDocument.create('file:///draft.md', 'markdown', 7, TEXT),
    draft: readDraft(TEXT, 'markdown'),
    claims: [],
    findings: [],
    unsourced: [],
    client: readClient({ processId: null, rootUri: null, capabilities }),
    find: () => undefined,
    waived: [],
    idleWaivers: [],
    author: '',
    locate: () => undefined,
    reference: buildReference([]),
    citationForm: 'auto',
    citations: citedDraft(readDraft(TEXT, 'markdown'), 'file:///draft.md', () => undefined, { files: [] }),
    ...part,
  };
}

function cardAt(passage: string, shown: Snapshot): string | undefined {
  const card: Hover | null = hover(shown, shown.document.positionAt(TEXT.indexOf(passage)));
  return card && typeof card.contents === 'object' && 'value' in card.contents ? card.contents.value : undefined;
}

test('each verdict that the reference speaks of has its words; the others have no card', () => {
  const words = {
    supported: 'Agrees',
    rounded: 'Agrees, rounded',
    contradicted: 'Contradicts',
    ambiguous: 'Sources disagree',
  } as const;
  for (const [verdict, word] of Object.entries(words)) {
    const card = cardAt('$204.1bn', snapshot({ claims: [claim('$204.1bn', verdict as keyof typeof words)] }));
    assert.ok(card?.startsWith(`**${escapeMarkdown(word)}** · trade`), card);
  }
  for (const verdict of ['not-covered', 'skipped'] as const) {
    assert.equal(cardAt('$204.1bn', snapshot({ claims: [claim('$204.1bn', verdict)] })), undefined);
  }
});

test('a card gives value, time, evidence word by word, source, and how sure it is', () => {
  const claims = [claim('$204.1bn', 'contradicted', { time: '2023', confidence: 0.75 })];
  assert.equal(
    cardAt('$204.1bn', snapshot({ claims }, false)),
    [
      'Contradicts · trade',
      'The source gives $240.1bn in 2023; the draft says $204.1bn.',
      '“to reach $240.1bn overall” — Michta 2024, para. 8 · An *Axis*',
      'How sure the match is: fairly sure',
    ].join('\n\n'),
  );
});

test('of claims within each other the smallest is shown; a finding without a claim has its card too', () => {
  const claims = [claim('about $147bn', 'supported', { subject: 'outer' }), claim('$147bn', 'supported', { subject: 'inner' })];
  assert.match(cardAt('147', snapshot({ claims })) ?? '', /inner/);
  assert.match(cardAt('about', snapshot({ claims })) ?? '', /outer/);
  assert.match(cardAt('$204.1bn', snapshot({ findings: [finding('$204.1bn')] })) ?? '', /^wrong\n\n> “/);
});

test('Markdown is escaped mark by mark, controls and direction marks go', () => {
  assert.equal(escapeMarkdown('[a](command:b) <i> `c`'), '\\[a\\]\\(command\\:b\\) \\<i\\> \\`c\\`');
  assert.equal(escapeMarkdown('a\n\n# b\u202e\u0000\u001b[1m'), 'a \\# b\\[1m');
  assert.equal(escapeMarkdown('plain “words” – é 中'), 'plain “words” – é 中');
});

test('diagnostics are loudest first', () => {
  const findings = [finding('$147bn', { severity: 'hint' }), finding('$204.1bn', { severity: 'error' }), finding('Trade')];
  assert.deepEqual(
    diagnostics(snapshot({ findings })).map(diagnostic => diagnostic.severity),
    [1, 2, 4],
  );
});

test('the caret at either end of a finding finds its fixes, one of them preferred', () => {
  const span = find('$204.1bn');
  const suggestions = ['$240.1bn', '$200bn'].map(newText => ({ title: newText, span, newText }));
  const shown = snapshot({ findings: [finding('$204.1bn', { suggestions })] });
  for (const offset of [span.start, span.start + 2, span.end]) {
    const position = shown.document.positionAt(offset);
    const actions = codeActions(shown, {
      textDocument: { uri: shown.document.uri },
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    assert.deepEqual(
      actions.map(action => [action.title, action.isPreferred]),
      [
        ['$240.1bn', true],
        ['$200bn', undefined],
        ['Mark as to come: [TK]', undefined],
        ['Waive with a comment', undefined],
      ],
    );
    assert.ok(actions[0]?.edit?.changes, 'a client that knows no versions gets plain changes');
  }
});

test('fixing all leaves doubts alone and never edits a place twice', () => {
  const findings = [
    finding('$147bn', { severity: 'hint' }),
    finding('$204.1bn'),
    finding('204.1', { suggestions: [{ title: '', span: find('204.1'), newText: '1' }] }),
  ];
  const shown = snapshot({ findings });
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const params = { textDocument: { uri: shown.document.uri }, range, context: { diagnostics: [], only: ['source.fixAll'] } };
  const [action, ...others] = codeActions(shown, params);
  assert.deepEqual(others, []);
  const edits = action?.edit?.changes?.[shown.document.uri] ?? [];
  assert.equal(TextDocument.applyEdits(shown.document, edits), TEXT.replace('$204.1bn', '$240.1bn'));
  assert.deepEqual(codeActions(snapshot({ findings: [finding('$147bn', { severity: 'hint' })] }), params), []);
});

test('a setting changes how loud a check is, and makes no doubt louder', () => {
  const usual = finding('$204.1bn');
  const doubt = finding('$204.1bn', { severity: 'hint' });
  const under = (level: string) => applySettings([usual, doubt], readSettings({ checks: { 'amount-mismatch': level } }));
  assert.deepEqual(
    under('error').map(result => result.severity),
    ['error', 'hint'],
  );
  assert.deepEqual(
    under('hint').map(result => result.severity),
    ['hint', 'hint'],
  );
  assert.deepEqual(under('off'), []);
  for (const odd of [undefined, null, 7, [], { checks: [] }, { checks: { 'amount-mismatch': 'loud' } }]) {
    assert.deepEqual(applySettings([usual, doubt], readSettings(odd)), [usual, doubt]);
  }
});

test('a report is "unchanged" only to who holds the last one', () => {
  const reports = new Reports();
  const items = diagnostics(snapshot({ findings: [finding('$204.1bn')] }));
  const first = reports.report('a', items, undefined);
  assert.equal(first.kind, 'full');
  assert.equal(reports.report('a', items, first.resultId).kind, 'unchanged');
  assert.equal(reports.report('a', items, 'other').kind, 'full');
  const second = reports.report('a', [], first.resultId);
  assert.equal(second.kind, 'full');
  assert.equal(reports.report('a', items, first.resultId).kind, 'full', 'the id of an answer before the last one says nothing');
  reports.forget('a');
  assert.equal(reports.report('a', items, second.resultId).kind, 'full');
});
