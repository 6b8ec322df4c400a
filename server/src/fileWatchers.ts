import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type Disposable,
  type FileSystemWatcher,
  WatchKind,
} from 'vscode-languageserver';
import type { Client } from './client';
import { PROJECT_GLOB, SHEET_GLOB, WAIVERS_FOLDER_GLOB, WAIVERS_GLOB } from './protocol';
import type { SourceRules } from './sourceRules';

/** Asks the client to tell of fact sheets, and of what is a source by the rules of the time, in place of what was asked before. */
export function watchFiles(connection: Connection, client: Client) {
  let before: Promise<Disposable> | undefined;
  return {
    async watch({ files, folders }: SourceRules['watched']): Promise<void> {
      if (!client.watchesFiles) return;
      const watchers: FileSystemWatcher[] = [
        ...[SHEET_GLOB, WAIVERS_GLOB, PROJECT_GLOB, ...files].map(globPattern => ({ globPattern })),
        ...[WAIVERS_FOLDER_GLOB, ...folders].map(globPattern => ({ globPattern, kind: WatchKind.Create | WatchKind.Delete })),
      ];
      const former = before;
      before = connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      await Promise.all([before, former?.then(registration => registration.dispose())]);
    },
  };
}
