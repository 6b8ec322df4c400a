import type { FileSystemWatcher, LogOutputChannel } from 'vscode';
import { LanguageClient, type LanguageClientOptions, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { draftsAndFactSheets } from './documents';

/** A client for a server that runs as a Node process beside the extension host. */
export function createLanguageClient(module: string, output: LogOutputChannel, watcher: FileSystemWatcher): LanguageClient {
  const transport = TransportKind.ipc;
  const server: ServerOptions = {
    run: { module, transport },
    debug: { module, transport, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  };
  const options: LanguageClientOptions = {
    documentSelector: draftsAndFactSheets(),
    outputChannel: output,
    synchronize: { fileEvents: watcher },
  };
  // The id is also the section that `trace.server` is read from.
  return new LanguageClient('policyFactCheck', 'Policy Fact Check', server, options);
}
