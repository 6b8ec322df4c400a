/** A labelled draft: `text` or `draft`, and where it is wrong as `expect` (with kinds) or `spans`. Offsets in UTF-16 units. */
export interface Row {
  readonly id: string;
  readonly text?: string;
  readonly draft?: string;
  readonly lang?: string;
  readonly source?: string;
  readonly label?: 'consistent' | 'inconsistent';
  readonly kind?: string;
  readonly pairId?: string;
  readonly spans?: readonly Range[];
  readonly expect?: readonly { readonly start: number; readonly end: number; readonly kind?: string }[];
  readonly alt?: readonly { readonly start: number; readonly end: number }[];
}

export type Range = readonly [start: number, end: number];

export interface Prediction {
  readonly id: string;
  readonly flags: readonly Range[];
}

/**
 * The score as lines to print.
 * Drafts: precision, recall, F1, balanced accuracy and false-positive rate of "has any flag".
 * Spans: the share of labelled spans that a flag touches, and of flags that touch one; a flag on an `alt` span counts neither way.
 * Pairs: the wrong draft hit on its span and its right twin silent.
 */
export function score(rows: readonly Row[], predictions: readonly Prediction[]): readonly string[] {
  const flagsOf = new Map(predictions.map(prediction => [prediction.id, prediction.flags]));
  const judged = rows.map(row => judge(row, flagsOf.get(row.id) ?? []));
  return [draftLine(judged), ...spanLine(judged), ...pairLine(judged), ...kindLines(judged)];
}

interface Judged {
  readonly row: Row;
  readonly wrong: boolean;
  readonly flagged: boolean;
  readonly flags: number;
  readonly rightFlags: number;
  readonly units: readonly { readonly kind: string; readonly found: boolean }[];
}

function judge(row: Row, all: readonly Range[]): Judged {
  const expected = (row.expect ?? []).map(({ start, end }): Range => [start, end]);
  const alternatives = (row.alt ?? []).map(({ start, end }): Range => [start, end]);
  const touchesAny = (flag: Range, spans: readonly Range[]) => spans.some(span => touches(flag, span));
  const flags = all.filter(flag => !touchesAny(flag, alternatives) || touchesAny(flag, expected));
  const spans = row.expect ? expected : (row.spans ?? []);
  const wrong = row.label ? row.label === 'inconsistent' : spans.length > 0;
  const measured = wrong && spans.length > 0;
  const units = row.expect
    ? row.expect.map(({ kind }, index) => ({ kind: kind ?? 'none', spans: expected.slice(index, index + 1) }))
    : [{ kind: row.kind ?? 'none', spans }];
  return {
    row,
    wrong,
    flagged: flags.length > 0,
    flags: wrong && spans.length === 0 ? 0 : flags.length,
    rightFlags: measured ? flags.filter(flag => touchesAny(flag, spans)).length : 0,
    units: measured ? units.map(unit => ({ kind: unit.kind, found: flags.some(flag => touchesAny(flag, unit.spans)) })) : [],
  };
}

function draftLine(judged: readonly Judged[]): string {
  const count = (wrong: boolean, flagged: boolean) => judged.filter(row => row.wrong === wrong && row.flagged === flagged).length;
  const [tp, fn, fp, tn] = [count(true, true), count(true, false), count(false, true), count(false, false)];
  const [precision, recall, silence] = [ratio(tp, tp + fp), ratio(tp, tp + fn), ratio(tn, fp + tn)];
  const f1 = (2 * precision * recall) / (precision + recall);
  return `drafts ${judged.length}  P ${show(precision)}  R ${show(recall)}  F1 ${show(f1)}  BA ${show((recall + silence) / 2)}  FPR ${show(ratio(fp, fp + tn))}`;
}

function spanLine(judged: readonly Judged[]): readonly string[] {
  const units = judged.flatMap(row => row.units);
  if (units.length === 0) return [];
  const flags = sum(judged.map(row => row.flags));
  const right = sum(judged.map(row => row.rightFlags));
  return [
    `spans ${units.length}  spanR ${show(ratio(units.filter(unit => unit.found).length, units.length))}  spanP ${show(ratio(right, flags))}`,
  ];
}

function pairLine(judged: readonly Judged[]): readonly string[] {
  const pairs = new Map<string, { wrong?: boolean; right?: boolean }>();
  for (const { row, wrong, flagged, units } of judged) {
    if (row.pairId === undefined) continue;
    const hit = wrong ? units.some(unit => unit.found) : !flagged;
    pairs.set(row.pairId, { ...pairs.get(row.pairId), [wrong ? 'wrong' : 'right']: hit });
  }
  const full = [...pairs.values()].filter(pair => pair.wrong !== undefined && pair.right !== undefined);
  if (full.length === 0) return [];
  return [`pairs ${full.length}  pairAcc ${show(ratio(full.filter(pair => pair.wrong && pair.right).length, full.length))}`];
}

function kindLines(judged: readonly Judged[]): readonly string[] {
  const kinds = new Map<string, boolean[]>();
  for (const unit of judged.flatMap(row => row.units)) kinds.set(unit.kind, [...(kinds.get(unit.kind) ?? []), unit.found]);
  return [...kinds]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([kind, found]) => {
      const share = show(ratio(found.filter(Boolean).length, found.length));
      return `  ${kind.padEnd(24)} n ${String(found.length).padStart(4)}  spanR ${share}`;
    });
}

/** Two ranges touch when they share a character; an empty range counts as the character it stands before. */
function touches([a, b]: Range, [c, d]: Range): boolean {
  return a < Math.max(d, c + 1) && c < Math.max(b, a + 1);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? Number.NaN : part / whole;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function show(share: number): string {
  return Number.isNaN(share) ? '–' : (100 * share).toFixed(1);
}
