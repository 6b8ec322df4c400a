import { FileType, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  FIND_FILES_REQUEST,
  type FindFilesParams,
  type FolderEntry,
  type OwnCapabilities,
  READ_FILE_REQUEST,
  READ_FOLDER_REQUEST,
  type ReadFileParams,
  type ReadFileResult,
  type ReadFolderParams,
} from '../../server/src/protocol';

/** Answers a server that cannot read files for itself, and says so in the capabilities. */
export function answerForFiles(client: BaseLanguageClient): void {
  client.registerFeature({
    fillClientCapabilities(capabilities) {
      const own: OwnCapabilities = { files: true, trusted: workspace.isTrusted };
      capabilities.experimental = { ...capabilities.experimental, policyFactCheck: own };
    },
    initialize() {},
    getState: () => ({ kind: 'static' }),
    clear() {},
  });
  client.onRequest(FIND_FILES_REQUEST, ({ folder }: FindFilesParams) => findFiles(Uri.parse(folder)));
  client.onRequest(READ_FOLDER_REQUEST, ({ folder }: ReadFolderParams) => readFolder(Uri.parse(folder)));
  client.onRequest(READ_FILE_REQUEST, ({ uri, most }: ReadFileParams): Promise<unknown> => readFile(Uri.parse(uri), most));
}

async function findFiles(folder: Uri): Promise<string[]> {
  if (!isInWorkspace(folder)) return [];
  const found = await workspace.findFiles(new RelativePattern(folder, '**/*'), '**/node_modules/**');
  return found.map(uri => uri.toString());
}

async function readFolder(folder: Uri): Promise<FolderEntry[]> {
  if (!isInWorkspace(folder)) return [];
  const entries = await orNothing(workspace.fs.readDirectory(folder));
  // A link has both bits set.
  return (entries ?? []).map(([name, type]) => ({ name, isFolder: type === FileType.Directory }));
}

async function readFile(uri: Uri, most = Number.POSITIVE_INFINITY): Promise<ReadFileResult> {
  if (!isInWorkspace(uri)) return null;
  const stat = await orNothing(workspace.fs.stat(uri));
  if (stat === undefined) return null;
  if (stat.size > most) return { size: stat.size };
  const bytes = await orNothing(workspace.fs.readFile(uri));
  return bytes === undefined ? null : { base64: base64Of(bytes) };
}

function isInWorkspace(uri: Uri): boolean {
  return workspace.getWorkspaceFolder(uri) !== undefined;
}

/** What is gone by the time it is read, or may not be read, is not there. */
async function orNothing<T>(reading: Thenable<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch {
    return undefined;
  }
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  // In pieces, for a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
