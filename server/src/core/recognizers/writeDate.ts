import type { DateMention } from '../mention';
import { months, monthTitles } from './lexicon/calendar';

interface Parts {
  readonly year?: string;
  readonly month?: number;
  readonly day?: number;
}

/**
 * Another date in the style of a mention, from the mention's raw text: "March 1" with XXXX-05-01 is "May 1",
 * "1 March 2023", "Sept. 2023" and "2023-09-01" keep their order, abbreviation and marks. What the new date leaves open stays as it was;
 * what the mention does not say is not added. Where the draft's form cannot hold the date, it is written day first.
 */
export function writeDateLike(mention: DateMention, edtf: string, raw: string): string {
  const wanted = partsOf(edtf);
  const stated = partsOf(mention.edtf);
  if (wanted === undefined) return edtf;
  if (stated === undefined || mention.anchor !== undefined) return plain(wanted);
  let text = raw;
  if (wanted.year !== undefined && stated.year !== undefined) text = replaceYear(text, stated.year, wanted.year);
  if (/^\s*\d{4}-\d{2}-\d{2}\s*$/.test(raw)) return numeric(text, wanted);
  const numbers = /^(\d{1,2})([./-])(\d{1,2})\2(?=\d)/.exec(text);
  if (numbers !== null) return numericDayAndMonth(text, numbers, stated, wanted);
  if (wanted.month !== undefined && stated.month !== undefined) text = replaceMonth(text, wanted.month);
  if (wanted.day !== undefined && stated.day !== undefined) text = replaceDay(text, stated.day, wanted.day);
  return text;
}

/** "2023", "2023-12", "XXXX-05-01", "199X"; seasons, quarters and intervals have no month and day to write. */
function partsOf(edtf: string): Parts | undefined {
  const match = /^(\d{4}|\d{3}X|\d\dXX|XXXX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?[~?%]?$/.exec(edtf);
  if (match === null) return undefined;
  const [, year, month, day] = match;
  if (month !== undefined && Number(month) > 12) return undefined;
  return {
    ...(year !== 'XXXX' ? { year: year! } : {}),
    ...(month !== undefined && month !== 'XX' ? { month: Number(month) } : {}),
    ...(day !== undefined && day !== 'XX' ? { day: Number(day) } : {}),
  };
}

function replaceYear(text: string, from: string, to: string): string {
  const [old, next] = [from.replace(/X/g, '0'), to.replace(/X/g, '0')];
  if (text.includes(old)) return text.replace(old, next);
  return text.replace(/\d{4}/, next);
}

function replaceMonth(text: string, month: number): string {
  return text.replace(/(\p{L}+)(\.?)/gu, (whole, word: string, stop: string) => {
    if (!months.has(word.toLowerCase()) || word[0] === word[0]!.toLowerCase()) return whole;
    const title = monthTitles[month - 1]!;
    const short = word.length <= 4 && !/^(?:may|june|july)$/i.test(word);
    if (!short) return title + stop;
    return (title.length <= 4 ? title : title.slice(0, title === 'September' && stop === '.' ? 4 : 3)) + stop;
  });
}

function replaceDay(text: string, from: number, to: number): string {
  return text.replace(
    new RegExp(`(?<!\\d)0?${from}(st|nd|rd|th)?(?!\\d)`),
    (_, suffix?: string) => `${to}${suffix === undefined ? '' : suffixOf(to)}`,
  );
}

function suffixOf(day: number): string {
  if (day >= 11 && day <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

function numeric(text: string, { month, day }: Parts): string {
  return text.replace(
    /-(\d{2})-(\d{2})/,
    (_, oldMonth: string, oldDay: string) => `-${two(month) ?? oldMonth}-${two(day) ?? oldDay}`,
  );
}

/** "31.03.2023", "3/31/2023": day and month stay in their places, padded as they were. */
function numericDayAndMonth(text: string, numbers: RegExpExecArray, stated: Parts, wanted: Parts): string {
  const [whole, first = '', mark, second = ''] = numbers;
  if (wanted.day === undefined || wanted.month === undefined || stated.day === undefined) return text;
  const dayFirst = Number(first) === stated.day && Number(second) === stated.month;
  const width = first.length === 2 && second.length === 2 ? 2 : 1;
  const pair = dayFirst ? [wanted.day, wanted.month] : [wanted.month, wanted.day];
  return pair.map(part => String(part).padStart(width, '0')).join(mark) + text.slice(whole.length - 1);
}

function two(value: number | undefined): string | undefined {
  return value === undefined ? undefined : String(value).padStart(2, '0');
}

function plain({ year, month, day }: Parts): string {
  return [day, month === undefined ? undefined : monthTitles[month - 1], year].filter(part => part !== undefined).join(' ');
}
