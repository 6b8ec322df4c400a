import { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnostics } from './features/diagnostics';
import { type Use, usesIn } from './features/uses';
import { judge } from './features/verdicts';
import { type Files, fileKey } from './files';
import { languageOf } from './language';
import { type CheckedFile, type CheckFilesParams, type CheckFilesResult, MOST_SHOWN } from './protocol';
import type { Session } from './session';
import type { Snapshot } from './snapshot';
import { MOST_SOURCE_BYTES } from './text';

/** Checks drafts that nobody has open, and remembers what they use of the reference until it changes. */
export interface FileCheck {
  check(params: CheckFilesParams): Promise<CheckFilesResult>;
  /** What checked drafts that are not open use, draft by draft. */
  uses(): readonly (readonly Use[])[];
  /** The reference or the settings are others. */
  forget(): void;
}

/** Drafts whose uses are remembered at most: a workspace with more is no writer's. */
const MOST_DRAFTS = 5000;

export function fileCheck(session: Session, files: Files, folderOf: (uri: string) => string | undefined): FileCheck {
  const uses = new Map<string, readonly Use[]>();

  async function checkFile(uri: string): Promise<CheckedFile | undefined> {
    const key = fileKey(uri);
    uses.delete(key);
    const open = await session.snapshot(uri);
    const snapshot = open ?? (await readDraftFile(uri));
    if (snapshot === undefined) return undefined;
    if (!open && uses.size < MOST_DRAFTS) uses.set(key, usesIn(snapshot));
    return {
      uri,
      diagnostics: diagnostics(snapshot).slice(0, MOST_SHOWN),
      findings: snapshot.findings.length,
      contradictions: judge(snapshot).filter(({ verdict }) => verdict === 'contradicted').length,
    };
  }

  /** A file that is open is never read: where it is no draft, its copy on the disk is none either. */
  async function readDraftFile(uri: string): Promise<Snapshot | undefined> {
    const folder = folderOf(uri);
    if (folder === undefined || session.documents.get(uri) || !session.isDraft(uri)) return undefined;
    const file = await files.read(uri, folder, MOST_SOURCE_BYTES);
    return file?.kind === 'text' ? session.snapshotOf(TextDocument.create(uri, languageOf(uri), 0, file.text)) : undefined;
  }

  return {
    async check({ uris }) {
      const drafts: CheckedFile[] = [];
      for (const uri of uris) {
        const checked = await checkFile(uri);
        if (checked) drafts.push(checked);
        // Requests of somebody who writes meanwhile go first.
        await new Promise(resolve => setTimeout(resolve, 0));
      }
      return { drafts };
    },
    uses() {
      const open = new Set(session.documents.all().map(({ uri }) => fileKey(uri)));
      return [...uses].flatMap(([key, of]) => (open.has(key) ? [] : [of]));
    },
    forget: () => uses.clear(),
  };
}
