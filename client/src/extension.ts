import { type ExtensionContext, window, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { CONTENT_SCHEME, SETTINGS_SECTION, SHEET_GLOB } from '../../server/src/protocol';
import { registerCommands } from './commands';
import { draftsAndFactSheets } from './documents';
import { answerForFiles } from './files';
import { registerFirstSteps } from './firstSteps';
import { serverCommands, tellCommands } from './serverCommands';
import { Session } from './session';
import { type Status, showStatus } from './status';
import { ActiveClaims } from './views/activeClaims';
import { Choice } from './views/choices';
import { showViews, type Views } from './views/index';
import { checksWorkspace } from './workspaceCheck/index';

/** What other extensions, and the tests, get from `activate`. */
export interface PolicyFactCheck {
  /** Whether the language server is up. */
  readonly state: () => Session['state'];
  /** The connection to it; another one after a restart. */
  readonly client: () => BaseLanguageClient | undefined;
  /** How many files of the workspace drafts are checked against, once the server has said so. */
  readonly reference: () => Session['reference'];
  readonly views: Views;
  readonly status: Status['item'];
}

/** How a host connects to a server of its own: all that differs between a machine with Node and a browser. */
export type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

let session: Session | undefined;

/** Returns before the server is up: nothing of ours stands on the critical path of the editor's start. */
export function activateWith(context: ExtensionContext, createClient: CreateClient): PolicyFactCheck {
  const output = window.createOutputChannel('Policy Fact Check', { log: true });
  const create = () => {
    // Watching fact sheets and settings is the server's to ask for; the client library answers.
    const options: LanguageClientOptions = {
      documentSelector: [...draftsAndFactSheets(), { scheme: CONTENT_SCHEME, pattern: SHEET_GLOB }],
      outputChannel: output,
      markdown: { isTrusted: { enabledCommands: serverCommands } },
    };
    // The id is also the section that `trace.server` is read from.
    const client = createClient(SETTINGS_SECTION, 'Policy Fact Check', options);
    answerForFiles(client);
    client.registerFeature(tellCommands);
    return client;
  };
  const current = new Session(create, output);
  session = current;
  context.subscriptions.push(output, current.changed, ...registerCommands(current, output));
  // What may be read is another question then.
  context.subscriptions.push(workspace.onDidGrantWorkspaceTrust(() => current.restart()));
  const notCovered = new Choice('policyFactCheck.claims.showsNotCovered', context.workspaceState);
  const claims = new ActiveClaims(current, () => notCovered.on);
  const status = showStatus(current, claims);
  const views = showViews(current, claims, notCovered, context);
  context.subscriptions.push(
    current.answersChanged,
    claims,
    status,
    views,
    checksWorkspace(current),
    ...registerFirstSteps(context),
  );
  void current.start();
  return {
    state: () => current.state,
    client: () => current.client,
    reference: () => current.reference,
    views,
    status: status.item,
  };
}

export function deactivate(): Promise<void> | undefined {
  return session?.stop();
}
