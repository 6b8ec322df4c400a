import { type FileSystemWatcher, workspace } from 'vscode';
import { factSheetPattern } from './documents';

/** Tells the server of fact sheets that come, change and go; made once, so that it outlives a restart of the server. */
export function watchFactSheets(): FileSystemWatcher {
  return workspace.createFileSystemWatcher(factSheetPattern);
}
