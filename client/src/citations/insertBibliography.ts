import { l10n, type TextEditor, window } from 'vscode';
import { REFERENCE_LIST_REQUEST, type ReferenceListEdit, type ReferenceListParams } from '../../../server/src/protocol';
import type { Session } from '../session';

/** Writes the list of references of the active draft in one step that undo takes back, and says what it lacks. */
export async function insertBibliography({ client }: Session): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor || !client) return;
  const params: ReferenceListParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(editor.document.uri) } };
  const answer = await client.sendRequest<ReferenceListEdit | null>(REFERENCE_LIST_REQUEST, params);
  if (answer === null) {
    void window.showInformationMessage(l10n.t('This is no draft whose sources are known.'));
  } else if (answer.edit && !(await apply(answer.edit, answer.version, editor, client))) {
    void window.showWarningMessage(l10n.t('The draft has changed meanwhile: no bibliography was written.'));
  } else tell(answer);
}

function apply(
  { range, newText }: NonNullable<ReferenceListEdit['edit']>,
  version: number,
  editor: TextEditor,
  client: NonNullable<Session['client']>,
): Thenable<boolean> | false {
  if (editor.document.version !== version) return false;
  const place = client.protocol2CodeConverter.asRange(range);
  return editor.edit(edit => (place.isEmpty ? edit.insert(place.start, newText) : edit.replace(place, newText)));
}

function tell(answer: ReferenceListEdit): void {
  const { kind, edit } = answer;
  const said = [sayWhat(answer), ...sayWhatIsMissing(answer)].join(' ');
  const isWrong = kind === 'unmarked' || (kind === 'list' && said !== sayWhat(answer)) || (!edit && kind === 'nothing');
  if (isWrong) void window.showWarningMessage(said);
  else void window.showInformationMessage(said);
}

function sayWhat({ kind, edit, count }: ReferenceListEdit): string {
  switch (kind) {
    case 'list':
      return edit ? l10n.t('The bibliography holds {0} source(s).', count) : l10n.t('The bibliography is as it should be.');
    case 'processor':
      return edit
        ? l10n.t('The place of the bibliography is marked; it is filled when the draft is turned into a document.')
        : l10n.t('The place of the bibliography is marked already; it is filled when the draft is turned into a document.');
    case 'nothing':
      return l10n.t('The draft cites no source that is known: no bibliography was written.');
    case 'no-bibliography':
      return l10n.t('The style of the draft has no bibliography: its sources stand in its notes.');
    case 'unmarked':
      return l10n.t('One of the two marks round the bibliography is missing: nothing was written.');
  }
}

function sayWhatIsMissing({ unknown, ambiguous, incomplete }: ReferenceListEdit): readonly string[] {
  return [
    ...(unknown.length > 0 ? [l10n.t('No source is known for {0}.', unknown.join(', '))] : []),
    ...(ambiguous.length > 0 ? [l10n.t('More than one source may be meant by {0}.', ambiguous.join(', '))] : []),
    ...(incomplete.length > 0 ? [l10n.t('What a source does not say is marked ⟦…⟧: {0}.', incomplete.join('; '))] : []),
  ];
}
