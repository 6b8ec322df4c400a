import type { Span } from '../../core/index';
import type { Citation, CitedSource } from './citation';
import { readLocator } from './locator';

/** Reads one citation of pandoc: `[see @lind2025, p. 12; -@{kerr 2024}]` or `@lind2025 [p. 12]`. `undefined` for a cross-reference. */
export function readPandoc(text: string, at: Span): Citation | undefined {
  const written = text.slice(at.start, at.end);
  const sources = written.startsWith('[') ? readBracket(written, at.start) : readTold(written, at.start);
  if (sources.length === 0) return undefined;
  return { start: at.start, end: at.end, form: written.startsWith('[') ? 'bracketed' : 'told', sources };
}

const KEY = /(-?)@(?:\{([^\s{}]+)\}|([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*))/u;

/** What Quarto and pandoc-crossref number themselves: `@fig-trade`, `@tbl:trade`. */
const CROSS_REFERENCE = /^(?:fig|tbl|sec|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|nte|tip|wrn|imp|cau)[-:]/;

function readBracket(written: string, offset: number): readonly CitedSource[] {
  const sources: CitedSource[] = [];
  for (const match of written.slice(1, -1).matchAll(/[^;]+/g)) {
    const source = readPart(match[0], offset + 1 + match.index);
    if (source !== undefined) sources.push(source);
  }
  return sources;
}

function readPart(part: string, offset: number): CitedSource | undefined {
  const match = KEY.exec(part);
  const key = match?.[2] ?? match?.[3];
  if (match === null || key === undefined || CROSS_REFERENCE.test(key)) return undefined;
  const start = offset + match.index;
  const behind = match.index + match[0].length;
  const locator = readLocator(part.slice(behind), offset + behind);
  const suffix = suffixOf(part.slice(behind), locator === undefined ? 0 : locator.end - offset - behind);
  const prefix = part.slice(0, match.index).trimStart();
  return {
    start,
    end: offset + part.trimEnd().length,
    key,
    keyAt: keyAt(start, match[0], key),
    ...(prefix.trim() !== '' && { prefix }),
    ...(locator !== undefined && { locator }),
    ...(suffix.trim() !== '' && { suffix }),
    ...(match[1] === '-' && { withoutAuthor: true }),
  };
}

/** What stands behind the locator; of `{p. 12, note}` without the brace that closes it. */
function suffixOf(behind: string, from: number): string {
  const rest = behind.slice(from).trimEnd();
  return from > 0 && /^,?\s*\{/.test(behind) ? rest.replace('}', '') : rest;
}

function readTold(written: string, offset: number): readonly CitedSource[] {
  const match = KEY.exec(written);
  const key = match?.[2] ?? match?.[3];
  if (match === null || key === undefined || CROSS_REFERENCE.test(key)) return [];
  const bracket = /^\s?\[([^\]]*)\]$/.exec(written.slice(match[0].length));
  const inside = bracket === null ? undefined : written.length - 1 - bracket[1]!.length;
  const locator = inside === undefined ? undefined : readLocator(bracket![1]!, offset + inside);
  const suffix = inside === undefined ? '' : suffixOf(bracket![1]!, locator === undefined ? 0 : locator.end - offset - inside);
  return [
    {
      start: offset,
      end: offset + written.length,
      key,
      keyAt: keyAt(offset, match[0], key),
      ...(locator !== undefined && { locator }),
      ...(suffix.trim() !== '' && { suffix }),
    },
  ];
}

function keyAt(start: number, written: string, key: string): Span {
  const end = start + written.length - (written.endsWith('}') ? 1 : 0);
  return { start: end - key.length, end };
}
