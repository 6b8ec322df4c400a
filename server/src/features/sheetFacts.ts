import { describeTime, type Sheet } from '../core/index';
import { oneLine } from './evidence';

/** The facts of a sheet as they are looked for by who cites one: "Norland's exports: $14.7bn in 2021", and where the source has it. */
export function sheetFacts({ facts }: Pick<Sheet, 'facts'>): readonly { readonly fact: string; readonly locator?: string }[] {
  return facts.map(({ subject, attribute, value, time, locator }) => ({
    fact: oneLine(`${[subject, attribute].filter(Boolean).join(', ')}: ${value}${describeTime(time)}`),
    ...(locator !== undefined && { locator }),
  }));
}
