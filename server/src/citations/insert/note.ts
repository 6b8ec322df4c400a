import type { Draft, Span } from '../../core/index';
import type { DraftCitations, Note } from '../drafts/citation';
import type { Cite, Formatter } from '../format/formatter';
import { wordsOf } from '../wordsOf';
import { type Insertion, markupOf, spaced } from './edit';

/**
 * A footnote that cites the source: in full the first time, in short when an earlier note of the draft has its title. In Markdown the mark
 * `[^4]` with the next free number, and the note behind the other notes; in LaTeX and AsciiDoc where it stands; elsewhere, and within a
 * note, its words where they stand.
 */
export function writeNote(
  draft: Draft,
  cited: DraftCitations,
  cite: Cite,
  offset: number,
  formatter: Formatter,
  title: string | undefined,
): Insertion {
  const isApart = markupOf(draft) === 'markdown' || draft.language === 'restructuredtext';
  if (isWithinNote(draft, cited, offset) || !(isApart || FOOTNOTES.has(draft.language)))
    return writeNoteText(draft, cited, cite, offset, formatter, title);
  const text = noteText(draft, cited, cite, offset, formatter, title);
  if (draft.language === 'latex') return [{ start: offset, end: offset, text: `\\footnote{${text}}` }];
  if (draft.language === 'asciidoc') return [{ start: offset, end: offset, text: `footnote:[${text.replaceAll(']', '\\]')}]` }];
  const label = String(Math.max(0, ...[...cited.marks, ...cited.notes].map(one => numberOf(one.label))) + 1);
  const [mark, head] =
    draft.language === 'restructuredtext' ? [` [${label}]_`, `.. [${label}] `] : [`[^${label}]`, `[^${label}]: `];
  return [{ start: offset, end: offset, text: mark }, defineNote(draft, cited.notes, offset, head + text)];
}

/** Languages in which a note stands where its mark does. */
const FOOTNOTES: ReadonlySet<Draft['language']> = new Set(['latex', 'asciidoc']);

/** The words of the note where they stand: within a note as they are, elsewhere in brackets. */
export function writeNoteText(...[draft, cited, cite, offset, formatter, title]: Parameters<typeof writeNote>): Insertion {
  const text = noteText(draft, cited, cite, offset, formatter, title);
  const written = isWithinNote(draft, cited, offset) ? text : `(${text.replace(/\.$/, '')})`;
  return [{ start: offset, end: offset, text: spaced(draft.text, offset, written) }];
}

function noteText(...[draft, cited, cite, offset, formatter, title]: Parameters<typeof writeNote>): string {
  return formatter.cite([{ ...cite, ...positionOf(draft, cited, offset, title) }], markupOf(draft));
}

function isWithinNote({ text }: Draft, { notes }: DraftCitations, offset: number): boolean {
  return notes.some(({ body }) => body.start <= offset && offset <= trimmedEnd(text, body));
}

/** Behind the notes that come next after the mark; where none do, at the end of the draft. */
function defineNote(draft: Draft, notes: readonly Note[], offset: number, text: string): Insertion[number] {
  const end = draft.text.includes('\r\n') ? '\r\n' : '\n';
  const defined = notes.filter(note => note.label !== undefined);
  const first = defined.findIndex(note => note.start >= offset);
  const last = first < 0 ? -1 : lastOfRun(draft.text, defined, first);
  if (last < 0) {
    const at = Math.max(offset, draft.text.trimEnd().length);
    return { start: at, end: at, text: `${end}${end}${text}${at === draft.text.length ? end : ''}` };
  }
  const at = trimmedEnd(draft.text, defined[last]!);
  const apart =
    last > 0 && /\n[ \t\r]*\n/.test(draft.text.slice(trimmedEnd(draft.text, defined[last - 1]!), defined[last]!.start));
  return { start: at, end: at, text: `${apart && last > first ? end : ''}${end}${text}` };
}

/** Notes that nothing but white space stands between belong together. */
function lastOfRun(text: string, notes: readonly Note[], first: number): number {
  let last = first;
  while (last + 1 < notes.length && text.slice(notes[last]!.end, notes[last + 1]!.start).trim() === '') last++;
  return last;
}

function trimmedEnd(text: string, { start, end }: Span): number {
  return start + text.slice(start, end).trimEnd().length;
}

function numberOf(label: string | undefined): number {
  return label !== undefined && /^\d{1,6}$/.test(label) ? Number(label) : 0;
}

/** Whether a note further up names the title, and its number, which styles such as OSCOLA refer back to. */
function positionOf(draft: Draft, { marks, notes }: DraftCitations, offset: number, title: string | undefined): Partial<Cite> {
  if (title === undefined) return {};
  const sought = wordsOf(title);
  const earlier = notes.filter(note => {
    const from = note.label === undefined ? note.start : (marks.find(mark => mark.label === note.label)?.start ?? note.start);
    return from < offset && wordsOf(draft.text.slice(note.body.start, note.body.end)).includes(sought);
  });
  const [first] = earlier;
  if (first === undefined) return {};
  const number = numberOf(first.label) || notes.indexOf(first) + 1;
  return { position: 'subsequent', firstNote: number };
}
