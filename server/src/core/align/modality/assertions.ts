import { CERTAIN, type Certainty, POSSIBLE, PROVES, SUGGESTS } from '../../lexicon/certainty';
import { keyOf } from '../../lexicon/keys';
import { stemOf } from '../../lexicon/stem';
import type { Span } from '../../span';

/** A verb with the word that tells how sure it is: "could tilt", "is bound to lose", "has proved". The span is that of the word. */
export interface Assertion extends Span {
  readonly certainty: Certainty;
  readonly negated: boolean;
  /** What is asserted, as a label: the verb’s key; one label for all that is evidence of something. */
  readonly verb: string;
}

/** What a stretch of prose asserts as certain, or as possible; what is "probably" so, and plain statements, are neither. */
export function assertionsIn(prose: string, { start, end }: Span): readonly Assertion[] {
  const text = prose.slice(start, end);
  return [...modalsIn(text), ...evidencesIn(text)].map(one => ({ ...one, start: one.start + start, end: one.end + start }));
}

const MODAL = new RegExp(
  `(?<![\\p{L}’'-])(${CERTAIN}|${POSSIBLE})(\\s+(?:not|never))?((?:\\s+(?:\\p{Ll}{2,14}ly|also|well|soon|then|even|yet|still|now|once|again))*)\\s+(?:have\\s+|be\\s+)?(\\p{Ll}+)`,
  'gu',
);
const HALFWAY = /\b(?:probably|likely|possibly|hardly|scarcely|barely|conceivably)\b/;
const IS_POSSIBLE = new RegExp(`^(?:${POSSIBLE})$`);

function modalsIn(text: string): readonly Assertion[] {
  return [...text.matchAll(MODAL)].flatMap(match => {
    const [, word = '', not, adverbs = '', verb = ''] = match;
    if (HALFWAY.test(adverbs) || NO_VERB.test(verb)) return [];
    return [
      {
        start: match.index,
        end: match.index + word.length,
        certainty: IS_POSSIBLE.test(word) ? 'possible' : 'certain',
        negated: not !== undefined,
        verb: keyOf(verb) || stemOf(verb),
      } as const,
    ];
  });
}

/** "Will be a", "may be the": what follows is no verb. */
const NO_VERB =
  /^(?:an?|the|no|not|any|all|more|less|of|in|on|at|to|for|with|its?|their|his|her|one|as|so|too|very|only|been?|well|far|much|that|this)$/;

const EVIDENCE = new RegExp(
  `(?<![\\p{L}’'-])((?:(?:${POSSIBLE})\\s+)?(?:(?:has|have|had)\\s+)?(?:(${PROVES})|(?:${SUGGESTS})))(?=\\s+(?:that|how|the|an?|its|their)\\s)`,
  'gu',
);

function evidencesIn(text: string): readonly Assertion[] {
  return [...text.matchAll(EVIDENCE)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
    certainty: match[2] === undefined || new RegExp(`^(?:${POSSIBLE})\\s`).test(match[0]) ? 'possible' : 'certain',
    negated: /\b(?:not|never|nor)\s+$/.test(text.slice(Math.max(0, match.index - 8), match.index)),
    verb: '#evidence',
  }));
}
