import type { Mention } from '../../src/core/mention';
import { recognizeValues } from '../../src/core/recognizers/index';

/** One row of a table of expressions: a text, and every value that is to be found in it. */
export interface Row {
  readonly line: string;
  readonly prose: string;
  readonly expected: readonly Expected[];
}

export interface Expected {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** How a row was read: `found` some mention overlaps each mark, `exact` spans too, `right` values too and nothing else. */
export interface Score {
  readonly row: Row;
  readonly found: boolean;
  readonly exact: boolean;
  readonly right: boolean;
  readonly actual: string;
}

/** Reads a table: `text with «marks» => value ; value`, one row a line; `##` begins a comment. */
export function readTable(table: string): readonly Row[] {
  return table
    .split('\n')
    .filter(line => line.trim() !== '' && !line.startsWith('##'))
    .map(readRow);
}

function readRow(line: string): Row {
  const [marked, values] = line.split(/ => ?/);
  if (marked === undefined || values === undefined) throw new Error(`No value in the row: ${line}`);
  const wanted = values.split(' ; ').map(value => value.trim());
  let prose = '';
  const expected: Expected[] = [];
  for (const piece of unfold(marked).split(/(«[^»]*»)/)) {
    if (piece.startsWith('«')) {
      const inner = piece.slice(1, -1);
      expected.push({ start: prose.length, end: prose.length + inner.length, value: wanted[expected.length] ?? '?' });
      prose += inner;
    } else prose += piece;
  }
  if (expected.length !== wanted.length) throw new Error(`Marks and values differ in number: ${line}`);
  return { line, prose, expected };
}

/** "\n", "\u00a0" and the like are written as escapes, so that they can be seen. */
function unfold(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\n/g, '\n');
}

export function score(row: Row): Score {
  const mentions = recognizeValues(row.prose);
  const at = (wanted: Expected) => mentions.find(mention => mention.start < wanted.end && wanted.start < mention.end);
  const found = row.expected.every(wanted => at(wanted) !== undefined);
  const exact = row.expected.every(wanted => at(wanted)?.start === wanted.start && at(wanted)?.end === wanted.end);
  const right =
    exact && mentions.length === row.expected.length && row.expected.every(wanted => agrees(wanted.value, write(at(wanted)!)));
  return { row, found, exact, right, actual: mentions.map(mention => `«${mention.text}» ${write(mention)}`).join(' ; ') };
}

/**
 * A mention in the notation of the tables: `USD 240.05e9..240.15e9 about up 'constant prices'`, `company 20`, `# 18` for a bare number,
 * `USD 200e9..` open above, `@2023-12 by`, `P12M nearly`.
 */
export function write(mention: Mention): string {
  switch (mention.kind) {
    case 'date':
      return ['@', mention.edtf, mention.relation ? ` ${mention.relation}` : ''].join('');
    case 'weekday':
      return `weekday ${mention.day}`;
    case 'duration':
      return [mention.iso, mention.hedge ? ` ${mention.hedge}` : ''].join('');
    case 'quantity': {
      const { lower, upper, unit, hedge, sign, qualifier } = mention;
      const bounds =
        lower === upper ? short(lower) : `${short(lower)}..${upper === Number.POSITIVE_INFINITY ? '' : short(upper)}`;
      return [unit === '' ? '#' : unit, bounds, hedge, sign, qualifier && `'${qualifier}'`].filter(Boolean).join(' ');
    }
    default:
      return mention.kind;
  }
}

function short(value: number): string {
  return String(Number(value.toPrecision(7)));
}

/** Whether two values in the notation of the tables agree: numbers to five digits, words as they stand. */
export function agrees(expected: string, actual: string): boolean {
  const [wanted, given] = [pieces(expected), pieces(actual)];
  return wanted.length === given.length && wanted.every((piece, index) => isSame(piece, given[index]!));
}

function pieces(value: string): string[] {
  return value.split(/ |\.\./);
}

function isSame(wanted: string, given: string): boolean {
  const [a, b] = [Number(wanted), Number(given)];
  return wanted === given || (wanted !== '' && given !== '' && Math.abs(a - b) <= 1e-5 * Math.abs(a));
}
