import { readFileSync, writeFileSync } from 'node:fs';
import { type MarkedDraft, readMarks, writeMarks } from './marks';

const FENCE = /^```draft\n(.*?)^```$/gms;

/** The marked drafts of a page: what stands in its fenced `draft` blocks. */
export function readPage(file: string): { readonly text: string; readonly drafts: readonly MarkedDraft[] } {
  const text = readFileSync(file, 'utf8');
  return { text, drafts: [...text.matchAll(FENCE)].map(match => readMarks((match[1] ?? '').replace(/\n$/, ''))) };
}

/** With UPDATE=1, writes into a page the marks that `find` gives for each of its drafts; to be read as a change like any other. */
export function updatePage(file: string, find: (draft: MarkedDraft) => MarkedDraft): void {
  if (process.env['UPDATE'] !== '1') return;
  const { text } = readPage(file);
  const updated = text.replace(
    FENCE,
    (_, draft: string) => `\`\`\`draft\n${writeMarks(find(readMarks(draft.replace(/\n$/, ''))))}\n\`\`\``,
  );
  if (updated !== text) writeFileSync(file, updated);
}
