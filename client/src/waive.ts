import { type CodeAction, CodeActionKind, commands, type Disposable, l10n, type QuickPickItem, window, workspace } from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import {
  isWaiversUri,
  WAIVE,
  WAIVE_REQUEST,
  WAIVERS_FILE,
  type WaiveArguments,
  type WaiveParams,
} from '../../server/src/protocol';
import type { Session } from './session';

/** Asks where the reason is to stand, and for the reason; the server gives the edit. */
export function registerWaive(session: Session): Disposable {
  return commands.registerCommand(WAIVE, async (finding?: WaiveArguments) => {
    if (finding === undefined) {
      await waiveAtCursor();
      return;
    }
    const form = finding.form ?? (await askForForm(finding));
    const reason = form && (finding.reason ?? (await askForReason(finding)));
    if (form && reason) await waive(session, { ...finding, form, reason });
  });
}

/** From the palette or a key: the first finding at the cursor that can be waived. */
async function waiveAtCursor(): Promise<void> {
  const editor = window.activeTextEditor;
  const actions =
    editor &&
    (await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      editor.selection,
      CodeActionKind.QuickFix.value,
    ));
  const command = actions?.find(action => action.command?.command === WAIVE)?.command;
  if (command) await commands.executeCommand(WAIVE, ...(command.arguments ?? []));
  else void window.showInformationMessage(l10n.t('There is no finding at the cursor.'));
}

interface FormItem extends QuickPickItem {
  readonly form: WaiveParams['form'];
}

async function askForForm({ forms, words }: WaiveArguments): Promise<WaiveParams['form'] | undefined> {
  const items: readonly FormItem[] = [
    { form: 'comment', label: l10n.t('In a comment'), detail: l10n.t('Above the paragraph, in the draft itself.') },
    { form: 'file', label: l10n.t('In the shared file'), detail: l10n.t('{0}, to be reviewed.', WAIVERS_FILE) },
  ];
  if (forms.length === 1) return forms[0];
  const offered = items.filter(({ form }) => forms.includes(form));
  const chosen = await window.showQuickPick(offered, { title: l10n.t('Waive “{0}”', words), ignoreFocusOut: true });
  return chosen?.form;
}

async function askForReason({ kind, words }: WaiveArguments): Promise<string | undefined> {
  const title =
    kind === 'accepted' ? l10n.t('Why “{0}” may stand', words) : l10n.t('Why the source is wrong and “{0}” is right', words);
  const reason = await window.showInputBox({
    title,
    prompt: l10n.t('Whoever reviews the draft reads this.'),
    ignoreFocusOut: true,
    validateInput: text => (text.trim() === '' ? l10n.t('A waiver needs a reason.') : undefined),
  });
  return reason?.trim();
}

async function waive({ client }: Session, params: WaiveParams): Promise<void> {
  const answered = await client?.sendRequest<WorkspaceEdit | null>(WAIVE_REQUEST, params);
  const edit = client && answered && (await client.protocol2CodeConverter.asWorkspaceEdit(answered));
  if (!edit || !(await workspace.applyEdit(edit))) {
    void window.showWarningMessage(
      l10n.t('The finding has changed meanwhile, or {0} cannot be read: nothing was waived.', WAIVERS_FILE),
    );
    return;
  }
  // The shared file is not what the writer is looking at: left unsaved, it would be forgotten.
  for (const [uri] of edit.entries()) if (isWaiversUri(uri.toString())) await (await workspace.openTextDocument(uri)).save();
}
