import type { Key } from '../../lexicon/keys';
import { type BlockReading, clauseAt, sentenceAt } from '../../reading';
import { contains, overlaps, type Span } from '../../span';
import { isJudged, UNVOUCHED } from '../alignment';
import { rememberByParagraph } from '../byParagraph';
import { isReadable, keysOf } from '../contrast/context';
import { isPart } from '../fit';
import { isChange } from '../measureKind';
import { headingsAbove } from '../outline';
import { type Heading, sectionOf } from '../paragraphs';
import { type Scope, tableHeadings } from '../scope';
import { type StatedTime, timeOf } from '../time';
import { type Markers, markersOf } from './markers';
import { type Place, placeOf } from './place';
import { directionIn, headsOf, isCountry, isName, LIGHT, opensWithPronoun } from './said';
import { isTelling, type Value } from './values';

/** One value as the draft states it: what it is said of, when, and where in the draft. */
export interface Stating {
  readonly mention: Value;
  readonly block: BlockReading;
  readonly sentence: Span;
  /** What the clause says, less words of no weight; of a table cell, what its headings say. */
  readonly own: ReadonlySet<string>;
  /** What the sentence says. */
  readonly told: ReadonlySet<string>;
  /** What may be understood: the paragraph and the headings above. */
  readonly around: ReadonlySet<string>;
  /** Keys of the clause that are written with a capital within the sentence: whose value it is. */
  readonly names: ReadonlySet<string>;
  /** Names of the whole paragraph and of its headings: whom "the programme" may belong to. */
  readonly namesAround: ReadonlySet<string>;
  /** The heading that it stands under. */
  readonly section: Heading | undefined;
  /** Sentence or clause open with "it", "they", "this": whose value it is stands elsewhere. */
  readonly pronoun: boolean;
  /** The words nearest to the value: what it measures. */
  readonly heads: ReadonlySet<string>;
  readonly time: StatedTime | undefined;
  readonly markers: Markers;
  readonly place: Place;
  /** Of a part, a shorter period, or several. */
  readonly part: boolean;
  readonly change: boolean;
  /** Which way the clause says that something moved; 0 where it does not say, or says both. */
  readonly direction: -1 | 0 | 1;
  readonly attributed: boolean;
}

/** A stating is one object for as long as its paragraph is; `by` is how far that has moved since it was read. */
export interface PlacedStating {
  readonly stating: Stating;
  readonly by: number;
}

/** The values of a draft that it vouches for, in order of the text. */
export function statingsIn(blocks: readonly BlockReading[], prose: string): readonly PlacedStating[] {
  return remembered(blocks, ITSELF, (block, index) => {
    const mentions = block.mentions.filter(isTelling).filter(mention => isReadable(sentenceAt(block, mention), block));
    if (mentions.length === 0) return [];
    const setting = readSetting(block, index, blocks, prose);
    return mentions.flatMap(mention => {
      const stating = readStating(mention, setting, blocks, prose);
      return stating ? [{ stating, by: 0 }] : [];
    });
  });
}

const remembered = rememberByParagraph(({ stating }: PlacedStating, by) => ({ stating, by }), 'core');

/** A draft is held against itself, whatever the reference. */
const ITSELF = {};

/** What all values of a block share. */
interface Setting {
  readonly block: BlockReading;
  /** Of a table cell, what its headings say. */
  readonly cell: readonly Key[];
  readonly around: ReadonlySet<string>;
  readonly namesAround: ReadonlySet<string>;
  readonly section: Heading | undefined;
  readonly place: Place;
}

function readSetting(block: BlockReading, index: number, blocks: readonly BlockReading[], prose: string): Setting {
  const cell = block.block.table ? tableHeadings(block, blocks).flatMap(heading => heading.keys) : [];
  const headings = headingsAbove(index, blocks);
  const above = headings.flatMap(heading => heading.keys);
  const named = [...block.keys.filter(key => isName(key, block.block, prose)), ...above.filter(isCountry)];
  return {
    block,
    cell,
    around: new Set([...block.keys, ...above, ...cell].map(key => key.key)),
    namesAround: new Set(named.map(key => key.key)),
    section: sectionOf(index, blocks),
    place: placeOf(block, index, blocks, prose),
  };
}

function readStating(mention: Value, setting: Setting, blocks: readonly BlockReading[], prose: string): Stating | undefined {
  const { block, cell } = setting;
  const sentence = sentenceAt(block, mention);
  const clause = clauseAt(sentence, mention);
  const keys = keysOf(sentence, block).filter(key => contains(sentence, key) && !overlaps(key, mention) && !LIGHT.has(key.key));
  const said = keys.filter(key => contains(clause, key));
  // "The ransom, €5.2m, was never paid": a clause that says nothing itself is about what its sentence is about.
  const own = said.length > 1 ? said : keys;
  const told = new Set(keys.map(key => key.key));
  const scope: Scope = { block, sentence, clause, weights: NONE, near: new Set(said.map(key => key.key)), inSentence: told };
  if (!isJudged(mention, scope, SET_ASIDE)) return undefined;
  return {
    ...setting,
    mention,
    sentence,
    own: new Set([...own, ...cell].map(key => key.key).filter(key => !LIGHT.has(key))),
    told: new Set([...told, ...cell.map(key => key.key)]),
    names: new Set([...own.filter(key => isName(key, sentence, prose)), ...cell.filter(isCountry)].map(key => key.key)),
    pronoun: [sentence, clause].some(({ start, end }) => opensWithPronoun(prose.slice(start, Math.min(end, mention.start)))),
    heads: new Set([...headsOf(mention, own, prose), ...cell].map(key => key.key)),
    // A date is a value itself, and not of a time.
    time: mention.kind === 'date' ? undefined : timeOf(mention, scope, blocks, prose),
    markers: markersOf(mention, sentence, prose),
    part: isPart(mention, scope, prose),
    change: mention.kind === 'quantity' && isChange(mention, scope, prose),
    direction: directionIn(own.map(key => key.key)),
    attributed: clause.modality.has('attributed'),
  };
}

const NONE: ReadonlyMap<string, number> = new Map();
const SET_ASIDE = [...UNVOUCHED, 'historical'] as const;
