import { commands, type Disposable, Range, Uri, window } from 'vscode';
import type { StaticFeature } from 'vscode-languageclient';
import { ADD_TO_BIBLIOGRAPHY, CITE_FACT, GO_TO_SOURCE, SHOW_CLAIMS, WAIVE } from '../../server/src/protocol';

/** The commands that links and lenses of the server may run, and no others: trusted in its Markdown, told to it as a capability. */
export const serverCommands: readonly string[] = [ADD_TO_BIBLIOGRAPHY, CITE_FACT, GO_TO_SOURCE, SHOW_CLAIMS, WAIVE];

/** Tells the server which commands there are. */
export const tellCommands: StaticFeature = {
  fillClientCapabilities: capabilities => {
    capabilities.experimental = { ...capabilities.experimental, commands: { commands: [...serverCommands] } };
  },
  initialize: () => undefined,
  getState: () => ({ kind: 'static' }),
  clear: () => undefined,
};

interface Location {
  readonly uri: string;
  readonly range: { readonly start: Place; readonly end: Place };
}

interface Place {
  readonly line: number;
  readonly character: number;
}

export function registerServerCommands(): Disposable[] {
  return [commands.registerCommand(GO_TO_SOURCE, (location?: Location) => goToSource(location))];
}

/** From the palette or a key, the mention at the cursor says where. */
async function goToSource(location: Location | undefined): Promise<void> {
  if (location === undefined) {
    await commands.executeCommand('editor.action.revealDefinition');
    return;
  }
  const { start, end } = location.range;
  const selection = new Range(start.line, start.character, end.line, end.character);
  await window.showTextDocument(Uri.parse(location.uri), { selection });
}
