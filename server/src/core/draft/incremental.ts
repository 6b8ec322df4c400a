import { readAsciidoc } from './asciidoc';
import type { Draft } from './draft';
import { readHtml } from './html';
import { readLatex } from './latex';
import { type MarkdownState, readMarkdown } from './markdown';
import { readPlainText } from './plaintext';
import { withoutLists } from './referenceLists';
import { readRestructuredText } from './restructuredtext';

/**
 * The draft after an edit: equal to a fresh reading of `text`, but in Markdown only the parts that the edit touched are read anew.
 * What is reused hangs on `previous`, which stays valid.
 */
export function updateDraft(previous: Draft, text: string): Draft {
  const { language } = previous;
  switch (language) {
    case 'markdown':
    case 'quarto':
    case 'rmd':
      return updateMarkdown(previous, text);
    case 'latex':
      return { language, text, ...withoutLists(readLatex(text), text, language) };
    case 'html':
      return { language, text, ...withoutLists(readHtml(text), text, language) };
    case 'asciidoc':
      return { language, text, ...withoutLists(readAsciidoc(text), text, language) };
    case 'restructuredtext':
      return { language, text, ...withoutLists(readRestructuredText(text), text, language) };
    case 'plaintext':
      return { language, text, ...withoutLists(readPlainText(text), text, language) };
  }
}

const states = new WeakMap<Draft, MarkdownState>();

function updateMarkdown(previous: Draft, text: string): Draft {
  const { state, reading } = readMarkdown(text, states.get(previous));
  const draft: Draft = { language: previous.language, text, ...withoutLists(reading, text, previous.language) };
  states.set(draft, state);
  return draft;
}
