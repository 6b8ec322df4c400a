import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { Client } from './client';

/** What the client shows of work that takes long, where it can. */
export interface Progress {
  /** `share` of the whole, 0 to 1, and what is at work now. */
  report(share: number, what: string): void;
  readonly isCancelled: boolean;
  end(): void;
}

/** Begins to show work; the writer can cancel it there, or the client by the request itself. */
export async function beginProgress(
  connection: Connection,
  client: Client,
  title: string,
  request: CancellationToken,
): Promise<Progress> {
  if (!client.showsProgress) {
    return {
      report() {},
      end() {},
      get isCancelled() {
        return request.isCancellationRequested;
      },
    };
  }
  const shown = await connection.window.createWorkDoneProgress();
  shown.begin(title, 0, undefined, true);
  return {
    report: (share, what) => shown.report(Math.floor(share * 100), what),
    get isCancelled() {
      return request.isCancellationRequested || shown.token.isCancellationRequested;
    },
    end: () => shown.done(),
  };
}
