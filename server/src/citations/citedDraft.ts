import type { Draft } from '../core/index';
import { type DraftSources, draftSources, type WorkspaceSources } from './draftSources';
import type { DraftCitations } from './drafts/citation';
import { readCitations } from './drafts/readCitations';
import type { SourceFile } from './source';

/** What a draft cites, and what it may cite; each is read when somebody first asks. */
export interface CitedDraft {
  readonly draft: Draft;
  readonly cited: DraftCitations;
  readonly sources: DraftSources;
}

export function citedDraft(
  draft: Draft,
  uri: string,
  fileOf: (uri: string) => SourceFile | undefined,
  workspace: WorkspaceSources,
): CitedDraft {
  const known = readings.get(draft);
  if (known?.workspace === workspace && known.uri === uri) return known.reading;
  let cited: DraftCitations | undefined = known?.reading.cited;
  let sources: DraftSources | undefined;
  const reading = {
    draft,
    get cited() {
      cited ??= readCitations(draft);
      return cited;
    },
    get sources() {
      sources ??= draftSources(draft, uri, fileOf, workspace);
      return sources;
    },
  };
  readings.set(draft, { workspace, uri, reading });
  return reading;
}

const readings = new WeakMap<Draft, Known>();

interface Known {
  readonly workspace: WorkspaceSources;
  readonly uri: string;
  readonly reading: CitedDraft;
}
