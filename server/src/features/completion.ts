import { type CompletionItem, CompletionItemKind, MarkupKind, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Completion, describeTime, expectedAfter } from '../core/index';
import { type Encoding, offsetAt, rangeOf } from '../positions';
import type { Writing } from '../snapshot';
import { writerFor } from './card';
import { oneLine, sourceLine } from './evidence';

/** What may open the list while somebody types. Whether anything is offered is for what stands before it to say. */
export const TRIGGERS: readonly string[] = [' ', '$', '€', '£', '=', '“', '"'];

/** Whether anything may be offered at a place, by its line alone: most keys are answered here. */
export function mayComplete(document: TextDocument, { line, character }: Position, encoding: Encoding, asked: boolean): boolean {
  const start = document.offsetAt({ line, character: 0 });
  const end = offsetAt(document, { line, character }, encoding);
  return expectedAfter(document.getText().slice(start, end), asked) !== undefined;
}

/** Facts, names and quotations that fit where something is being written, best first. */
export function completion(writing: Writing, position: Position, asked = false): CompletionItem[] {
  const offset = offsetAt(writing.document, position, writing.client.encoding);
  return writing.complete(offset, asked).map((one, index) => item(one, index, writing));
}

function item(one: Completion, index: number, { document, client }: Writing): CompletionItem {
  const { span, newText, subject, time, id, evidence, kind } = one;
  const typed = document.getText().slice(span.start, span.end);
  const detail = oneLine(`${subject}${describeTime(time)}`);
  const words = [newText, id, subject, time].filter(part => part !== undefined && part !== '').join(' ');
  const written = writerFor(client).evidence(evidence);
  return {
    label: oneLine(newText),
    labelDetails: { ...(detail === '' ? {} : { detail: `  ${detail}` }), description: sourceLine(evidence) },
    ...(detail === '' ? {} : { detail }),
    kind: KINDS[kind],
    documentation: client.markdown ? { kind: MarkupKind.Markdown, value: written } : written,
    sortText: String(index).padStart(4, '0'),
    // Editors match this with what is replaced: what is typed stands first, in whatever sign or words the draft has it.
    filterText: newText.startsWith(typed) && kind === 'value' ? newText : `${typed}${words}`,
    textEdit: { range: rangeOf(document, span, client.encoding), newText },
  };
}

const KINDS: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  value: CompletionItemKind.Value,
  name: CompletionItemKind.Constant,
  quotation: CompletionItemKind.Text,
  text: CompletionItemKind.Text,
};
