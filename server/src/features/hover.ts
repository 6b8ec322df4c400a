import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import { type Claim, describeTime, type Finding, type Verdict } from '../core/index';
import { offsetAt, rangeOf } from '../positions';
import type { Snapshot } from '../snapshot';
import { type Writer, writerFor } from './card';
import { cardActions } from './cardActions';
import { subjectAt } from './subject';

/** The fact card of the mention under the pointer: what the reference says of it, in whose words, and how sure the match is. */
export function hover(snapshot: Snapshot, position: Position): Hover | null {
  const offset = offsetAt(snapshot.document, position, snapshot.client.encoding);
  const subject = subjectAt(snapshot, offset);
  if (subject === undefined) return null;
  const { claim, finding } = subject;
  const write = writerFor(snapshot.client);
  const card = claim
    ? claimCard(claim, snapshot.document.getText().slice(claim.start, claim.end), write)
    : findingCard(finding as Finding, write);
  const value = [...card, ...cardActions(subject, snapshot)].join('\n\n');
  return {
    contents: { kind: snapshot.client.markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value },
    range: rangeOf(snapshot.document, subject, snapshot.client.encoding),
  };
}

/** Of a verdict without words there is nothing to show: the reference does not speak of the mention. */
const VERDICT_WORDS: Readonly<Partial<Record<Verdict, string>>> = {
  supported: 'Agrees',
  rounded: 'Agrees, rounded',
  contradicted: 'Contradicts',
  ambiguous: 'Sources disagree',
};

function claimCard(claim: Claim, written: string, write: Writer): string[] {
  const value = [write.strong(claim.value), inDraft(claim, write), write.text(describeTime(claim.time))]
    .filter(part => part !== '')
    .join(' ');
  const { overruled } = claim;
  return [
    [write.strong(VERDICT_WORDS[claim.verdict] ?? ''), write.text(claim.subject)].filter(part => part !== '').join(' · '),
    given(claim, value, written, write),
    ...claim.evidence.map(write.evidence),
    ...(overruled
      ? [`An article has ${write.strong(overruled.value)}; the fact sheet goes before it.`, write.evidence(overruled.evidence)]
      : []),
    `How sure the match is: ${sureness(claim.confidence)}`,
  ];
}

function given({ value: recorded, otherValue }: Claim, value: string, written: string, write: Writer): string {
  if (otherValue !== undefined)
    return `One source gives ${value}, another ${write.strong(otherValue)}; the draft says ${write.strong(written)}.`;
  if (recorded === written) return `The source gives ${value}, as the draft does.`;
  return `The source gives ${value}; the draft says ${write.strong(written)}.`;
}

/** " (in the draft’s unit $240bn)". */
function inDraft({ inDraft: value }: Claim, write: Writer): string {
  return value === undefined ? '' : `(in the draft’s unit ${write.strong(value)})`;
}

function findingCard(finding: Finding, write: Writer): string[] {
  return [write.text(finding.message), ...finding.evidence.map(write.evidence)];
}

function sureness(confidence: number): string {
  return confidence >= 0.9 ? 'very sure' : confidence >= 0.7 ? 'fairly sure' : 'not very sure';
}
