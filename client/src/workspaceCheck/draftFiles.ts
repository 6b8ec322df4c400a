import { type CancellationToken, RelativePattern, type Uri, workspace } from 'vscode';
import { SETTINGS_SECTION } from '../../../server/src/protocol';

/** The files that may be drafts by `policyFactCheck.drafts.include`; the editor's own `files.exclude` is kept to, the rest is the server's to say. */
export async function findDraftFiles(token: CancellationToken): Promise<readonly Uri[]> {
  const found = new Map<string, Uri>();
  for (const folder of workspace.workspaceFolders ?? []) {
    const include = workspace.getConfiguration(SETTINGS_SECTION, folder).get<string[]>('drafts.include', []);
    for (const glob of include) {
      const uris = await workspace.findFiles(new RelativePattern(folder, glob), undefined, MOST_FILES, token);
      for (const uri of uris) found.set(uri.toString(), uri);
    }
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1)).slice(0, MOST_FILES);
}

const MOST_FILES = 5000;
