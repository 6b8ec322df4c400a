import type { Claim, Evidence, Finding, Span } from '../core/index';
import type { Snapshot } from '../snapshot';

/** What stands under the caret: what the reference says of a mention, and what was found there. At least one of the two is there. */
export interface Subject extends Span {
  readonly claim?: Claim;
  readonly finding?: Finding;
  readonly evidence: readonly Evidence[];
}

/** The smallest claim, or else the smallest finding, that an offset lies in. Of a mention that no reference speaks of there is none. */
export function subjectAt({ claims, findings }: Pick<Snapshot, 'claims' | 'findings'>, offset: number): Subject | undefined {
  const claim = smallestAt(
    claims.filter(({ verdict }) => verdict !== 'not-covered' && verdict !== 'skipped'),
    offset,
  );
  const finding = smallestAt(findings, offset);
  const subject = claim ?? finding;
  if (subject === undefined) return undefined;
  const { start, end, evidence } = subject;
  return { start, end, evidence, ...(claim && { claim }), ...(finding && { finding }) };
}

function smallestAt<T extends Span>(things: readonly T[], offset: number): T | undefined {
  return things
    .filter(thing => thing.start <= offset && offset < thing.end)
    .reduce<T | undefined>((best, thing) => (best && best.end - best.start <= thing.end - thing.start ? best : thing), undefined);
}
