import * as vscode from 'vscode';
import { SETTINGS_SECTION } from '../../server/src/protocol';
import { closeAll, open, until } from './editor';
import { findingsIn, untilFindings } from './findings';
import { threeFindings } from './workspace';

suite('a setting', () => {
  teardown(closeAll);

  test('switches a check off, and makes it louder', async () => {
    const { document } = await open('draft.md');
    await untilFindings(document, threeFindings);
    await set('checks.amount-mismatch', 'off');
    await untilFindings(document, threeFindings.slice(1));
    await set('checks.amount-mismatch', 'error');
    await until('the total as an error', () =>
      findingsIn(document).some(
        ({ check, diagnostic }) => check === 'amount-mismatch' && diagnostic.severity === vscode.DiagnosticSeverity.Error,
      ),
    );
    await set('checks.amount-mismatch', undefined);
    await untilFindings(document, threeFindings);
  });

  test('leaves the built-in sheet out', async () => {
    const { document } = await open('draft.md');
    await untilFindings(document, threeFindings);
    await set('builtInSheet.enabled', false);
    await untilFindings(document, []);
    await set('builtInSheet.enabled', undefined);
    await untilFindings(document, threeFindings);
  });
});

function set(key: string, value: unknown): Thenable<void> {
  return vscode.workspace.getConfiguration(SETTINGS_SECTION).update(key, value, vscode.ConfigurationTarget.Workspace);
}
