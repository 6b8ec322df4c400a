const monthNames = 'january february march april may june july august september october november december'.split(' ');

/** Months by name and abbreviation, 1 to 12. */
export const months: ReadonlyMap<string, number> = new Map([
  ...monthNames.map((name, index): [string, number] => [name, index + 1]),
  ...monthNames.map((name, index): [string, number] => [name.slice(0, 3), index + 1]),
  ['sept', 9],
]);

export const monthTitles: readonly string[] = monthNames.map(name => name[0]!.toUpperCase() + name.slice(1));

/** Seasons in EDTF's codes, which name no months: "spring 2021" is 2021-21. */
export const seasons: ReadonlyMap<string, number> = new Map([
  ['spring', 21],
  ['summer', 22],
  ['autumn', 23],
  ['fall', 23],
  ['winter', 24],
]);

/** Units of time: the ISO 8601 designator, and how long one is in days (years of 365.2425 days, months a twelfth of that). */
export interface TimeUnit {
  readonly designator: 'Y' | 'M' | 'W' | 'D' | 'H' | 'Min' | 'S';
  readonly count: number;
  readonly days: number;
}

const year = 365.2425;

export const timeUnits: ReadonlyMap<string, TimeUnit> = new Map(
  (
    [
      ['sec', 'S', 1, 1 / 86400],
      ['second', 'S', 1, 1 / 86400],
      ['min', 'Min', 1, 1 / 1440],
      ['hr', 'H', 1, 1 / 24],
      ['minute', 'Min', 1, 1 / 1440],
      ['hour', 'H', 1, 1 / 24],
      ['day', 'D', 1, 1],
      ['week', 'W', 1, 7],
      ['fortnight', 'W', 2, 7],
      ['month', 'M', 1, year / 12],
      ['year', 'Y', 1, year],
      ['decade', 'Y', 10, year],
      ['century', 'Y', 100, year],
    ] as const
  ).flatMap(([word, designator, count, days]): [string, TimeUnit][] => {
    const plural = word === 'century' ? 'centuries' : `${word}s`;
    return [
      [word, { designator, count, days }],
      [plural, { designator, count, days }],
    ];
  }),
);
