import { type CancellationToken, ErrorCodes, LSPErrorCodes, type RemoteConsole, ResponseError } from 'vscode-languageserver';

/**
 * The one wrapper round every request: what fails is logged and answered with an error, what was cancelled is answered
 * as cancelled. Neither is ever answered with "nothing", which the client would show as "all is well".
 */
export function answer<Params, Result>(
  name: string,
  log: RemoteConsole,
  handle: (params: Params, token: CancellationToken) => Promise<Result>,
): (params: Params, token: CancellationToken) => Promise<Result> {
  return async (params, token) => {
    try {
      await nextTurn();
      throwIfCancelled(token);
      const result = await handle(params, token);
      throwIfCancelled(token);
      return result;
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      log.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      throw new ResponseError(
        ErrorCodes.InternalError,
        `${name} failed: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  };
}

/** A cancellation often comes right behind its request: one turn of the loop lets it be read before work begins. */
function nextTurn(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 0));
}

function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}
