import type { Finding } from '../../core/index';
import type { Note, NoteMark } from '../drafts/citation';
import { type CitationAnalysis, type CitationCheck, findingAt } from './check';

export const footnotes: CitationCheck = {
  id: 'footnotes',
  severity: 'warning',
  title: 'Footnotes',
  summary: 'The mark of a footnote that stands nowhere, a footnote that no mark leads to, and two footnotes with one label.',
  run: analysis => {
    const { draft, cited } = analysis;
    if (!MARKDOWN.has(draft.language) || INCLUDES.test(draft.text)) return [];
    const notes = cited.notes.filter(isLabelled);
    const labels = new Set(notes.map(({ label }) => fold(label)));
    return [
      ...cited.marks
        .filter(mark => !labels.has(fold(mark.label)) && isMark(mark, notes))
        .map(mark => undefinedMark(mark, analysis)),
      ...notes.flatMap((note, index) => {
        if (notes.findIndex(other => fold(other.label) === fold(note.label)) < index) return [repeated(note, analysis)];
        return isUsed(note, analysis) ? [] : [unused(note, analysis)];
      }),
    ];
  },
};

const MARKDOWN: ReadonlySet<string> = new Set(['markdown', 'quarto', 'rmd']);

/** What is put in from another file may hold the notes. */
const INCLUDES = /\{\{<\s*include\b|^```\{r[^}\n]*\bchild\s*=|^!include\b/m;

type Labelled = Note & Required<Pick<Note, 'label' | 'labelAt'>>;

function isLabelled(note: Note): note is Labelled {
  return note.label !== undefined && note.labelAt !== undefined;
}

function fold(label: string): string {
  return label.toLowerCase();
}

/** `[^a-z]` in a text without notes is no mark. */
function isMark({ label }: NoteMark, notes: readonly Labelled[]): boolean {
  return /^\d+$/.test(label) || (notes.length > 0 && /^[\p{L}\p{N}_-]+$/u.test(label));
}

/** Looked for in the raw text too: a mark may stand where nothing is read as prose. */
function isUsed({ label, start }: Labelled, { draft, cited }: CitationAnalysis): boolean {
  if (cited.marks.some(mark => fold(mark.label) === fold(label))) return true;
  const text = draft.text.toLowerCase();
  const mark = `[^${fold(label)}]`;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) if (at !== start) return true;
  return false;
}

function undefinedMark(mark: NoteMark, { draft }: CitationAnalysis): Finding {
  return findingAt(footnotes, draft, mark, { message: `There is no footnote [^${mark.label}] in this draft.` });
}

function unused({ label, start, labelAt }: Labelled, { draft }: CitationAnalysis): Finding {
  const at = { start, end: labelAt.end + 1 };
  return findingAt(footnotes, draft, at, {
    severity: 'hint',
    message: `No mark in this draft leads to the footnote [^${label}].`,
  });
}

function repeated({ label, start, labelAt }: Labelled, { draft }: CitationAnalysis): Finding {
  const at = { start, end: labelAt.end + 1 };
  return findingAt(footnotes, draft, at, {
    message: `There is another footnote [^${label}] above; only one of the two is printed.`,
  });
}
