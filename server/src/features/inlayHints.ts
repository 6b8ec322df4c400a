import { type InlayHint, MarkupKind, type Range } from 'vscode-languageserver';
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
    const isQuoted = claim.mention.kind === 'quotation';
    const value = isQuoted || isSame(claim.value, document.getText().slice(start, end)) ? '' : ` ${oneLine(claim.value)}`;
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

/** Whether two writings differ by no more than white space, escapes and "US". */
function isSame(a: string, b: string): boolean {
  const bare = (text: string) => text.replace(/[\s\u00a0\u202f\\]|US(?=\$)/g, '').toLowerCase();
  return bare(a) === bare(b);
}
