import { EventEmitter, l10n, type TreeDataProvider, TreeItem, TreeItemCollapsibleState, type Uri } from 'vscode';
import type { ClaimVerdict, DraftClaim } from '../../../server/src/protocol';
import type { ActiveClaims } from './activeClaims';
import { claimDescription, claimDetails, VERDICTS, verdictIcon, verdictName } from './claimWords';
import { openAt, rangeOf } from './places';

export interface VerdictGroup {
  readonly kind: 'verdict';
  readonly id: string;
  readonly verdict: ClaimVerdict;
  readonly claims: readonly ClaimNode[];
}

export interface ClaimNode {
  readonly kind: 'claim';
  readonly id: string;
  readonly uri: Uri;
  readonly claim: DraftClaim;
}

export type ClaimsNode = VerdictGroup | ClaimNode;

/** The claims of the active draft by verdict. Ids are made of words, not of places, so that edits keep what is unfolded and selected. */
export class ClaimsTree implements TreeDataProvider<ClaimsNode> {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #claims: ActiveClaims;
  #groups: readonly VerdictGroup[] = [];

  constructor(claims: ActiveClaims) {
    this.#claims = claims;
    this.refresh();
  }

  get groups(): readonly VerdictGroup[] {
    return this.#groups;
  }

  refresh(): void {
    const { draft } = this.#claims;
    this.#groups = draft ? groupByVerdict(draft.uri, draft.claims.claims) : [];
    this.#changed.fire();
  }

  getChildren(node?: ClaimsNode): ClaimsNode[] {
    if (node === undefined) return [...this.#groups];
    return node.kind === 'verdict' ? [...node.claims] : [];
  }

  getParent(node: ClaimsNode): ClaimsNode | undefined {
    return node.kind === 'claim' ? this.#groups.find(group => group.verdict === node.claim.verdict) : undefined;
  }

  getTreeItem(node: ClaimsNode): TreeItem {
    return node.kind === 'verdict' ? groupItem(node) : claimItem(node);
  }
}

function groupByVerdict(uri: Uri, claims: readonly DraftClaim[]): readonly VerdictGroup[] {
  const seen = new Map<string, number>();
  const nodes = claims.map((claim): ClaimNode => {
    const words = `${uri.toString()} ${claim.verdict} ${claim.check ?? ''} ${claim.text}`;
    const count = (seen.get(words) ?? 0) + 1;
    seen.set(words, count);
    return { kind: 'claim', id: `${words} ${count}`, uri, claim };
  });
  return VERDICTS.flatMap((verdict): VerdictGroup[] => {
    const of = nodes.filter(({ claim }) => claim.verdict === verdict);
    return of.length > 0 ? [{ kind: 'verdict', id: `${uri.toString()} ${verdict}`, verdict, claims: of }] : [];
  });
}

function groupItem({ id, verdict, claims }: VerdictGroup): TreeItem {
  const open = verdict === 'contradicted' || verdict === 'ambiguous';
  const item = new TreeItem(verdictName(verdict), open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed);
  item.id = id;
  item.description = String(claims.length);
  item.iconPath = verdictIcon(verdict);
  item.accessibilityInformation = { label: l10n.t('{0}: {1} claims', verdictName(verdict), claims.length) };
  return item;
}

function claimItem({ id, uri, claim }: ClaimNode): TreeItem {
  const item = new TreeItem(claim.text);
  const line = claim.range.start.line + 1;
  item.id = id;
  item.description = claimDescription(claim);
  item.tooltip = [claim.text, claimDetails(claim)].join('\n');
  item.iconPath = verdictIcon(claim.verdict);
  item.contextValue = claim.at ? 'claim sourced' : 'claim';
  item.command = openAt(uri, rangeOf(claim.range));
  item.accessibilityInformation = {
    label: l10n.t('{0}, {1}, line {2}. {3}', claim.text, verdictName(claim.verdict), line, claimDetails(claim)),
  };
  return item;
}
