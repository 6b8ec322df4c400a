import type { Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { checkCitations } from './citations/checks/checkCitations';
import { CITATION_CHECKS } from './citations/checks/index';
import { type CitedDraft, citedDraft } from './citations/citedDraft';
import type { Client } from './client';
import {
  applyWaivers,
  type CheckResult,
  type Claim,
  type Completion,
  type Draft,
  type Finding,
  type IdleWaiver,
  type Reference,
  type Span,
  type Waived,
} from './core/index';
import type { Library } from './library';
import { rangeOf } from './positions';
import type { CitationForm } from './protocol';
import { hear, levelOf, type Settings } from './settings';

/** A draft at one version, checked: all that a feature needs to answer from. */
export interface Snapshot {
  readonly document: TextDocument;
  readonly draft: Draft;
  readonly claims: readonly Claim[];
  /** As the writer's settings want them, without those that are waived; with what is wrong with the waivers. */
  readonly findings: readonly Finding[];
  /** What would be shown otherwise. */
  readonly waived: readonly Waived[];
  /** The entries of the shared file that waive nothing in this draft any more. */
  readonly idleWaivers: readonly IdleWaiver[];
  /** Figures and quotations that no source holds, whether or not the writer's settings ask for them. */
  readonly unsourced: readonly Finding[];
  /** What the draft cites and may cite; read when a feature first asks. */
  readonly citations: CitedDraft;
  /** What the draft is held against. */
  readonly reference: Reference;
  /** How the writer's settings want sources cited. */
  readonly citationForm: CitationForm;
  readonly client: Client;
  /** Who waives, by the writer's settings; empty where they do not say. */
  readonly author: string;
  /** The text of a fact sheet or a source article. */
  readonly find: (uri: string) => TextDocument | undefined;
  /** Where a passage of a fact sheet or a source article stands, if that is known. */
  readonly locate: (uri: string, span: Span) => Range | undefined;
}

/** A draft that is being written: read, not checked, for an answer that must not wait. */
export interface Writing {
  readonly document: TextDocument;
  readonly client: Client;
  readonly citations: CitedDraft;
  /** What the draft is held against. */
  readonly reference: Reference;
  /** How the writer's settings want sources cited. */
  readonly citationForm: CitationForm;
  /** What fits at an offset; `asked` for, or offered while somebody types. */
  readonly complete: (offset: number, asked: boolean) => readonly Completion[];
}

/** What was worked out of a draft, as the writer's settings want it. */
export function takeSnapshot(
  document: TextDocument,
  result: CheckResult,
  settings: Settings,
  library: Library,
  client: Client,
  today: string,
): Snapshot {
  const asksUnsourced = settings.unsourcedFigures !== 'off';
  const citations = citedIn(result.draft, document.uri, settings, library);
  const inCitations = findInCitations(citations, result, settings, library);
  const found =
    inCitations.length === 0 ? result.findings : [...result.findings, ...inCitations].sort((a, b) => a.start - b.start);
  const { shown, waived, idle } = applyWaivers(result.draft, asksUnsourced ? [...found, ...result.unsourced] : found, {
    entries: library.waivers.of(document.uri),
    today,
    unsourced: asksUnsourced,
  });
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
    findings: hear(shown, settings),
    waived: waived.filter(({ finding }) => hear([finding], settings).length > 0),
    idleWaivers: idle,
    citations,
    get reference() {
      return library.reference(settings.builtInSheet);
    },
    citationForm: settings.citations.form,
    client,
    author: settings.author,
    find: uri => library.find(uri),
    locate: (uri, span) => {
      const found = library.find(uri);
      return found && rangeOf(found, span, client.encoding);
    },
  };
}

export function citedIn(draft: Draft, uri: string, { builtInSheet }: Settings, library: Library): CitedDraft {
  return citedDraft(draft, uri, file => library.bibliographies.find(file)?.file, library.cited(builtInSheet));
}

/** Checked once, however often it is asked for. */
function findInCitations(citations: CitedDraft, result: CheckResult, settings: Settings, library: Library): readonly Finding[] {
  const wanted = CITATION_CHECKS.filter(check => levelOf(check.id, settings) !== 'off');
  const ids = wanted.map(({ id }) => id).join();
  const known = findingsOf.get(citations);
  if (known?.ids === ids && known.result === result) return known.findings;
  const findings = checkCitations(
    citations,
    result,
    () => library.reference(settings.builtInSheet),
    check => wanted.includes(check),
  );
  findingsOf.set(citations, { ids, result, findings });
  return findings;
}

const findingsOf = new WeakMap<
  CitedDraft,
  { readonly ids: string; readonly result: CheckResult; readonly findings: readonly Finding[] }
>();

/** The same with other findings; what was not worked out yet still waits until a feature asks. */
export function withFindings(snapshot: Snapshot, findings: readonly Finding[]): Snapshot {
  return findings === snapshot.findings ? snapshot : Object.create(snapshot, { findings: { value: findings, enumerable: true } });
}
