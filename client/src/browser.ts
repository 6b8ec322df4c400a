import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateWith, type PolicyFactCheck } from './extension';

export { deactivate } from './extension';

/** In a browser, the server runs as a worker. */
export function activate(context: ExtensionContext): PolicyFactCheck {
  const script = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  const core = Uri.joinPath(context.extensionUri, 'dist/core.js').toString();
  return activateWith(context, (id, name, options) => {
    // Its name tells the worker where the checker lies, which it shares with the hosts that have Node.
    const worker = new Worker(script, { name: core });
    return new WorkerClient(worker, id, name, worker, options);
  });
}

/** A worker does not end of itself when it is told to exit. */
class WorkerClient extends LanguageClient {
  readonly #worker: Worker;

  constructor(worker: Worker, ...client: ConstructorParameters<typeof LanguageClient>) {
    super(...client);
    this.#worker = worker;
  }

  override async dispose(timeout?: number): Promise<void> {
    try {
      await super.dispose(timeout);
    } finally {
      this.#worker.terminate();
    }
  }
}

/** As much of the browser's class as is used; types of the whole browser would hide what Node lacks elsewhere. */
declare class Worker {
  constructor(script: string, options: { readonly name: string });
  terminate(): void;
}
