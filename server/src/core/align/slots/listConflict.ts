import type { Key } from '../../lexicon/keys';
import type { BlockReading, SentenceReading } from '../../reading';
import { contains } from '../../span';
import type { SlotConflict } from '../alignSlots';
import { sortOf } from '../echo/rivals';
import { isCountry } from '../fit';
import type { NameRun } from '../nameRuns';
import { type Item, namesOthers, type Slot } from './slot';

/** All but one name of the list stand there, and beside them in the list one of the same sort that is not in it. */
export function listConflict(
  slot: Slot,
  names: readonly NameRun[],
  sentence: SentenceReading,
  block: BlockReading,
  prose: string,
  row: readonly Key[],
): SlotConflict | undefined {
  const { items, statement } = slot;
  const has = (item: Item) => names.find(name => equalKeys(name.keys, item.keys));
  const missing = items.filter(item => !has(item));
  const [lost] = missing;
  // Two countries are named together everywhere, two seas are not: there the sentence itself must speak of the matter.
  const where = lost && isCountryItem(lost) ? sentence : block.block;
  if (!lost || missing.length !== 1) return undefined;
  const needed = isCountryItem(lost) || sortOf(lost.text) !== undefined ? 2 : 3;
  if (shared(slot, [...block.keys.filter(key => contains(where, key)), ...row]) < needed) return undefined;
  if (isCountryItem(lost) && namesOthers(slot, sentence, block)) return undefined;
  const found = items.flatMap(item => has(item) ?? []);
  const odd = names.find(
    name =>
      !found.includes(name) &&
      isOfOneSort(name, lost, items.length) &&
      found.some(other => isListed(prose.slice(Math.min(name.end, other.end), Math.max(name.start, other.start)))),
  );
  return (
    odd && { span: { start: odd.start, end: odd.end }, statement, evidence: statement.evidence, kind: 'place', right: lost.text }
  );
}

/** "A, B and even the C": nothing but list words between two names. */
function isListed(between: string): boolean {
  return /^(?:\s|,|;|\band\b|\bor\b|\beven\b|\bthe\b|\balso\b|\bin\b)+$/.test(between);
}

/** Two seas, two straits, two countries; of a list of three or more, two towns. */
function isOfOneSort(name: NameRun, item: Item, many: number): boolean {
  if (isCountryItem(item)) return isCountryItem(name);
  const sort = sortOf(item.text);
  return sort === sortOf(name.text) && (sort !== undefined || (many >= 3 && name.keys.size > 0));
}

function isCountryItem({ keys }: { readonly keys: ReadonlySet<string> }): boolean {
  return keys.size === 1 && [...keys].every(isCountry);
}

function shared({ context }: Slot, keys: readonly Key[]): number {
  const said = new Set(keys.map(key => key.key));
  return [...context].filter(key => said.has(key)).length;
}

function equalKeys(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every(key => b.has(key));
}
