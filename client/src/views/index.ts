import { commands, Disposable, type ExtensionContext, l10n, type TreeView, window } from 'vscode';
import type { Session } from '../session';
import type { ActiveClaims } from './activeClaims';
import type { Choice } from './choices';
import { type ClaimsNode, ClaimsTree } from './claimsTree';
import { followCaret } from './followCaret';
import { LibraryTree } from './libraryTree';
import { viewCommands } from './viewCommands';

/** The view container "Fact Check": the claims of the active draft, and what drafts are checked against. */
export interface Views extends Disposable {
  readonly claims: ClaimsTree;
  readonly claimsView: TreeView<ClaimsNode>;
  readonly library: LibraryTree;
}

export function showViews(session: Session, claims: ActiveClaims, notCovered: Choice, context: ExtensionContext): Views {
  const claimsTree = new ClaimsTree(claims);
  const library = new LibraryTree(session);
  const claimsView = window.createTreeView<ClaimsNode>(CLAIMS_VIEW, { treeDataProvider: claimsTree, showCollapseAll: true });
  const libraryView = window.createTreeView(LIBRARY_VIEW, { treeDataProvider: library, showCollapseAll: true });
  const refreshLibrary = async () => {
    await library.refresh(claims.draft?.uri);
    void commands.executeCommand('setContext', 'policyFactCheck.library', library.entries.length > 0 ? 'some' : 'empty');
  };
  const showClaims = () => {
    claimsTree.refresh();
    labelClaims(claimsView, claims);
    void commands.executeCommand('setContext', 'policyFactCheck.claims', claimsState(session, claims));
  };
  showClaims();
  void refreshLibrary();
  const parts = Disposable.from(
    claimsView,
    libraryView,
    claims.changed.event(() => {
      showClaims();
      void refreshLibrary();
    }),
    session.changed.event(() => {
      showClaims();
      void refreshLibrary();
    }),
    session.answersChanged.event(refreshLibrary),
    ...followCaret(claimsView, claimsTree, claims, context.workspaceState),
    ...viewCommands(claimsView, claims, notCovered),
  );
  return { claims: claimsTree, claimsView, library, dispose: () => parts.dispose() };
}

export const CLAIMS_VIEW = 'policyFactCheck.claims';
export const LIBRARY_VIEW = 'policyFactCheck.library';

/** What the view says when it is empty depends on why it is. */
function claimsState(session: Session, { draft }: ActiveClaims): string {
  if (session.state !== 'running') return session.state;
  if (draft === undefined) return 'none';
  return draft.claims.claims.length > 0 ? 'some' : 'empty';
}

function labelClaims(view: TreeView<ClaimsNode>, { draft }: ActiveClaims): void {
  const contradictions = draft?.claims.claims.filter(({ verdict }) => verdict === 'contradicted').length ?? 0;
  view.description = draft ? (/[^/]*$/.exec(draft.uri.path)?.[0] ?? '') : '';
  view.badge =
    contradictions > 0
      ? {
          value: contradictions,
          tooltip: contradictions === 1 ? l10n.t('1 contradiction') : l10n.t('{0} contradictions', contradictions),
        }
      : undefined;
}
