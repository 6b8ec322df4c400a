import { SnippetString, SnippetTextEdit, type TextEditor, WorkspaceEdit, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CitationEdits } from '../../../server/src/protocol';

/** Cites in one step that undo takes back; false where the draft is another by now. Parts that are missing become tab stops. */
export async function applyCitation(
  { version, edits }: CitationEdits,
  editor: TextEditor,
  client: BaseLanguageClient,
): Promise<boolean> {
  const { document } = editor;
  if (document.version !== version) return false;
  const placed = edits.map(edit => ({ ...edit, range: client.protocol2CodeConverter.asRange(edit.range) }));
  if (placed.every(({ snippet }) => snippet === undefined)) {
    return editor.edit(edit => {
      // The cursor goes behind what is put in, not before it.
      for (const { range, newText } of placed) {
        if (range.isEmpty) edit.insert(range.start, newText);
        else edit.replace(range, newText);
      }
    });
  }
  const whole = new WorkspaceEdit();
  whole.set(
    document.uri,
    placed.map(({ range, newText, snippet }) =>
      SnippetTextEdit.replace(
        range,
        snippet === undefined ? new SnippetString().appendText(newText) : new SnippetString(snippet),
      ),
    ),
  );
  return workspace.applyEdit(whole);
}
