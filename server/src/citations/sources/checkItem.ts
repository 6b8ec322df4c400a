import { readEdtf } from '../dates';
import type { CslItem, CslValue } from '../item';

/** An item from plain data, as CSL-JSON and CSL-YAML have it; `undefined` where it has no id. Dates in EDTF become date parts. */
export function checkItem(data: unknown): CslItem | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  const record = data as Readonly<Record<string, CslValue>>;
  const id = idOf(record);
  if (id === undefined) return undefined;
  const dated = Object.entries(record).map(([name, value]) => [name, DATES.has(name) ? readDate(value) : value] as const);
  const type = typeof record['type'] === 'string' && record['type'] !== '' ? record['type'] : 'document';
  return { ...Object.fromEntries(dated.filter(([, value]) => value !== undefined && value !== null)), id, type } as CslItem;
}

/** Better BibTeX keeps the key that drafts use in `citation-key`, where the id is a number of Zotero's own. */
export function idOf(record: Readonly<Record<string, unknown>>): string | undefined {
  const id = record['citation-key'] ?? record['id'];
  if (typeof id === 'number') return String(id);
  return typeof id === 'string' && id.trim() !== '' ? id.trim() : undefined;
}

const DATES: ReadonlySet<string> = new Set(
  'issued accessed submitted event-date original-date available-date archived-date'.split(' '),
);

/** `{date-parts: …}` with numbers or digits in it, `{raw: …}`, EDTF text, a year, pandoc's list of maps. */
function readDate(value: unknown): CslValue | undefined {
  if (typeof value === 'number') return { 'date-parts': [[value]] };
  if (typeof value === 'string') return value.trim() === '' ? undefined : (readEdtf(value) ?? { literal: value });
  if (Array.isArray(value)) {
    const points = value.flatMap(point => partsOf([point?.year, point?.month, point?.day]) ?? []);
    return points.length > 0 ? { 'date-parts': points } : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { 'date-parts': parts, raw, literal, ...rest } = value as Readonly<Record<string, unknown>>;
  const points = (Array.isArray(parts) ? parts : []).flatMap(point => (Array.isArray(point) ? (partsOf(point) ?? []) : []));
  if (points.length > 0) return { 'date-parts': points, ...circa(rest) };
  const said = typeof literal === 'string' ? literal : raw;
  return typeof said === 'string' ? (readEdtf(said) ?? { literal: said }) : undefined;
}

function circa(rest: Readonly<Record<string, unknown>>): object {
  const season = Number(rest['season']);
  const about = rest['circa'];
  return {
    ...(season >= 1 && season <= 4 && { season }),
    ...((about === true || Number(about) === 1 || about === 'true') && { circa: true }),
  };
}

function partsOf(point: readonly unknown[]): readonly (readonly number[])[] | undefined {
  const numbers = point.filter(part => part !== undefined && part !== null && part !== '').map(Number);
  return numbers.length === 0 || numbers.some(Number.isNaN) ? undefined : [numbers];
}
