import type { Mark, MarkedDraft } from '../marks';

/** The other half of one mismatch: a finding there counts neither way. */
const OTHER_END = 'other-end';

export interface Hit {
  readonly expected: Mark;
  readonly got: Mark;
  /** Whether both would write the same text, wherever each begins. */
  readonly sameValue: boolean;
}

/** What a checker got right and wrong, over some drafts. */
export interface Tally {
  readonly hits: readonly Hit[];
  readonly missed: readonly { readonly mark: Mark; readonly text: string }[];
  readonly falseAlarms: readonly { readonly mark: Mark; readonly text: string }[];
  /** Findings that touch an expected mark; two may touch one. */
  readonly right: number;
  readonly cleanDrafts: number;
  readonly silentDrafts: number;
}

/** Holds what is found in each draft against its marks. A finding that touches a mark finds it. */
export function tally(drafts: readonly MarkedDraft[], find: (draft: MarkedDraft) => readonly Mark[]): Tally {
  const results = drafts.map(draft => compare(draft, find(draft)));
  const clean = results.filter(result => result.hits.length + result.missed.length === 0);
  return {
    hits: results.flatMap(result => result.hits),
    missed: results.flatMap(result => result.missed),
    falseAlarms: results.flatMap(result => result.falseAlarms),
    right: results.reduce((sum, result) => sum + result.right, 0),
    cleanDrafts: clean.length,
    silentDrafts: clean.filter(result => result.falseAlarms.length === 0).length,
  };
}

export function percentOf(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.floor((1000 * part) / whole) / 10;
}

function compare({ text, marks }: MarkedDraft, found: readonly Mark[]) {
  const expected = marks.filter(mark => mark.check !== OTHER_END);
  const pairs = expected.map(mark => ({ expected: mark, got: best(mark, found) }));
  return {
    hits: pairs.flatMap(({ expected, got }) =>
      got === undefined ? [] : [{ expected, got, sameValue: mend(text, expected) === mend(text, got) }],
    ),
    missed: pairs.filter(({ got }) => got === undefined).map(({ expected: mark }) => ({ mark, text })),
    falseAlarms: found.filter(mark => !marks.some(other => touches(mark, other))).map(mark => ({ mark, text })),
    right: found.filter(mark => expected.some(other => touches(mark, other))).length,
  };
}

/** Of the findings that touch a mark, one of its own check before another. */
function best(mark: Mark, found: readonly Mark[]): Mark | undefined {
  const touching = found.filter(other => touches(mark, other));
  return touching.find(other => other.check === mark.check) ?? touching[0];
}

function mend(text: string, { start, end, suggestion }: Mark): string {
  return text.slice(0, start) + (suggestion ?? '') + text.slice(end);
}

function touches(a: Mark, b: Mark): boolean {
  return a.start < b.end && b.start < a.end;
}
