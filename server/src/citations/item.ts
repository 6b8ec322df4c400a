/** A publication as CSL-JSON describes it: https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly [variable: string]: CslValue | undefined;
}

export type CslValue =
  | string
  | number
  | boolean
  | CslDate
  | readonly CslName[]
  | readonly string[]
  | Readonly<Record<string, unknown>>;

export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly 'dropping-particle'?: string;
  readonly 'non-dropping-particle'?: string;
  readonly suffix?: string;
  readonly 'comma-suffix'?: boolean;
  /** An institution, or a name that is not to be taken apart. */
  readonly literal?: string;
}

/** `date-parts` holds one date, or the first and last of a range: [year, month 1–12, day]. A season is 1 (spring) to 4 (winter). */
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly season?: number;
  readonly circa?: boolean;
  /** What is no date and is printed as it stands: forthcoming. */
  readonly literal?: string;
}

export function namesOf(item: CslItem, variable: string): readonly CslName[] {
  const value = item[variable];
  return Array.isArray(value) ? value.filter((name): name is CslName => typeof name === 'object' && name !== null) : [];
}

export function dateOf(item: CslItem, variable: string): CslDate | undefined {
  const value = item[variable];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as CslDate) : undefined;
}

export function textOf(item: CslItem, variable: string): string | undefined {
  const value = item[variable];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
