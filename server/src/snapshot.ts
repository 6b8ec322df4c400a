import type { Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Client } from './client';
import type { Claim, Draft, Finding, Span } from './core/index';

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
  /** Where a passage of a fact sheet or a source article stands, if that is known. */
  readonly locate: (uri: string, span: Span) => Range | undefined;
}
