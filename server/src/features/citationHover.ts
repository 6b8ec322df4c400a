import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import { textsOf } from '../citations/checks/checkedTexts';
import type { FoundSource } from '../citations/draftSources';
import type { CitedSource, Note } from '../citations/drafts/citation';
import type { Cite, Formatter } from '../citations/format/formatter';
import { offsetAt, rangeOf } from '../positions';
import type { Snapshot } from '../snapshot';
import { type Writer, writerFor } from './card';
import { citationAt } from './citationAt';
import { judge } from './verdicts';

/**
 * The card of a citation's key or of a note's mark: the reference as the style prints it, and what of the source the draft uses.
 * `formatterOf` is called only where there is something to print.
 */
export async function citationHover(
  snapshot: Snapshot,
  position: Position,
  formatterOf: (snapshot: Snapshot) => Promise<Formatter>,
): Promise<Hover | null> {
  const { document, client } = snapshot;
  const subject = citationAt(snapshot, offsetAt(document, position, client.encoding));
  if (subject === undefined) return null;
  const write = writerFor(client);
  const formatter = await formatterOf(snapshot);
  const card =
    subject.kind === 'note'
      ? noteCard(subject.note, snapshot, formatter, write)
      : sourceCard(subject.source, subject.kind === 'source' ? subject.cited : undefined, snapshot, formatter, write);
  return {
    contents: { kind: client.markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value: card.join('\n\n') },
    range: rangeOf(document, subject.at, client.encoding),
  };
}

function sourceCard(
  source: FoundSource,
  cited: CitedSource | undefined,
  snapshot: Snapshot,
  formatter: Formatter,
  write: Writer,
) {
  return [write.text(reference(source.key, cited, formatter)), ...usesOf(source, snapshot, write)];
}

/** The words of the note, and what the keys in it stand for. */
function noteCard({ body }: Note, { document, citations }: Snapshot, formatter: Formatter, write: Writer): string[] {
  const words = document.getText().slice(body.start, body.end).trim();
  const keys = citations.cited.citations
    .filter(({ start }) => body.start <= start && start < body.end)
    .flatMap(({ sources }) => sources)
    .filter(({ key }) => citations.sources.find(key));
  return [write.text(words), ...keys.map(cited => write.text(reference(cited.key, cited, formatter)))];
}

/** A style of notes prints the whole note, its locator too; others the entry of the list, to which brackets lead. */
function reference(key: string, cited: CitedSource | undefined, formatter: Formatter): string {
  const { locator } = cited ?? {};
  const cite: Cite = { key, ...(locator && { locator: locator.value, label: locator.label }) };
  const [entry] = formatter.kind === 'note' ? [] : formatter.bibliography([key], 'plaintext');
  return entry?.text || formatter.cite([cite], 'plaintext');
}

/** The claims of the draft that the source speaks for or against, of a source that drafts are checked against. */
function usesOf({ item }: FoundSource, snapshot: Snapshot, write: Writer): string[] {
  const { document, reference: all } = snapshot;
  const texts = new Set(textsOf(item, all));
  if (texts.size === 0) return [];
  const uses = judge(snapshot).filter(({ claim, finding }) =>
    [...(finding?.evidence ?? []), ...(claim?.evidence ?? [])].some(({ at }) => at && texts.has(at.uri)),
  );
  if (uses.length === 0) return [write.text('This draft uses no fact of it.')];
  const lines = uses.slice(0, MOST_USES).map(({ start, end, verdict }) => {
    const words = document.getText().slice(start, end);
    return `- ${write.strong(words)}, ${write.text(`line ${document.positionAt(start).line + 1}`)}${verdict === 'contradicted' ? ': contradicted' : ''}`;
  });
  const more = uses.length > MOST_USES ? [`- and ${uses.length - MOST_USES} more`] : [];
  return ['Facts of it in this draft:', [...lines, ...more].join('\n')];
}

const MOST_USES = 8;
