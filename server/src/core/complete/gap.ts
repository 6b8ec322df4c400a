import type { Block, Draft } from '../draft/draft';
import type { Span } from '../span';

/** A place where something is being written: what is typed of it, which a completion replaces, and what is expected there. */
export interface Gap extends Span {
  readonly typed: string;
  /** `value`: after words that a value follows, or begun; `date`: after "in"; `any`: after "=" and in the name of a snippet; `quotation`: behind an opening mark. */
  readonly expects: 'value' | 'date' | 'any' | 'quotation';
  readonly block: Block;
}

/** The gap at an offset of a draft; none where nothing of a source's is being written. */
export function gapAt(
  { text, prose, blocks }: Pick<Draft, 'text' | 'prose' | 'blocks'>,
  offset: number,
  asked = false,
): Gap | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const expected = expectedAfter(text.slice(lineStart, offset), asked);
  if (!expected) return undefined;
  const start = offset - expected.typed.length;
  const block = blocks.findLast(one => one.start <= start && /^[^\S\n]*$/.test(text.slice(one.end, start)));
  const inside = block ?? blocks.find(one => one.start <= start && start <= one.end);
  if (!inside || inside.kind === 'heading') return undefined;
  // Code, links and comments are blanks in the prose.
  const last = text.slice(inside.start, start).trimEnd().length + inside.start - 1;
  if (last >= inside.start && last < inside.end && prose[last] === ' ') return undefined;
  return { start, end: offset, ...expected, block: inside };
}

/** By the text of the line before the caret alone, which costs nothing: most keys end here. Who asks need not have begun. */
export function expectedAfter(line: string, asked = false): Pick<Gap, 'typed' | 'expects'> | undefined {
  const any = /(?:^|[\s(“"—–])((?:=|figure-|blockquote-)[\p{L}\d-]*)$/u.exec(line)?.[1];
  if (any !== undefined) return { typed: any, expects: 'any' };
  const quoted = openQuotation(line);
  if (quoted !== undefined) return quoted.length <= LONGEST ? { typed: quoted, expects: 'quotation' } : undefined;
  const typed = BEGUN.exec(line)?.[0] ?? '';
  const before = line.slice(0, line.length - typed.length);
  if (DATE_FOLLOWS.test(before) && /^\d*$/.test(typed)) return { typed, expects: 'date' };
  if (typed !== '') return /(?:^|[\s(|])$/.test(before) ? { typed, expects: 'value' } : undefined;
  return VALUE_FOLLOWS.test(before) || (asked && /\S\s$/.test(before)) ? { typed, expects: 'value' } : undefined;
}

/** "$", "US$24", "€", "240.", "26": a value that has been begun. */
const BEGUN = /(?:(?:\b(?:US|A|C|NZ))?\\?[$€£¥]\s?)?\d[\d.,]{0,15}$|(?:\b(?:US|A|C|NZ))?\\?[$€£¥]\s?$/;

/** Words that a value follows, and a space. */
const VALUE_FOLLOWS =
  /(?:^|[^\p{L}])(?:reach(?:ed|es|ing)?|was|were|is|are|be|been|total(?:l?ed|s|l?ing)?|hit|to|of|at|by|from|than|about|around|nearly|almost|over|under|some|only|exceed(?:ed|s)?|topp(?:ed|s)|surpass(?:ed|es)|averag(?:ed|es|ing)|number(?:ed|s)?|count(?:ed|s)?|employ(?:s|ed)?|costs?|handled|produced|exported|imported|took in|earned|spent|worth|on|for|fell|rose|grew|through the)\s$/iu;

const DATE_FOLLOWS = /(?:^|[^\p{L}])(?:in|since|until|before|after|during)\s$/iu;

const LONGEST = 200;

/** What is written behind an opening quotation mark that is not closed yet. */
function openQuotation(line: string): string | undefined {
  const curly = /“([^“”]*)$/.exec(line)?.[1];
  if (curly !== undefined) return curly;
  if ((line.match(/"/g)?.length ?? 0) % 2 === 0) return undefined;
  return /(?:^|[\s(—–])"([^"]*)$/.exec(line)?.[1];
}
