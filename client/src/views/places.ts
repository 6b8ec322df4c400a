import { type Command, l10n, Range, type Uri } from 'vscode';
import type { TextRange } from '../../../server/src/protocol';

export function rangeOf({ start, end }: TextRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** Opens a file with a place of it selected, as a click or Enter on an item does. */
export function openAt(uri: Uri, range: Range): Command {
  return { command: 'vscode.open', title: l10n.t('Open'), arguments: [uri, { selection: range }] };
}
