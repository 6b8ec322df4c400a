import { readLines } from './lines';
import { findAddresses } from './links';
import { type Blank, maskText } from './mask';
import { type Reading, withSentences } from './reading';

/** Plain text: paragraphs end at blank lines; "- ", "• " and "1. " begin items; ">" lines are quoted. */
export function readPlainText(text: string): Reading {
  const blanks: Blank[] = [...findAddresses(text)];
  const blocks = readLines(text, line => {
    const quote = /^\s{0,8}>(?:\s?>)*/.exec(line.text.slice(0, 80));
    if (quote !== null) {
      blanks.push({ start: line.start, end: line.start + quote[0].length });
      return { kind: 'quote' };
    }
    const mark = /^\s{0,40}(?:[-*•–—]|\(?\d{1,3}[.)])\s/.exec(line.text.slice(0, 60));
    if (mark === null) return { kind: 'same' };
    blanks.push({ start: line.start, end: line.start + mark[0].length });
    return { kind: 'item', begins: true };
  });
  const prose = maskText(text, blanks);
  return { prose, blocks: withSentences(prose, blocks), comments: [], citations: [] };
}
