import { commands, type Disposable, type LogOutputChannel } from 'vscode';
import { registerCitations } from './citations/index';
import { registerClaimReview } from './claimReview';
import { registerServerCommands } from './serverCommands';
import type { Session } from './session';
import { registerWaive } from './waive';

export function registerCommands(session: Session, output: LogOutputChannel): Disposable[] {
  return [
    commands.registerCommand('policyFactCheck.restartServer', () => session.restart()),
    commands.registerCommand('policyFactCheck.showOutput', () => output.show()),
    registerWaive(session),
    registerClaimReview(session),
    ...registerCitations(session),
    ...registerServerCommands(),
  ];
}
