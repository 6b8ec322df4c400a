import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Client } from './client';
import { SETTINGS_SECTION } from './protocol';
import { readSettings, type Settings } from './settings';

/** Where the settings of a draft come from, asked once a draft until they change. */
export interface Configuration {
  settingsOf(uri: string): Promise<Settings>;
  forget(uri: string): void;
}

/**
 * Clients that can be asked are asked, draft by draft, for settings may differ by folder.
 * Others send everything with each change, and with `initializationOptions` at the start.
 */
export function configure(connection: Connection, client: Client, initial: unknown, changed: () => void): Configuration {
  const asked = new Map<string, Promise<Settings>>();
  let sent = readSettings(initial);

  connection.onDidChangeConfiguration(({ settings }) => {
    asked.clear();
    if (!client.configuration) sent = readSettings((settings as Record<string, unknown> | null)?.[SETTINGS_SECTION]);
    changed();
  });

  return {
    async settingsOf(uri) {
      if (!client.configuration) return sent;
      const known = asked.get(uri);
      if (known) return known;
      const request = connection.workspace.getConfiguration({ scopeUri: uri, section: SETTINGS_SECTION }).then(readSettings);
      asked.set(uri, request);
      // A failed request is not remembered: the next one may succeed.
      request.catch(() => asked.get(uri) === request && asked.delete(uri));
      return request;
    },
    forget: uri => asked.delete(uri),
  };
}

/** The client tells of changed settings only when asked to. */
export function registerConfiguration(connection: Connection, client: Client): void {
  if (client.registersConfiguration)
    connection.client.register(DidChangeConfigurationNotification.type, { section: SETTINGS_SECTION });
}
