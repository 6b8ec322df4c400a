import { yearOf } from './dates';
import { type CslItem, dateOf, namesOf, textOf } from './item';

/** Who wrote it, else who edited it, else who published it: "Lind", "Lind and Doe", "Lind et al."; empty where nobody is named. */
export function authorsOf(item: CslItem): string {
  const names = [namesOf(item, 'author'), namesOf(item, 'editor')].find(list => list.length > 0) ?? [];
  const [first, second] = names.flatMap(name => name.literal ?? name.family ?? name.given ?? []);
  if (first === undefined) return textOf(item, 'publisher') ?? '';
  if (second === undefined) return first;
  return names.length === 2 ? `${first} and ${second}` : `${first} et al.`;
}

/** "Lind 2025"; the title in the place of an author that is not named. */
export function shortName(item: CslItem): string {
  const name = authorsOf(item) || titleOf(item) || item.id;
  return [name, yearOf(dateOf(item, 'issued'))].filter(part => part !== undefined).join(' ');
}

/** Without the marks of italics and the like. */
export function titleOf(item: CslItem): string {
  return (textOf(item, 'title') ?? '').replace(/<\/?(?:i|b|sc|sup|sub|span)\b[^>]*>/g, '');
}
