import type { CodeLens } from 'vscode-languageserver';
import { rangeOf } from '../positions';
import { SHOW_CLAIMS } from '../protocol';
import type { Snapshot } from '../snapshot';
import { coverageLine, coverageOf } from './coverage';

/** How the claims of each section stand, over its heading; a click lists them, where the client can. */
export function codeLens(snapshot: Snapshot): CodeLens[] {
  const { document, client } = snapshot;
  return coverageOf(snapshot)
    .filter(({ coverage }) => coverage.claims > 0)
    .map(({ heading, coverage }) => ({
      range: rangeOf(document, heading, client.encoding),
      command: { title: coverageLine(coverage), command: client.commands.has(SHOW_CLAIMS) ? SHOW_CLAIMS : '' },
    }));
}
