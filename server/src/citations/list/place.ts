import type { Draft } from '../../core/index';
import type { DraftCitations } from '../drafts/citation';
import type { Edit } from '../insert/edit';
import { listSection } from './headings';
import { writeHeading } from './layout';

/**
 * The edit that puts a list where it belongs: at the end of the section that a heading of the draft begins, or else, under a heading of its own,
 * at the end of the draft; before the notes that stand there.
 */
export function placeList(draft: Draft, cited: DraftCitations, body: string, title: string | undefined, lineEnd: string): Edit {
  const section = listSection(draft);
  const from = section?.headingEnd ?? 0;
  const end = Math.max(from, beforeClosing(draft, from, section?.end ?? draft.text.length));
  const at = Math.max(from, beforeNotes(draft.text, cited, from, end));
  const heading = section || title === undefined ? '' : writeHeading(draft, title, lineEnd) + lineEnd + lineEnd;
  const before = draft.text.slice(0, at).trim() === '' ? '' : lineEnd + lineEnd;
  return { start: at, end: at, text: before + heading + body + behind(draft.text.slice(at), lineEnd) };
}

/** An empty line before what follows; a line end where nothing does. */
function behind(rest: string, lineEnd: string): string {
  if (rest.trim() === '') return /[\r\n]/.test(rest) ? '' : lineEnd;
  const lines = /^[ \t]*(?:\r?\n[ \t]*)*/.exec(rest)![0].match(/\n/g)?.length ?? 0;
  return lineEnd.repeat(Math.max(0, 2 - lines));
}

/** Before what ends a document in LaTeX and HTML; without the white space before it. */
function beforeClosing({ text, language }: Draft, from: number, end: number): number {
  const closing = CLOSINGS[language];
  const found = closing && text.slice(from, end).search(closing);
  const stop = found === undefined || found < 0 ? end : from + found;
  return text.slice(0, stop).trimEnd().length;
}

const CLOSINGS: Readonly<Partial<Record<Draft['language'], RegExp>>> = {
  latex: /^[ \t]*\\(?:appendix\b|end\{document\}|printindex\b)/m,
  html: /[ \t]*<\/(?:article|main|body|html)\s*>/i,
};

/** Notes that nothing but white space stands behind are read at the foot of the page, and stay at the end. */
function beforeNotes(text: string, { notes }: DraftCitations, from: number, end: number): number {
  let at = end;
  for (const note of notes.toReversed()) {
    if (note.label === undefined || note.start < from || note.start >= at) continue;
    if (text.slice(Math.max(note.start, trimmedEnd(text, note.end)), at).trim() !== '') break;
    at = trimmedEnd(text, note.start);
  }
  return at;
}

function trimmedEnd(text: string, at: number): number {
  return text.slice(0, at).trimEnd().length;
}
