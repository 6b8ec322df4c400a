import { contains, overlaps, type Span } from '../span';
import type { Block, Draft, MarkupLanguage } from './draft';
import { blankOut } from './mask';
import type { Reading } from './reading';

/** The names of the comments that a list of references stands between which was written into a draft. */
export const LIST_MARKS = { begin: 'policy-fact-check-begin-bibliography', end: 'policy-fact-check-end-bibliography' } as const;

/** A mark as it stands in a line of its own, in the comment of the language; in brackets in plain text, which has none. */
export function writeListMark(language: MarkupLanguage, which: keyof typeof LIST_MARKS): string {
  const name = LIST_MARKS[which];
  switch (language) {
    case 'latex':
      return `% ${name}`;
    case 'asciidoc':
      return `// ${name}`;
    case 'restructuredtext':
      return `.. ${name}`;
    case 'plaintext':
      return `[${name}]`;
    default:
      return `<!-- ${name} -->`;
  }
}

interface Mark extends Span {
  readonly which: keyof typeof LIST_MARKS;
}

/** The lists of references in a draft, marks and all, and the marks that have no partner. */
export function referenceLists({ text, language, comments }: Pick<Draft, 'text' | 'language' | 'comments'>): {
  readonly lists: readonly Span[];
  readonly alone: readonly Span[];
} {
  const lists: Span[] = [];
  const alone: Span[] = [];
  if (!ANY.test(text)) return { lists, alone };
  let open: Mark | undefined;
  for (const mark of language === 'plaintext' ? marksOfLines(text) : marksOfComments(text, comments)) {
    if (mark.which === 'end') {
      if (open) lists.push({ start: open.start, end: mark.end });
      else alone.push(mark);
      open = undefined;
    } else {
      if (open) alone.push(open);
      open = mark;
    }
  }
  if (open) alone.push(open);
  return { lists, alone };
}

const ANY = new RegExp(`${LIST_MARKS.begin}|${LIST_MARKS.end}`);

function marksOfComments(text: string, comments: readonly Span[]): readonly Mark[] {
  return comments.flatMap(({ start, end }) => {
    const [, name] = /^\W{1,20}(policy-fact-check-(?:begin|end)-bibliography)(?![\w-])/.exec(text.slice(start, end)) ?? [];
    return name === undefined ? [] : [{ which: whichOf(name), start, end: start + text.slice(start, end).trimEnd().length }];
  });
}

function marksOfLines(text: string): readonly Mark[] {
  return [...text.matchAll(/^\[(policy-fact-check-(?:begin|end)-bibliography)\][ \t]*$/gm)].map(match => ({
    which: whichOf(match[1]!),
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  }));
}

function whichOf(name: string): Mark['which'] {
  return name === LIST_MARKS.begin ? 'begin' : 'end';
}

/** The reading without the lists that were written into the draft: the years and figures of a reference are no claims, and it cites nothing. */
export function withoutLists(reading: Reading, text: string, language: MarkupLanguage): Reading {
  const { lists } = referenceLists({ text, language, comments: reading.comments });
  if (lists.length === 0) return reading;
  const isApart = (span: Span) => !lists.some(list => overlaps(list, span));
  // The marks themselves stay: by them the list is found again.
  const isMark = (span: Span) => lists.some(list => contains(list, span) && (span.start === list.start || span.end >= list.end));
  return {
    prose: lists.reduce(
      (prose, { start, end }) => prose.slice(0, start) + blankOut(text.slice(start, end)) + prose.slice(end),
      reading.prose,
    ),
    blocks: reading.blocks.flatMap(block => (isApart(block) ? block : (outside(block, lists) ?? []))),
    comments: reading.comments.filter(comment => isApart(comment) || isMark(comment)),
    citations: reading.citations.filter(isApart),
  };
}

/** What of a block stands before a list or else behind it. */
function outside(block: Block, lists: readonly Span[]): Block | undefined {
  const sentences = block.sentences.filter(sentence => !lists.some(list => overlaps(list, sentence)));
  const [first, last] = [sentences[0], sentences.at(-1)];
  return first && last && { ...block, start: first.start, end: last.end, sentences };
}
