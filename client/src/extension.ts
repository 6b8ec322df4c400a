import { type ExtensionContext, window } from 'vscode';
import { registerCommands } from './commands';
import { createLanguageClient } from './languageClient';
import { Session } from './session';
import { showStatus } from './status';
import { watchFactSheets } from './watcher';

/** What other extensions, and the tests, get from `activate`. */
export interface PolicyFactCheck {
  /** Whether the language server is up. */
  readonly serverState: () => Session['state'];
}

let session: Session | undefined;

/** Returns before the server is up: nothing of ours stands on the critical path of the editor's start. */
export function activate(context: ExtensionContext): PolicyFactCheck {
  const output = window.createOutputChannel('Policy Fact Check', { log: true });
  const watcher = watchFactSheets();
  const current = new Session(() => createLanguageClient(context.asAbsolutePath('dist/server.js'), output, watcher), output);
  session = current;
  context.subscriptions.push(output, watcher, current.changed, showStatus(current), ...registerCommands(current, output));
  void current.start();
  return { serverState: () => current.state };
}

export function deactivate(): Promise<void> | undefined {
  return session?.stop();
}
