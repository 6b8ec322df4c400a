import type { Block, Draft, MarkupLanguage } from '../draft/draft';
import { updateDraft } from '../draft/index';
import { lineStartBefore } from '../draft/lines';
import type { Finding } from '../finding';
import { contains, type Span } from '../span';
import { readDirectives } from './directive';
import { reachOf } from './reach';

/** Whether a comment can stand above a finding: not in plain text, nor between the rows of a table of marks. */
export function canComment(finding: Span, draft: Draft): boolean {
  if (COMMENTS[draft.language] === undefined) return false;
  return ROWS_APART.has(draft.language) || blockAt(finding, draft)?.kind !== 'cell';
}

/**
 * The insertion of a comment that waives a finding, on a line of its own above it. Undefined where no comment can stand there: the draft
 * with the comment in it is read, and must have the same prose and blocks as before, and waive the finding.
 */
export function writeDirective(
  finding: Finding,
  draft: Draft,
  reason: string,
): { readonly at: number; readonly text: string } | undefined {
  const comment = COMMENTS[draft.language];
  if (comment === undefined || !canComment(finding, draft)) return undefined;
  const body = `policy-fact-check-disable-next-line ${finding.check} -- ${tame(reason)}`;
  const lineEnd = /\r\n|\n|\r/.exec(draft.text)?.[0] ?? '\n';
  const block = ROWS_APART.has(draft.language) ? undefined : blockAt(finding, draft);
  const begin = block?.start ?? finding.start;
  const at = lineStartBefore(draft.text, begin);
  const lead = draft.text.slice(at, begin);
  const leads = [
    ...new Set([lead.replace(LIST_MARKS, mark => ' '.repeat(mark.length)), lead].map(one => /^[\s>]*/.exec(one)![0])),
  ];
  return leads
    .map(indent => ({ at, text: indent + comment(body, lineEnd) + lineEnd }))
    .find(insertion => waives(insertion, finding, draft));
}

/** Markups in which a comment may stand between any two lines. */
const ROWS_APART: ReadonlySet<MarkupLanguage> = new Set(['latex', 'html']);

const COMMENTS: Readonly<Partial<Record<MarkupLanguage, (body: string, lineEnd: string) => string>>> = {
  markdown: body => `<!-- ${body} -->`,
  quarto: body => `<!-- ${body} -->`,
  rmd: body => `<!-- ${body} -->`,
  html: body => `<!-- ${body} -->`,
  latex: body => `% ${body}`,
  asciidoc: body => `// ${body}`,
  // A comment and the paragraph below it are kept apart by an empty line.
  restructuredtext: (body, lineEnd) => `.. ${body}${lineEnd}`,
};

/** Below an item, the comment belongs to the item above it, and does not end the list. */
const LIST_MARKS = /(?:[-*+]|\d{1,9}[.)])(?=\s)|\[[ xX]\](?=\s)/g;

/** On one line, without what would end a comment. */
function tame(reason: string): string {
  return reason
    .replace(/\s+/g, ' ')
    .replace(/-{2,}>?/g, '—')
    .trim();
}

function blockAt({ start }: Span, { blocks }: Draft): Block | undefined {
  return blocks.find(block => contains(block, { start, end: start + 1 }));
}

function waives({ at, text }: { readonly at: number; readonly text: string }, finding: Finding, draft: Draft): boolean {
  const by = text.length;
  const after = updateDraft(draft, draft.text.slice(0, at) + text + draft.text.slice(at));
  if (after.prose.slice(0, at) + after.prose.slice(at + by) !== draft.prose) return false;
  const moved = (offset: number) => (offset >= at ? offset + by : offset);
  const blocks = draft.blocks.map(block => ({ kind: block.kind, ...trimmed(block, draft) }));
  const were = blocks.map(({ kind, start, end }) => `${kind} ${moved(start)} ${moved(end - 1) + 1}`);
  const are = after.blocks
    .map(block => ({ kind: block.kind, ...trimmed(block, after) }))
    .map(({ kind, start, end }) => `${kind} ${start} ${end}`);
  if (were.join() !== are.join()) return false;
  const directive = reachOf(readDirectives(after).directives, after)(finding.check, finding.start + by);
  return directive !== undefined && directive.start >= at && directive.end <= at + by;
}

/** Blocks may begin with the blanks of their first line. */
function trimmed({ start, end }: Span, { prose }: Draft): Span {
  const words = prose.slice(start, end);
  return { start: start + words.search(/\S/), end: start + words.trimEnd().length };
}
