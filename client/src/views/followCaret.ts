import { commands, type Disposable, type Memento, type TreeView, window } from 'vscode';
import type { ActiveClaims } from './activeClaims';
import { Choice } from './choices';
import type { ClaimNode, ClaimsNode, ClaimsTree } from './claimsTree';
import { rangeOf } from './places';

/** Where the writer asks for it, the claim at the caret is selected in the view. */
export function followCaret(view: TreeView<ClaimsNode>, tree: ClaimsTree, claims: ActiveClaims, memory: Memento): Disposable[] {
  const follows = new Choice('policyFactCheck.claims.followsCaret', memory);
  const show = () => {
    if (!follows.on || !view.visible) return;
    const node = claimAtCaret(tree, claims);
    if (node && view.selection[0]?.id !== node.id) void view.reveal(node, { select: true, focus: false });
  };
  return [
    follows.changed,
    follows.changed.event(show),
    window.onDidChangeTextEditorSelection(show),
    view.onDidChangeVisibility(show),
    commands.registerCommand('policyFactCheck.claims.followCaret', () => follows.set(true)),
    commands.registerCommand('policyFactCheck.claims.stopFollowingCaret', () => follows.set(false)),
  ];
}

function claimAtCaret(tree: ClaimsTree, { draft }: ActiveClaims): ClaimNode | undefined {
  const editor = window.activeTextEditor;
  if (editor === undefined || editor.document.uri.toString() !== draft?.uri.toString()) return undefined;
  const caret = editor.selection.active;
  return tree.groups.flatMap(({ claims }) => claims).find(({ claim }) => rangeOf(claim.range).contains(caret));
}
