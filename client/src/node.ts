import type { ExtensionContext } from 'vscode';
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { activateWith, type PolicyFactCheck } from './extension';

export { deactivate } from './extension';

/** On a machine with Node, the server runs as a process beside the extension host. */
export function activate(context: ExtensionContext): PolicyFactCheck {
  const module = context.asAbsolutePath('dist/server.js');
  const transport = TransportKind.ipc;
  const server: ServerOptions = {
    run: { module, transport },
    debug: { module, transport, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  };
  return activateWith(context, (id, name, options) => new LanguageClient(id, name, server, options));
}
