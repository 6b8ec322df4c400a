import type { ClientCapabilities, Position } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readClient } from '../../src/client';
import { checkDraft, complete, readDraft } from '../../src/core/index';
import { languageOf } from '../../src/language';
import { Library } from '../../src/library';
import { BIBLIOGRAPHY_GLOBS } from '../../src/protocol';
import { readSettings } from '../../src/settings';
import { citedIn, type Snapshot, takeSnapshot, type Writing } from '../../src/snapshot';
import { sourceRules } from '../../src/sourceRules';

/** A client as VS Code is, with the commands that ours has. */
export const EDITOR: ClientCapabilities = {
  textDocument: {
    hover: { contentFormat: ['markdown'] },
    definition: { linkSupport: true },
    completion: { completionItem: { snippetSupport: true } },
  },
  experimental: { commands: { commands: ['policyFactCheck.goToSource', 'policyFactCheck.showClaims'] } },
};

/** A workspace of its own: sheets and sources by name, below `file:///w`. */
export function libraryOf(files: Readonly<Record<string, string>>): Library {
  const library = new Library([]);
  const globs = { include: ['sources/**'], exclude: [], bibliographies: BIBLIOGRAPHY_GLOBS };
  library.setRules(sourceRules(new Map([['file:///w', globs]])));
  for (const [name, text] of Object.entries(files)) library.setSaved(`file:///w/${name}`, { kind: 'text', text });
  return library;
}

/** A draft checked against the sheets and sources of a workspace. */
export function snapshotOf(
  text: string,
  library: Library,
  { capabilities = EDITOR, name = 'draft.md', settings = null as unknown } = {},
): Snapshot {
  const uri = `file:///w/${name}`;
  const language = languageOf(uri);
  const result = checkDraft(readDraft(text, language), library.reference(true));
  const client = readClient({ processId: null, rootUri: null, capabilities });
  return takeSnapshot(TextDocument.create(uri, language, 1, text), result, readSettings(settings), library, client, '2026-11-28');
}

/** A draft as it is being written. */
export function writingOf(text: string, library: Library, { name = 'draft.md', settings = null as unknown } = {}): Writing {
  const uri = `file:///w/${name}`;
  const draft = readDraft(text, languageOf(uri));
  return {
    document: TextDocument.create(uri, draft.language, 1, text),
    client: readClient({ processId: null, rootUri: null, capabilities: EDITOR }),
    citations: citedIn(draft, uri, readSettings(settings), library),
    reference: library.reference(true),
    citationForm: readSettings(settings).citations.form,
    complete: (offset, asked) => complete(draft, offset, library.reference(true), { asked }),
  };
}

/** Where a passage begins, and a character further in. */
export function inside({ document }: Snapshot, passage: string): Position {
  const at = document.getText().indexOf(passage);
  if (at < 0) throw new Error(`"${passage}" does not stand in the draft.`);
  return document.positionAt(at + 1);
}
