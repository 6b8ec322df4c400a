import type { LogOutputChannel } from 'vscode';
import { LanguageClient, type LanguageClientOptions, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { SETTINGS_SECTION } from '../../server/src/protocol';
import { draftsAndFactSheets } from './documents';

/** A client for a server that runs as a Node process beside the extension host. */
export function createLanguageClient(module: string, output: LogOutputChannel): LanguageClient {
  const transport = TransportKind.ipc;
  const server: ServerOptions = {
    run: { module, transport },
    debug: { module, transport, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  };
  // Watching fact sheets and settings is the server's to ask for; the client library answers.
  const options: LanguageClientOptions = { documentSelector: draftsAndFactSheets(), outputChannel: output };
  // The id is also the section that `trace.server` is read from.
  return new LanguageClient(SETTINGS_SECTION, 'Policy Fact Check', server, options);
}
