import type { Mention } from '../mention';
import type { Text } from './token';

/** Days of the week that stand alone: not those of a date ("Monday, 4 March"), nor of a name ("Sunday Times", "Black Friday"). */
export function recognizeWeekdays({ tokens, prose }: Text): readonly Mention[] {
  return tokens.flatMap(({ lower, start, end }) => {
    const day = DAYS.indexOf(lower) + 1;
    if (day === 0 || !/\p{Lu}/u.test(prose[start] ?? '') || NAMED.test(prose.slice(end, end + 12))) return [];
    if (/\bblack\s$/i.test(prose.slice(Math.max(0, start - 8), start))) return [];
    return [{ kind: 'weekday', day, start, end, text: prose.slice(start, end) } as const];
  });
}

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const NAMED =
  /^(?:,?\s+(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?(?![\p{L}\d%°])|,?\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\s\p{Lu})/u;
