import type { CitationMark, Draft } from '../../core/index';
import type { Citation, DraftCitations, Note, NoteMark } from './citation';
import { readLatexCitation } from './latex';
import { readPandoc } from './pandoc';
import { readPlainMarkup } from './plainMarkup';

/** What a draft cites and which notes it has, each with its place. Code, comments and addresses cite nothing. */
export function readCitations(draft: Draft): DraftCitations {
  if (draft.language === 'restructuredtext' || draft.language === 'asciidoc') return readPlainMarkup(draft);
  const citations: Citation[] = [];
  const marks: NoteMark[] = [];
  const notes: Note[] = [];
  for (const mark of draft.citations) {
    if (mark.kind === 'citation') {
      const citation = draft.language === 'latex' ? readLatexCitation(draft.text, mark) : readPandoc(draft.text, mark);
      if (citation !== undefined) citations.push(citation);
    } else if (mark.kind === 'mark') marks.push(readMark(draft.text, mark));
    else notes.push(readNote(draft.text, mark));
  }
  return { citations, marks, notes };
}

/** `[^label]` */
function readMark(text: string, { start, end }: CitationMark): NoteMark {
  const labelAt = { start: start + 2, end: end - 1 };
  return { start, end, label: text.slice(labelAt.start, labelAt.end), labelAt };
}

/** `[^label]: body`, `^[body]`, `\footnote{body}` */
function readNote(text: string, { kind, start, end }: CitationMark): Note {
  if (kind === 'inline-note') return { start, end, body: { start: start + bodyStart(text, start), end: end - 1 } };
  const head = /^\[\^([^\s[\]]+)\]:[ \t]*/.exec(text.slice(start, end))!;
  const labelAt = { start: start + 2, end: start + 2 + head[1]!.length };
  return { start, end, label: head[1]!, labelAt, body: { start: start + head[0].length, end } };
}

function bodyStart(text: string, start: number): number {
  return text[start] === '^' ? 2 : /^\\\w+\*?(?:\s*\[[^\]]*\])*\s*\{/.exec(text.slice(start, start + 2000))![0].length;
}
