import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { draftLanguages } from '../src/documents';
import { policyFactCheck } from './extension';

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly configuration: readonly { readonly properties: object }[];
  };
}

suite('the manifest', () => {
  test('wakes the extension for the languages that it checks', () => {
    const { activationEvents } = policyFactCheck().packageJSON as Manifest;
    const languages = activationEvents.flatMap(event => (event.startsWith('onLanguage:') ? [event.slice(11)] : []));
    assert.deepEqual(languages, [...draftLanguages]);
  });

  test('lets the writer choose among the languages that it checks', () => {
    const { contributes } = policyFactCheck().packageJSON as Manifest;
    const properties = Object.assign({}, ...contributes.configuration.map(group => group.properties));
    assert.deepEqual(properties['policyFactCheck.languages'].items.enum, [...draftLanguages]);
    assert.deepEqual(properties['policyFactCheck.languages'].default, [...draftLanguages]);
  });

  test('offers the commands that there are', async () => {
    await policyFactCheck().activate();
    const offered = (policyFactCheck().packageJSON as Manifest).contributes.commands.map(({ command }) => command);
    // VS Code makes commands of its own for our output and its log level, and for each view.
    const made = /^policyFactCheck\.(?:claims|library)\.(?:open|focus|resetViewLocation|removeView|toggleVisibility)$/;
    const ours = (await vscode.commands.getCommands()).filter(
      command => command.startsWith('policyFactCheck.') && (offered.includes(command) || !made.test(command)),
    );
    assert.deepEqual(ours.sort(), offered.sort());
  });
});
