import * as chrono from 'chrono-node';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { recognizeValues } from '../src/core/recognizers/index';
import type { Span } from '../src/core/span';
import { write } from '../test/recognizers/table';

/** A value as a reader gives it: `value` in the notation of the tables, where the reader has one. */
export interface Reading extends Span {
  readonly value?: string;
}

/** A reader of values, and which expected values it claims to read. */
export interface Peer {
  readonly name: string;
  readonly reads: (expected: string) => boolean;
  readonly read: (prose: string) => readonly Reading[];
}

const wink = winkNLP(model, ['sbd', 'negation', 'sentiment', 'pos', 'ner', 'cer']);
const valueTypes = new Set(['CARDINAL', 'DATE', 'DURATION', 'MONEY', 'ORDINAL', 'PERCENT', 'TIME']);

export const peers: readonly Peer[] = [
  {
    name: 'policy-fact-check',
    reads: () => true,
    read: prose => recognizeValues(prose).map(mention => ({ start: mention.start, end: mention.end, value: write(mention) })),
  },
  {
    name: 'chrono-node (dates only)',
    reads: expected => expected.startsWith('@'),
    read: prose => chrono.parse(prose).map(result => ({ ...spanOf(result.index, result.text), value: edtfOf(result.start) })),
  },
  {
    name: 'wink-nlp, lite model (spans only)',
    reads: () => true,
    read: readWithWink,
  },
];

function spanOf(start: number, text: string): Span {
  return { start, end: start + text.length };
}

/** Only what the text itself says, not what chrono fills in from today. */
function edtfOf(parts: chrono.ParsedComponents): string {
  const two = (part: 'month' | 'day') => String(parts.get(part)).padStart(2, '0');
  const year = parts.isCertain('year') ? String(parts.get('year')) : 'XXXX';
  if (!parts.isCertain('month')) return `@${year}`;
  return parts.isCertain('day') ? `@${year}-${two('month')}-${two('day')}` : `@${year}-${two('month')}`;
}

/** wink gives spans as token numbers; its tokens carry their texts and the spaces before them. */
function readWithWink(prose: string): readonly Reading[] {
  const document = wink.readDoc(prose);
  const { its } = wink;
  const spaces = document.tokens().out(its.precedingSpaces) as string[];
  const texts = document.tokens().out() as string[];
  const starts: number[] = [];
  let at = 0;
  texts.forEach((text, index) => {
    at += spaces[index]!.length;
    starts.push(at);
    at += text.length;
  });
  const types = document.entities().out(its.type) as string[];
  const spans = document.entities().out(its.span) as unknown as [number, number][];
  return spans.flatMap(([first, last], index) =>
    valueTypes.has(types[index]!) ? [{ start: starts[first]!, end: starts[last]! + texts[last]!.length }] : [],
  );
}
