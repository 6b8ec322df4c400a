/** How two times stand to each other. `narrower`: the first lies inside the second and is smaller; `wider` the reverse. */
export type TimeRelation = 'same' | 'narrower' | 'wider' | 'disjoint' | 'overlap' | 'unknown';

/** Days as numbers yyyymmdd, both ends included; open ends are ±Infinity. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/**
 * Compares two EDTF times. Parts that either leaves open (`XXXX-05-01`, `..`) never make them disjoint:
 * what can be compared is compared, and where nothing can, the answer is `unknown`.
 */
export function compareTimes(a: string, b: string): TimeRelation {
  if (a === b) return 'same';
  const [first, second] = [readPeriod(a), readPeriod(b)];
  if (!first || !second) return comparePartial(a, b);
  if (first.from === second.from && first.to === second.to) return 'same';
  if (first.to < second.from || second.to < first.from) return 'disjoint';
  if (first.from >= second.from && first.to <= second.to) return 'narrower';
  if (second.from >= first.from && second.to <= first.to) return 'wider';
  return 'overlap';
}

/** The days of an EDTF date or interval, or nothing where its year is open. Seasons, quarters and halves (21–41) are read too. */
export function readPeriod(edtf: string): Period | undefined {
  const slash = edtf.indexOf('/');
  if (slash < 0) return readDate(edtf);
  const [start, end] = [edtf.slice(0, slash), edtf.slice(slash + 1)];
  const from = isOpen(start) ? Number.NEGATIVE_INFINITY : readDate(start)?.from;
  const to = isOpen(end) ? Number.POSITIVE_INFINITY : readDate(end)?.to;
  return from === undefined || to === undefined ? undefined : { from, to };
}

export function yearOf(edtf: string): number | undefined {
  const period = readPeriod(edtf);
  if (!period) return undefined;
  const [from, to] = [Math.floor(period.from / 10000), Math.floor(period.to / 10000)];
  return from === to ? from : undefined;
}

function isOpen(part: string): boolean {
  return part === '' || part === '..';
}

function readDate(edtf: string): Period | undefined {
  const match = /^(\d{1,4}X{0,3})(?:-(\d\d))?(?:-(\d\d))?[?~%]?$/.exec(edtf);
  if (match?.[1]?.length !== 4) return undefined;
  const [first, last] = [Number(match[1].replaceAll('X', '0')), Number(match[1].replaceAll('X', '9'))];
  const months = MONTHS_OF_PART[Number(match[2] ?? 0)] ?? [Number(match[2]), Number(match[2])];
  const [dayFrom, dayTo] = match[3] ? [Number(match[3]), Number(match[3])] : [1, 31];
  return { from: first * 10000 + months[0] * 100 + dayFrom, to: last * 10000 + months[1] * 100 + dayTo };
}

/** EDTF level 2: 21–24 are the seasons (northern), 33–36 quarters, 40–41 halves; 0 is no month at all. */
const MONTHS_OF_PART: Readonly<Record<number, readonly [number, number]>> = {
  0: [1, 12],
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 12],
  33: [1, 3],
  34: [4, 6],
  35: [7, 9],
  36: [10, 12],
  40: [1, 6],
  41: [7, 12],
};

/** Dates of which one has no year: month and day are compared as far as both state them. */
function comparePartial(a: string, b: string): TimeRelation {
  const [first, second] = [monthAndDay(a), monthAndDay(b)];
  if (first.month === undefined || second.month === undefined) return 'unknown';
  if (first.month !== second.month) return 'disjoint';
  if (first.day === undefined || second.day === undefined) return first.day === second.day ? 'same' : 'overlap';
  return first.day === second.day ? 'same' : 'disjoint';
}

function monthAndDay(edtf: string): { month?: number; day?: number } {
  const match = /^[\dX]{4}-(\d\d)(?:-(\d\d))?[?~%]?$/.exec(edtf);
  if (!match || Number(match[1]) > 12) return {};
  return { month: Number(match[1]), ...(match[2] ? { day: Number(match[2]) } : {}) };
}
