import { type ExtensionContext, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { registerCommands } from './commands';
import { createLanguageClient } from './languageClient';
import { Session } from './session';
import { showStatus } from './status';

/** What other extensions, and the tests, get from `activate`. */
export interface PolicyFactCheck {
  /** Whether the language server is up. */
  readonly state: () => Session['state'];
  /** The connection to it; another one after a restart. */
  readonly client: () => LanguageClient | undefined;
  /** How many files of the workspace drafts are checked against, once the server has said so. */
  readonly reference: () => Session['reference'];
}

let session: Session | undefined;

/** Returns before the server is up: nothing of ours stands on the critical path of the editor's start. */
export function activate(context: ExtensionContext): PolicyFactCheck {
  const output = window.createOutputChannel('Policy Fact Check', { log: true });
  const current = new Session(() => createLanguageClient(context.asAbsolutePath('dist/server.js'), output), output);
  session = current;
  context.subscriptions.push(output, current.changed, showStatus(current), ...registerCommands(current, output));
  void current.start();
  return { state: () => current.state, client: () => current.client, reference: () => current.reference };
}

export function deactivate(): Promise<void> | undefined {
  return session?.stop();
}
