import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Claim, Finding, Span } from '../../src/core/index';
import { judge } from '../../src/features/verdicts';
import { growsInStep } from '../growth';

const spans = fc.array(
  fc
    .record({ start: fc.nat(200), length: fc.integer({ min: 1, max: 30 }) })
    .map(({ start, length }): Span => ({ start, end: start + length })),
  { maxLength: 30 },
);
const verdict = fc.constantFrom<Claim['verdict']>('supported', 'rounded', 'contradicted', 'ambiguous', 'not-covered', 'skipped');
const check = fc.constantFrom('amount-mismatch', 'sources-disagree', 'unsourced');

function claim({ start, end }: Span, stands: Claim['verdict']): Claim {
  const mention: Claim['mention'] = { kind: 'date', start, end, text: '', edtf: '2023' };
  return { start, end, mention, verdict: stands, subject: '', value: '', confidence: 1, evidence: [] };
}

function finding({ start, end }: Span, id: string): Finding {
  return { start, end, check: id, severity: 'warning', text: '', message: '', suggestions: [], evidence: [] };
}

test('every finding is told, a claim only where no finding lies on it, and all in order', () => {
  fc.assert(
    fc.property(spans, spans, fc.infiniteStream(verdict), fc.infiniteStream(check), (found, claimed, verdicts, checks) => {
      const findings = found.map(span => finding(span, checks.next().value));
      const claims = claimed.map(span => claim(span, verdicts.next().value));
      const judged = judge({ findings, claims });
      assert.equal(judged.filter(one => one.finding).length, findings.length);
      for (const [index, one] of judged.entries()) {
        assert.ok(index === 0 || (judged[index - 1]?.start ?? 0) <= one.start);
        if (one.finding) continue;
        assert.ok(findings.every(({ start, end }) => end <= one.start || one.end <= start));
        assert.ok(['supported', 'rounded', 'ambiguous'].includes(one.verdict));
      }
      for (const { start, end, verdict: stands } of claims) {
        if (!['supported', 'rounded', 'ambiguous'].includes(stands)) continue;
        const told = judged.some(one => one.start < end && start < one.end);
        assert.ok(told, 'what is borne out is told, or a finding is told in its place');
      }
    }),
  );
});

test('the verdict of a finding is that of its check', () => {
  const verdicts = ['amount-mismatch', 'sources-disagree', 'unsourced', 'term-slip'].map(id => finding({ start: 0, end: 1 }, id));
  assert.deepEqual(
    judge({ findings: verdicts, claims: [] }).map(one => one.verdict),
    ['contradicted', 'ambiguous', 'not-covered', 'contradicted'],
  );
});

test('thousands of findings and claims take a time in step with their number', () => {
  const span = (index: number) => ({ start: index * 10, end: index * 10 + 5 });
  const make = (count: number) => ({
    findings: Array.from({ length: count / 2 }, (_, index) => finding(span(2 * index), 'amount-mismatch')),
    claims: Array.from({ length: count }, (_, index) => claim(span(index), 'supported')),
  });
  assert.equal(judge(make(20_000)).length, 20_000);
  assert.ok(growsInStep(make, judge, 2500));
});
