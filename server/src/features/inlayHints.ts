import { type InlayHint, MarkupKind, type Range } from 'vscode-languageserver';
import type { Claim } from '../core/index';
import { rangeOf, spanOf } from '../positions';
import type { Snapshot } from '../snapshot';
import { writerFor } from './card';
import { evidenceLine, oneLine } from './evidence';
import { judge } from './verdicts';

/** A mark behind each value that a source bears out, with the source's own number where that is written otherwise. */
export function inlayHints(snapshot: Snapshot, range: Range): InlayHint[] {
  const { document, client, find } = snapshot;
  const shown = spanOf(document, range, client.encoding);
  return judge(snapshot).flatMap(({ start, end, verdict, claim, finding }): InlayHint[] => {
    if (!claim || finding || (verdict !== 'supported' && verdict !== 'rounded')) return [];
    if (end < shown.start || start > shown.end) return [];
    const [evidence] = claim.evidence;
    const source = evidence?.at && find(evidence.at.uri);
    const location = evidence?.at &&
      source && { uri: evidence.at.uri, range: rangeOf(source, evidence.at.span, client.encoding) };
    const value = isWrittenAlike(claim, document.getText().slice(start, end)) ? '' : ` ${oneLine(claim.value)}`;
    const tooltip =
      evidence &&
      (client.markdown
        ? { kind: MarkupKind.Markdown, value: writerFor(client).evidence(evidence) }
        : { kind: MarkupKind.PlainText, value: evidenceLine(evidence) });
    return [
      {
        position: rangeOf(document, { start: end, end }, client.encoding).start,
        label: [{ value: `✓${value}`, ...(tooltip && { tooltip }), ...(location && { location }) }],
        paddingLeft: true,
      },
    ];
  });
}

/** Whether source and draft write a value with no other difference than white space, escapes, "US", or the unit that a table's heading has. */
function isWrittenAlike({ mention, value }: Claim, written: string): boolean {
  if (mention.kind === 'quotation') return true;
  const isInCell = mention.kind === 'quantity' && mention.headingPower !== undefined;
  const bare = (text: string) => text.replace(isInCell ? /[^\d.]/g : /[\s\u00a0\u202f\\]|US(?=\$)/g, '').toLowerCase();
  return bare(value) === bare(written);
}
