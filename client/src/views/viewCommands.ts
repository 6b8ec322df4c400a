import { commands, type Disposable, Location, l10n, type TreeView, Uri, window } from 'vscode';
import type { ActiveClaims } from './activeClaims';
import type { Choice } from './choices';
import type { ClaimNode, ClaimsNode } from './claimsTree';
import type { EntryNode, FactNode } from './libraryTree';
import { openAt, rangeOf } from './places';

/** What the menus of the views offer. */
export function viewCommands(view: TreeView<ClaimsNode>, claims: ActiveClaims, notCovered: Choice): Disposable[] {
  const register = commands.registerCommand;
  return [
    notCovered.changed,
    notCovered.changed.event(() => claims.refresh()),
    register('policyFactCheck.showClaims', () => commands.executeCommand('policyFactCheck.claims.focus')),
    register('policyFactCheck.claims.showNotCovered', () => notCovered.set(true)),
    register('policyFactCheck.claims.hideNotCovered', () => notCovered.set(false)),
    register('policyFactCheck.claims.openSource', (node?: ClaimNode) => openSource(node ?? selectedClaim(view))),
    register('policyFactCheck.library.open', (node?: EntryNode) => node && commands.executeCommand('vscode.open', node.uri)),
    register('policyFactCheck.library.findUses', (node?: FactNode) => node && showUses(node)),
  ];
}

function selectedClaim(view: TreeView<ClaimsNode>): ClaimNode | undefined {
  const [node] = view.selection;
  return node?.kind === 'claim' ? node : undefined;
}

/** The passage or the fact that speaks for or against a claim. */
async function openSource(node: ClaimNode | undefined): Promise<void> {
  const at = node?.claim.at;
  if (at === undefined) {
    void window.showInformationMessage(l10n.t('Select a claim in the view Claims that a source speaks of.'));
    return;
  }
  const { command, arguments: parts = [] } = openAt(Uri.parse(at.uri), rangeOf(at.range));
  await commands.executeCommand(command, ...parts);
}

/** In the editor's own peek view, at the fact. */
async function showUses({ uri, fact, uses }: FactNode): Promise<void> {
  const range = rangeOf(fact.range);
  await window.showTextDocument(uri, { selection: range });
  const locations = uses.map(({ uri: draft, use }) => new Location(draft, rangeOf(use.range)));
  await commands.executeCommand('editor.action.peekLocations', uri, range.start, locations, 'peek');
}
