import type { Draft, Span } from '../../core/index';
import type { Citation, DraftCitations, Note, NoteMark } from './citation';

/**
 * What reStructuredText and AsciiDoc drafts cite: `:cite:p:`a,b``, `[1]_` and `[#name]_` with `.. [1] …`; `cite:[a(12)]`, `footnote:[…]`.
 * A match counts where the mask has blanked it within a block: not in literal blocks, and not in plain words.
 */
export function readPlainMarkup(draft: Draft): DraftCitations {
  if (draft.language === 'restructuredtext') return readRestructuredText(draft);
  const citations = matches(draft, /\b(cite(?:np)?):\[([^\]\n]{1,300})\]/g).flatMap(match =>
    citation(match, match[1] === 'citenp' ? 'told' : 'bracketed', match[2]!, /[^\s,(][^,()]*(?:\([^)]*\))?/g),
  );
  const notes = matches(draft, /\bfootnote:[\w-]{0,40}\[([^\]\n]{0,1000})\]/g, true).map((match): Note => {
    const end = match.index + match[0].length;
    return { start: match.index, end, body: { start: end - 1 - match[1]!.length, end: end - 1 } };
  });
  return { citations, marks: [], notes };
}

function readRestructuredText(draft: Draft): DraftCitations {
  const citations = matches(draft, /(?<!`):(?:foot)?cite(?::[\w:]{1,20})?:`([^`\n]{1,300})`/g).flatMap(match =>
    citation(match, match[0].includes(':t:`') ? 'told' : 'bracketed', match[1]!, /[^\s,][^,]*/g),
  );
  const marks = matches(draft, /\[([#*\w-]{1,40})\]_(?!\w)/g).map((match): NoteMark => {
    const labelAt = { start: match.index + 1, end: match.index + 1 + match[1]!.length };
    return { start: match.index, end: match.index + match[0].length, label: match[1]!, labelAt };
  });
  const notes = [...draft.text.matchAll(/^[ \t]{0,12}\.\. \[([#*\w-]{1,40})\][ \t]([^\n]*(?:\n[ \t]+\S[^\n]*)*)/gm)].map(
    (match): Note => {
      const start = match.index + match[0].indexOf('..');
      const end = match.index + match[0].length;
      const label = start + '.. ['.length;
      return {
        start,
        end,
        label: match[1]!,
        labelAt: { start: label, end: label + match[1]!.length },
        body: { start: end - match[2]!.length, end },
      };
    },
  );
  return { citations, marks, notes };
}

function citation(match: RegExpMatchArray, form: Citation['form'], keys: string, pattern: RegExp): readonly Citation[] {
  const start = match.index!;
  const end = start + match[0].length;
  const from = end - 1 - keys.length;
  const sources = [...keys.matchAll(pattern)].flatMap(one => {
    // A bracket that is still open, as it is written: what stands before it is the key.
    const [, key = '', pages] = /^([^()]*?)\s*(?:\(([^)]*)\))?\s*(?:[()].*)?$/s.exec(one[0])!;
    if (key === '') return [];
    const at = { start: from + one.index, end: from + one.index + key.length };
    const open = from + one.index + one[0].indexOf('(') + 1;
    const locator = pages ? { locator: { label: 'page', value: pages, start: open, end: open + pages.length } } : {};
    return { ...at, key, keyAt: at, ...locator };
  });
  return sources.length === 0 ? [] : [{ start, end, form, sources }];
}

/** Of a note whose words are prose, its mark alone is blanked. */
function matches(draft: Draft, pattern: RegExp, words = false): readonly (RegExpMatchArray & { index: number })[] {
  return [...draft.text.matchAll(pattern)].filter(match => {
    const end = match.index + (words ? match[0].indexOf('[') : match[0].length);
    return draft.prose.slice(match.index, end).trim() === '' && isWithin(draft.blocks, match.index);
  });
}

function isWithin(blocks: readonly Span[], at: number): boolean {
  return blocks.some(block => block.start <= at && at <= block.end);
}
