import type { Locator } from './citation';

/**
 * The locator at the beginning of what stands behind a key, as pandoc reads it: `, p. 12`, `, pp. 3-5, 8`, `, chap. 4`, `, § 3`, ` 12`,
 * `{p. 12, note}`; a number alone counts pages. `offset` is where `text` stands in the draft.
 */
export function readLocator(text: string, offset: number): Locator | undefined {
  const braced = /^,?[\s~]*\{([^{}]+)\}/.exec(text);
  const match = LOCATOR.exec(braced ? braced[1]! : text);
  const value = match?.groups?.['value'];
  const label = labelOf(match?.groups?.['label']);
  if (match === null || value === undefined || label === undefined) return undefined;
  if (match.groups?.['label'] === undefined && /^[a-z]/.test(value)) return undefined;
  const lead = /^,?[\s~]*/.exec(match[0])![0].length;
  const start = offset + (braced ? braced[0].length - 1 - braced[1]!.length : 0) + lead;
  return {
    start,
    end: start + match[0].length - lead,
    label,
    value: value.replaceAll('--', '-'),
  };
}

const NUMBER = '(?:\\d[\\w.:]*\\w|\\d|[ivxlc]+\\b|[A-Z]{1,2}\\d+)';
const RANGE = `${NUMBER}(?:\\s?(?:--?|[–—])\\s?${NUMBER})?`;
const LOCATOR = new RegExp(
  `^,?[\\s~]*(?:(?<label>\\p{L}{1,10}\\.?|§§?|¶¶?)[\\s~]*(?=\\d|[ivxlc]+\\b|[A-Z]{1,2}\\d))?(?<value>${RANGE}(?:,\\s*${RANGE}){0,9})(?![\\p{L}\\p{N}])`,
  'u',
);

/** `undefined` where the word counts nothing: "in 2024" is no locator. */
function labelOf(written: string | undefined): string | undefined {
  return written === undefined ? 'page' : LABELS.get(written.replace(/\.$/, '').toLowerCase());
}

const LABELS: ReadonlyMap<string, string> = new Map(
  `bk:book book:book ch:chapter chap:chapter chaps:chapter chapter:chapter col:column column:column fig:figure figs:figure figure:figure
   fol:folio n:note nn:note note:note no:issue op:opus p:page pp:page pg:page pgs:page page:page pages:page para:paragraph paras:paragraph
   par:paragraph paragraph:paragraph ¶:paragraph ¶¶:paragraph pt:part part:part sec:section secs:section s:section ss:section section:section
   §:section §§:section l:line ll:line line:line v:verse verse:verse vol:volume vols:volume volume:volume art:article table:table tbl:table`
    .split(/\s+/)
    .map(pair => pair.split(':') as [string, string]),
);
