import type { Evidence } from '../finding';
import { keySet } from '../lexicon/keys';
import type { BlockReading, SentenceReading } from '../reading';
import type { Reference, Statement } from '../reference/reference';
import { contains, overlaps, type Span } from '../span';
import { alignBenefits } from './alignBenefits';
import { alignEchoes } from './alignEchoes';
import { isJudged } from './alignment';
import { isCountry } from './fit';
import { type NameRun, nameRunsIn } from './nameRuns';
import { perReference } from './perReference';
import { scopeOf } from './scope';

/** A name, or a thing, of the draft that stands where a statement has another. */
export interface SlotConflict {
  readonly span: Span;
  /** `actor`: the name before the verb of the statement; `place`: a name after it, or in a list of places; `object`: a thing; `direction`: two names in each other's place. */
  readonly kind: 'actor' | 'place' | 'object' | 'direction';
  /** What the source has there. */
  readonly right: string;
  readonly evidence: Evidence;
  readonly statement?: Statement;
}

/**
 * Aligns names with the places that they hold in the reference: in the list that is a statement's value, beside the word that its value
 * stands beside, or in a sentence that else says what the evidence says.
 */
export function alignSlots(blocks: readonly BlockReading[], prose: string, reference: Reference): readonly SlotConflict[] {
  const conflicts = [
    ...alignValues(blocks, prose, reference),
    ...alignBenefits(blocks, prose, reference),
    ...alignEchoes(blocks, prose, reference),
  ];
  return conflicts.filter(({ span }, at) => conflicts.findIndex(other => overlaps(other.span, span)) === at);
}

function alignValues(blocks: readonly BlockReading[], prose: string, reference: Reference): readonly SlotConflict[] {
  const slots = slotsIn(reference);
  if (slots.length === 0) return [];
  return blocks.flatMap((block, index) =>
    block.sentences.flatMap(sentence => {
      const names = nameRunsIn(
        sentence,
        block.keys.filter(key => contains(sentence, key)),
        prose,
      );
      if (names.length === 0) return [];
      return slots.flatMap(slot => {
        const conflict =
          slot.items.length > 1
            ? listConflict(slot, names, sentence, block, prose)
            : besideConflict(slot, names, sentence, block, prose);
        return conflict && isJudged(conflict.span, scopeOf(conflict.span, index, blocks)) ? [conflict] : [];
      });
    }),
  );
}

interface Slot {
  readonly statement: Statement;
  readonly items: readonly Item[];
  /** What else the statement says: keys of subject and evidence without those of the items. */
  readonly context: ReadonlySet<string>;
  /** The content words that stand right before and after the value in the evidence. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

interface Item {
  readonly text: string;
  readonly keys: ReadonlySet<string>;
}

const slotsIn = perReference(reference => reference.statements.flatMap(statement => readSlot(statement) ?? []));

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

/** All but one name of the list stand there, and beside them in the list one of the same sort that is not in it. */
function listConflict(
  slot: Slot,
  names: readonly NameRun[],
  sentence: SentenceReading,
  block: BlockReading,
  prose: string,
): SlotConflict | undefined {
  const { items, statement } = slot;
  const has = (item: Item) => names.find(name => equalKeys(name.keys, item.keys));
  const missing = items.filter(item => !has(item));
  const [lost] = missing;
  // Two countries are named together everywhere, two seas are not: there the sentence itself must speak of the matter.
  const where = lost && isCountryItem(lost) ? sentence : block.block;
  if (!lost || missing.length !== 1 || shared(slot, block, where).length < 2) return undefined;
  const found = items.flatMap(item => has(item) ?? []);
  const odd = names.find(
    name =>
      !found.includes(name) &&
      isOfOneSort(name, lost) &&
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

/** Two seas, two straits, two countries. */
function isOfOneSort(name: NameRun, item: Item): boolean {
  if (isCountryItem(item)) return isCountryItem(name);
  return SORTS.test(item.text) && SORTS.exec(name.text)?.[0] === SORTS.exec(item.text)?.[0];
}

function isCountryItem({ keys }: { readonly keys: ReadonlySet<string> }): boolean {
  return keys.size === 1 && [...keys].every(isCountry);
}

const SORTS = /\b(?:Sea|Strait|Straits|Ocean|Gulf|Bay|Channel|Canal|River|Lake|Island|Islands|Peninsula|Mountains|Valley)\b/;

/** A name right before or after the word that the value stands beside in the evidence, in a sentence that says most of the rest. */
function besideConflict(
  slot: Slot,
  names: readonly NameRun[],
  sentence: SentenceReading,
  block: BlockReading,
  prose: string,
): SlotConflict | undefined {
  const [item] = slot.items;
  if (!item || ![...item.keys].every(isCountry)) return undefined;
  const keys = block.keys.filter(key => contains(sentence, key));
  if (keys.some(key => item.keys.has(key.key))) return undefined;
  const said = [...slot.context].filter(word => keys.some(key => key.key === word));
  if (said.length < 3 || said.length / slot.context.size < 0.75) return undefined;
  for (const [at, key] of keys.entries()) {
    const [previous, next] = [keys[at - 1], keys[at + 1]];
    if (key.key === slot.after && previous && isCountry(previous.key) && isPlain(prose.slice(previous.end, key.start))) {
      return conflictAt(previous, 'actor', slot, item, names);
    }
    if (
      key.key === slot.before &&
      isToldHere(slot, block) &&
      next &&
      !slot.context.has(next.key) &&
      isPlace(next, prose.slice(key.end, next.start), names)
    ) {
      return conflictAt(next, 'place', slot, item, names);
    }
  }
  return undefined;
}

/** People go to many places: another word by which drafts tell of this visit must stand in the paragraph. */
function isToldHere({ statement }: Slot, block: BlockReading): boolean {
  return block.keys.some(key => statement.attributeKeys.has(key.key));
}

/** Auxiliaries and adverbs may stand between the actor and the verb. */
function isPlain(between: string): boolean {
  return /^(?:['’]s)?(?:\s+(?:has|have|had|then|also|later|first))*\s+$/.test(between);
}

function isPlace(key: Span, between: string, names: readonly NameRun[]): boolean {
  return /^\s+(?:to|in|at|into)\s+(?:the\s+)?$/.test(between) && names.some(name => name.start === key.start);
}

function conflictAt(key: Span, kind: SlotConflict['kind'], slot: Slot, item: Item, names: readonly NameRun[]): SlotConflict {
  const span = names.find(name => name.start === key.start) ?? key;
  const { statement } = slot;
  return { span: { start: span.start, end: span.end }, statement, evidence: statement.evidence, kind, right: item.text };
}

function shared(slot: Slot, block: BlockReading, where: Span): readonly string[] {
  const said = new Set(block.keys.filter(key => contains(where, key)).map(key => key.key));
  return [...slot.context].filter(key => said.has(key));
}

function equalKeys(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every(key => b.has(key));
}
