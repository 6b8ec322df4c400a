import { readFileSync, writeFileSync } from 'node:fs';
import { type MarkedDraft, readMarks, writeMarks } from './marks';

/** A fence of three backticks, or of more where the draft has fences of its own; after `draft`, the draft's language. */
const FENCE = /^(`{3,})draft(?: ([a-z]+))?\n(.*?)^\1$/gms;

export interface PageDraft extends MarkedDraft {
  readonly language: string;
}

/** The marked drafts of a page: what stands in its fenced `draft` blocks, Markdown where the fence does not name a language. */
export function readPage(file: string): { readonly text: string; readonly drafts: readonly PageDraft[] } {
  const text = readFileSync(file, 'utf8');
  return { text, drafts: [...text.matchAll(FENCE)].map(match => readDraftIn(match[3], match[2])) };
}

/** The articles that a page’s drafts are held against, where it brings its own in fenced `source` blocks. */
export function sourcesOf(file: string): readonly string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^```source\n(.*?)^```$/gms)].map(([, article = '']) => article);
}

/** With UPDATE=1, writes into a page the marks that `find` gives for each of its drafts; to be read as a change like any other. */
export function updatePage(file: string, find: (draft: PageDraft) => MarkedDraft): void {
  if (process.env['UPDATE'] !== '1') return;
  const { text } = readPage(file);
  const updated = text.replace(FENCE, (_, fence: string, language: string | undefined, draft: string) => {
    const named = language === undefined ? '' : ` ${language}`;
    return `${fence}draft${named}\n${writeMarks(find(readDraftIn(draft, language)))}\n${fence}`;
  });
  if (updated !== text) writeFileSync(file, updated);
}

function readDraftIn(marked: string | undefined, language = 'markdown'): PageDraft {
  return { ...readMarks((marked ?? '').replace(/\n$/, '')), language };
}
