import { type Tab, TabInputText, TabInputTextDiff, type Uri, window } from 'vscode';

/** Asked by tabs: the editor holds on to a document for minutes after its tab was closed. */
export function isInTab(uri: Uri): boolean {
  return urisInTabs().some(other => other.toString() === uri.toString());
}

export function urisInTabs(): readonly Uri[] {
  return window.tabGroups.all.flatMap(({ tabs }) => urisOf(tabs));
}

/** The files that tabs show; of a diff, the side that is written on. */
export function urisOf(tabs: readonly Tab[]): readonly Uri[] {
  return tabs.flatMap(({ input }) => {
    if (input instanceof TabInputTextDiff) return [input.modified];
    return input instanceof TabInputText ? [input.uri] : [];
  });
}
