import { type CslItem, type CslValue, dateOf, namesOf, textOf } from '../item';

/** What stands in a reference for a part that the source does not give: ⟦publisher⟧. A style would leave it out, or print "n.d.". */
const OPEN = '⟦';
const CLOSE = '⟧';

/** The item with a mark for each part that a reference to its kind needs and that is not there. */
export function markMissing(item: CslItem): CslItem {
  const marks = missingParts(item).map(part => [part.variable, part.value]);
  return marks.length === 0 ? item : { ...item, ...Object.fromEntries(marks) };
}

interface Missing {
  readonly variable: string;
  readonly value: CslValue;
}

function missingParts(item: CslItem): readonly Missing[] {
  const needed = NEEDED.get(item.type) ?? 'title issued';
  return needed.split(' ').flatMap((part): readonly Missing[] => {
    const choices = part.split('|');
    if (choices.some(variable => isGiven(item, variable))) return [];
    const variable = choices[0]!;
    const mark = `${OPEN}${NAMED[variable] ?? variable}${CLOSE}`;
    if (NAMES.has(variable)) return [{ variable, value: [{ literal: mark }] }];
    return [{ variable, value: variable === 'issued' ? { literal: mark } : mark }];
  });
}

function isGiven(item: CslItem, variable: string): boolean {
  return textOf(item, variable) !== undefined || namesOf(item, variable).length > 0 || dateOf(item, variable) !== undefined;
}

const NAMES: ReadonlySet<string> = new Set(['author', 'interviewer']);
const NAMED: Readonly<Record<string, string>> = {
  issued: 'date',
  'container-title': 'publication',
  'event-title': 'event',
  URL: 'address',
  genre: 'kind',
};

/** What a reader needs to find a source of each kind; `a|b`: either will do. Newspapers, pages and laws may well have no author. */
const NEEDED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'article-journal': 'author title container-title issued',
    'article-magazine': 'author title container-title issued',
    'article-newspaper': 'title container-title issued',
    book: 'author|editor title publisher issued',
    chapter: 'author title container-title publisher issued',
    'paper-conference': 'author title container-title|event-title issued',
    report: 'author|publisher title issued',
    thesis: 'author title genre publisher issued',
    webpage: 'title URL issued|accessed',
    'post-weblog': 'title URL issued|accessed',
    speech: 'author title issued',
    interview: 'author issued',
    dataset: 'author|publisher title issued',
    legislation: 'title issued',
    treaty: 'title issued',
    legal_case: 'title issued',
  }),
);

export const PART_MISSING = new RegExp(`\\\\?${OPEN}([^${OPEN}${CLOSE}]{1,40}?)${CLOSE}`, 'g');

/** Which parts are missing from a reference, in its order. */
export function missingFrom(text: string): readonly string[] {
  return [...new Set([...text.matchAll(PART_MISSING)].map(match => match[1]!.toLowerCase()))];
}
