import type { Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Client } from './client';
import type { CheckResult, Claim, Draft, Finding, Span } from './core/index';
import type { Library } from './library';
import { rangeOf } from './positions';
import { applySettings, type Settings, unsourcedFindings } from './settings';

/** A draft at one version, checked: all that a feature needs to answer from. */
export interface Snapshot {
  readonly document: TextDocument;
  readonly draft: Draft;
  readonly claims: readonly Claim[];
  /** As the writer's settings want them. */
  readonly findings: readonly Finding[];
  /** Figures and quotations that no source holds, whether or not the writer's settings ask for them. */
  readonly unsourced: readonly Finding[];
  readonly client: Client;
  /** The text of a fact sheet or a source article. */
  readonly find: (uri: string) => TextDocument | undefined;
  /** Where a passage of a fact sheet or a source article stands, if that is known. */
  readonly locate: (uri: string, span: Span) => Range | undefined;
}

/** What was worked out of a draft, as the writer's settings want it. */
export function takeSnapshot(
  document: TextDocument,
  result: CheckResult,
  settings: Settings,
  library: Library,
  client: Client,
): Snapshot {
  return {
    document,
    draft: result.draft,
    // Worked out only when a feature asks.
    get claims() {
      return result.claims;
    },
    get unsourced() {
      return result.unsourced;
    },
    findings: [...applySettings(result.findings, settings), ...unsourcedFindings(result, settings)],
    client,
    find: uri => library.find(uri),
    locate: (uri, span) => {
      const found = library.find(uri);
      return found && rangeOf(found, span, client.encoding);
    },
  };
}

/** The same with other findings; what was not worked out yet still waits until a feature asks. */
export function withFindings(snapshot: Snapshot, findings: readonly Finding[]): Snapshot {
  return findings === snapshot.findings ? snapshot : Object.create(snapshot, { findings: { value: findings, enumerable: true } });
}
