import { keySet } from '../../lexicon/keys';
import type { BlockReading } from '../../reading';
import type { Statement } from '../../reference/reference';
import { contains, type Span } from '../../span';
import { isCountry } from '../fit';
import { perReference } from '../perReference';

/** A statement whose value is one or more proper names, and what else it says. */
export interface Slot {
  readonly statement: Statement;
  readonly items: readonly Item[];
  /** What else the statement says: keys of subject and evidence without those of the items. */
  readonly context: ReadonlySet<string>;
  /** The content words that stand right before and after the value in the evidence. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export interface Item {
  readonly text: string;
  readonly keys: ReadonlySet<string>;
}

export const slotsIn = perReference(reference => reference.statements.flatMap(statement => readSlot(statement) ?? []));

/** A statement whose value is one or more proper names, each of which stands in the evidence. */
function readSlot(statement: Statement): Slot | undefined {
  const { reading, evidence, evidenceKeys } = statement;
  if (reading.kind !== 'text') return undefined;
  const items = reading.text
    .split(/,\s*(?:and\s+)?|\s+and\s+/)
    .map(text => text.replace(/^the\s+/i, '').trim())
    .filter(text => text !== '')
    .map(text => ({ text, keys: keySet(text) }));
  if (items.length === 0 || !items.every(item => /^\p{Lu}/u.test(item.text) && item.keys.size > 0)) return undefined;
  const own = new Set(items.flatMap(item => [...item.keys]));
  const context = new Set([...statement.subjectKeys, ...evidenceKeys.map(key => key.key)].filter(key => !own.has(key)));
  const at = items.length === 1 ? evidence.quote.indexOf(items[0]?.text ?? '') : -1;
  const end = at + (items[0]?.text.length ?? 0);
  return {
    statement,
    items,
    context,
    before: at < 0 ? undefined : evidenceKeys.findLast(key => key.end <= at)?.key,
    after: at < 0 ? undefined : evidenceKeys.find(key => key.start >= end)?.key,
  };
}

/** More than one country that the statement does not know: the sentence tells of several matters, and who did which is not clear. */
export function namesOthers({ statement, items, context }: Slot, sentence: Span, block: BlockReading): boolean {
  const known = (key: string) => context.has(key) || statement.attributeKeys.has(key) || items.some(item => item.keys.has(key));
  const others = block.keys.filter(key => contains(sentence, key) && isCountry(key.key) && !known(key.key));
  return new Set(others.map(key => key.key)).size > 1;
}
