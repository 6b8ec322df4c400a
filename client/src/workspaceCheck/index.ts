import { commands, Disposable, l10n, ProgressLocation, type Uri, window, workspace } from 'vscode';
import type { Session } from '../session';
import { isInTab, urisInTabs, urisOf } from '../views/tabs';
import { CheckedFiles } from './checkedFiles';
import { findDraftFiles } from './draftFiles';

/** What a check of the workspace came to. */
export interface WorkspaceResult {
  readonly drafts: number;
  readonly contradictions: number;
  /** Drafts with contradictions. */
  readonly contradicted: number;
  readonly cancelled: boolean;
}

/** The command *Check the Workspace*, and what keeps its results true afterwards. */
export function checksWorkspace(session: Session): Disposable {
  const files = new CheckedFiles(session);
  const again = new Set<Uri>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const checkAgain = (uris: readonly Uri[]) => {
    if (uris.length === 0) return;
    for (const uri of uris) again.add(uri);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const all = [...again];
      again.clear();
      void checkAll(files, all, () => false).catch(() => void files.clear());
    }, PAUSE);
  };
  const watcher = workspace.createFileSystemWatcher('**/*', true);
  const changed = (uri: Uri) => files.has(uri) && checkAgain([uri]);
  return Disposable.from(
    files,
    watcher,
    watcher.onDidChange(changed),
    watcher.onDidDelete(uri => files.forget(uri)),
    workspace.onDidRenameFiles(({ files: renamed }) => {
      const known = renamed.filter(({ oldUri }) => files.has(oldUri));
      for (const { oldUri } of known) files.forget(oldUri);
      checkAgain(known.map(({ newUri }) => newUri));
    }),
    window.tabGroups.onDidChangeTabs(({ closed }) => {
      for (const uri of urisInTabs()) files.hide(uri);
      checkAgain(urisOf(closed).filter(uri => files.has(uri) && !isInTab(uri)));
    }),
    session.answersChanged.event(({ reference }) => reference && checkAgain(files.uris)),
    session.changed.event(() => session.state === 'stopped' && void files.clear()),
    commands.registerCommand('policyFactCheck.checkWorkspace', () => checkWorkspace(files)),
    commands.registerCommand('policyFactCheck.clearWorkspaceResults', () => files.clear()),
  );
}

/** After a change, some more may follow. */
const PAUSE = 500;

async function checkWorkspace(files: CheckedFiles): Promise<WorkspaceResult> {
  const result = await window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t('Checking the drafts of the workspace'), cancellable: true },
    async (progress, token) => {
      await files.clear();
      const uris = await findDraftFiles(token);
      return checkAll(
        files,
        uris,
        () => token.isCancellationRequested,
        (done, name) => progress.report({ message: `${done + 1}/${uris.length} ${name}`, increment: 100 / uris.length }),
      );
    },
  );
  void tellResult(result);
  return result;
}

/** One file at a time: a cancellation is heeded at once, and the server is free for the writer between two. */
async function checkAll(
  files: CheckedFiles,
  uris: readonly Uri[],
  isCancelled: () => boolean,
  tell: (done: number, name: string) => void = () => undefined,
): Promise<WorkspaceResult> {
  const counts = { drafts: 0, contradictions: 0, contradicted: 0 };
  for (const [index, uri] of uris.entries()) {
    if (isCancelled()) return { ...counts, cancelled: true };
    tell(index, workspace.asRelativePath(uri));
    for (const { contradictions } of await files.check([uri])) {
      counts.drafts++;
      counts.contradictions += contradictions;
      if (contradictions > 0) counts.contradicted++;
    }
  }
  return { ...counts, cancelled: false };
}

async function tellResult({ drafts, contradictions, contradicted, cancelled }: WorkspaceResult): Promise<void> {
  const found =
    contradictions === 0
      ? l10n.t('Drafts checked: {0}. Nothing contradicts the sources.', drafts)
      : l10n.t('Drafts checked: {0}. Contradictions: {1}, in drafts: {2}.', drafts, contradictions, contradicted);
  const show = l10n.t('Show Problems');
  const said = cancelled ? `${l10n.t('Cancelled.')} ${found}` : found;
  const choice = await window.showInformationMessage(said, ...(contradictions > 0 ? [show] : []));
  if (choice === show) await commands.executeCommand('workbench.actions.view.problems');
}
