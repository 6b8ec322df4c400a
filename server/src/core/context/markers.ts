import type { Modality } from './context';
import { firstWordsOf } from './first-words';

/**
 * Words that tell how a clause is meant, and how far that reaches:
 * `clause` the clause they stand in; `onward` from the end of the marker to a semicolon, a contrast ("but") or the end of the sentence,
 * or, where the marker ends its clause ("…, critics claim,"), the whole half of the sentence; `half` the whole half of the sentence.
 */
export interface Marker {
  readonly modality: Modality;
  readonly reach: 'clause' | 'onward' | 'half';
  readonly pattern: RegExp;
  /** The words that a match may begin with, for a sticky pattern that is tried at each of them. */
  readonly starts?: ReadonlySet<string>;
  /** For a pattern that is searched for: what a sentence must have in it to be worth the search. */
  readonly hint?: RegExp;
}

/** Verbs that pass a claim on without a judgement. */
const REPORTS = `sa(?:ys?|id|ying)|t(?:ells?|old|elling)|wr(?:ites?|ote)|argue[sd]?|arguing|note[sd]?|add(?:s|ed)|explain(?:s|ed)|point(?:s|ed) out|conclude[sd]?|insist(?:s|ed)|boast(?:s|ed)|stress(?:es|ed)|emphasi[sz]e[sd]?|observe[sd]?|remark(?:s|ed)|stated|declare[sd]?|believe[sd]?|think[s]?|thought|suggest(?:s|ed)|report(?:s|ed)|warn(?:s|ed)|complain(?:s|ed)|predict(?:s|ed)|estimate[sd]?|reckon(?:s|ed)|figure[sd] that|testified|acknowledge[sd]?|concede[sd]?|admit(?:s|ted)|replied|recall(?:s|ed)|hold(?:s)? that|held that|found that|finds that|caution(?:s|ed)`;

/** Verbs that the writer does not vouch for. */
const DISOWNS = `(?<!(?:jobless|unemployment|insurance|territorial|maritime|legal|rival|competing|benefit|its|their|his|her|the|no|such|these|those|of|for|a|any|this|that) )claim(?:s|ed|ing)?(?! (?:responsibility|victory|credit|asylum|the (?:life|lives|title)|to fame|of|against|for|filed|\\d))|alleg(?:es?|ed|ing)(?!dly)|assert(?:s|ed)?(?= that)|maintain(?:s|ed)?(?= that| they| he| she| it )|contend(?:s|ed)?(?= that)|purport(?:s|ed)?|pretend(?:s|ed)?|counter(?:s|ed)?(?= that)|retort(?:s|ed)?|den(?:y|ies|ied|ying)(?= that| having| any| it )|would have (?:you|us) believe`;

/** People whose word is reported because the writer doubts it. */
const DOUBTED = `critics|opponents|detractors|sceptics|skeptics|cynics|lobbyists|conspiracy theorists|propagandists|trolls|bloggers|commentators|pundits|some|others|many|people|rumou?rs?|legend|folklore|the myth|propaganda|state media|gossip|posts?|the story|a (?:common|popular|widespread) (?:claim|belief|view|misconception)`;

const ALL: readonly Marker[] = [
  // It is not true that …; nor is it true that …; there is no evidence that …
  {
    modality: 'negated',
    reach: 'onward',
    ...words(
      `(?:it )?(?:is|was|are|were|would be) (?:simply |just |plainly |certainly )?(?:not (?:true|correct|right|the case)|untrue|false|wrong|incorrect|a (?:myth|lie|mistake|misconception)) (?:that|to (?:say|claim|think|suggest|argue))|nor (?:is|was) it (?:true|correct|the case) that|there (?:is|was) (?:no|little|scant) (?:evidence|sign|indication|proof|suggestion) (?:that|of)|no ?(?:one|body) (?:is )?(?:claim(?:s|ed|ing)|say(?:s|ing)|said|believes?|suggest(?:s|ed|ing)|pretends?|should (?:conclude|think|believe|say|suppose|assume))(?: that)?|(?:contrary to|far from)(?= )`,
    ),
  },
  // did not, never, no longer, failed to, rather than, instead of, without, no companies
  {
    modality: 'negated',
    reach: 'clause',
    ...words(
      `(?:is|are|was|were|has|have|had|do|does|did|will|would|could|can|should|may|might|must|need)n['’]t(?![^,;]{0,40} until )|cannot|not(?![^,;]{0,40} until )(?! (?:only|just|merely|simply|least|to mention|until|before|without|unlike|surprisingly|so much|far (?:from|off|short)|quite (?:the|a)))|never(?![^,;]{0,40} until )|no longer|nor|neither|none of|nothing|nobody|rather than|instead of|as opposed to|without|fail(?:s|ed|ing)? to|no(?= \\p{Ll})(?! (?:less|fewer|more|later|earlier|sooner|doubt|matter|wonder|small|limits?\\b|later))`,
    ),
  },
  // if, unless, were China to, should China, had it been, would, could, might, suppose
  {
    modality: 'hypothetical',
    reach: 'clause',
    ...words(
      `(?:even |only |as |what )?if|unless|suppos(?:e|ing)(?! that it is)|imagine|assuming|in the event (?:of|that)|hypothetical(?:ly)?|provided that|otherwise|would|could|might|may(?= (?:not |well |yet |soon |have |be |even |prove |turn |seem |look |cost |take |reach |rise |fall |grow |lose |end |come ))`,
    ),
  },
  {
    modality: 'hypothetical',
    reach: 'clause',
    hint: /[Ss]hould|[Hh]ad|[Ww]ere/,
    pattern:
      /(?:^Had \p{L}+|(?:^|[,;:—(]\s*|\b(?:and|but|or|that) )(?:[Ss]hould|[Hh]ad|[Ww]ere) (?:it|they|he|she|we|the [\p{L}-]+|\p{Lu}[\p{L}-]+))(?= )/gu,
  },
  {
    modality: 'hypothetical',
    reach: 'clause',
    hint: /[Ww]ere/,
    pattern: /\b[Ww]ere (?:it|they|he|she|we|the [\p{L}-]+|\p{Lu}[\p{L}-]+)(?: and \p{Lu}[\p{L}-]+)? (?:not )?to\b/gu,
  },
  // will, expected to, targets, plans, by 2030, projected
  {
    modality: 'planned',
    reach: 'clause',
    ...words(
      `will(?! of )|won['’]t|shall|(?:is|are|was|were|be|been) (?:now |also |still |widely |currently )?(?:going|expected|due|set|supposed|scheduled|projected|forecast|forecasted|predicted|planned|slated|poised|likely|meant|intended|destined|bound|to be|to (?=\\p{Ll}{3,}))|expect(?:s|ed|ing)? (?:to|that|the|a|it)|plan(?:s|ned|ning)? (?:to|for|on|calls?|envisages?|foresees?|asks?)|plan (?:of|is)|aim(?:s|ed|ing)? (?:to|for|at)|target(?:s|ed|ing)?(?! (?:of|by) (?:attack|attacks|sanctions))|goal(?:s)?|intend(?:s|ed|ing)? to|hope(?:s|d)? (?:to|that|for)|want(?:s|ed)? to|pledge(?:s|d)? (?:to|of)|promise(?:s|d)? to|vow(?:s|ed)? to|propos(?:es?|ed|al|als|ing)|projection(?:s)?|project(?:s|ed) (?:to|that|a|an|growth|for)|forecast(?:s|ed)?|foresee(?:s|n)?|envisage[sd]?|envision(?:s|ed)?|on (?:track|course) (?:to|for)|would-be|in the (?:pipeline|works)|yet to|ought to|roadmap|to be (?:built|completed|finished|delivered|spent|paid|raised|cut|reached)`,
    ),
  },
  // according to, said, argues
  {
    modality: 'attributed',
    reach: 'half',
    ...words(
      'according to|in the words of|in (?:his|her|their) (?:words|view|opinion|reckoning|telling|account)|by (?:his|her|their|the) reckoning|by (?:his|her|their) account|as (?:he|she|they|[\\p{L}-]+) (?:puts?|see(?:s)?) it',
    ),
  },
  { modality: 'attributed', reach: 'half', ...words(REPORTS) },
  // critics counter that, as one post had it, allegedly, the myth that
  { modality: 'disowned', reach: 'onward', ...words(DISOWNS) },
  {
    modality: 'disowned',
    reach: 'onward',
    ...words(
      `(?:${DOUBTED})(?: (?:of|for|from|in|on|who|that|at|online|have|had|has|may|might|will|would|still|even|often|sometimes|also|now|long)(?: [\\p{L}’'-]+){0,4}?)? (?:say|says|said|saying|have it|has it|had it|hold|holds|held|argue[sd]?|insist(?:s|ed)?|believe[sd]?|think|thought|suggest(?:s|ed)?|counter(?:s|ed)?|complain(?:s|ed)?|object(?:s|ed)?|maintain(?:s|ed)?|warn(?:s|ed)?|reply|replied|tell|told|put|puts|speak of|spoke of)(?: (?:that|of|it))?`,
    ),
  },
  {
    modality: 'disowned',
    reach: 'onward',
    ...words(
      `(?:it (?:is|was|has been) (?:often|sometimes|widely|commonly|frequently|occasionally|routinely)? ?(?:said|claimed|alleged|rumou?red|believed|asserted|suggested) that|(?:the )?(?:myth|rumou?rs?|notion|fiction|legend|canard|falsehood|misconception|conspiracy theory|hoax|fallacy|allegations?|accusations?|claims?) (?:that|of|about|goes|has it|had it|is that))`,
    ),
  },
  {
    modality: 'disowned',
    reach: 'half',
    ...words(
      `as (?:one|a|some|the|many|several)(?: [\\p{L}’'-]+){0,4} (?:had|have|has|put|puts|claims?|claimed|would have) it|allegedly|supposedly|purportedly|reputedly|ostensibly|rumou?r has it|so (?:the|their) (?:story|argument|claim|legend) (?:goes|went)|(?:if|were) (?:you|one) (?:to )?believe[sd]?`,
    ),
  },
  // the Cold War, under Stalin, the nineteenth century
  {
    modality: 'historical',
    reach: 'half',
    ...words(
      `Cold War|(?:First|Second) World War|World War (?:I|II|One|Two|1|2)|Great War|Korean War|Vietnam War|Cuban Missile Crisis|interwar|pre-?war|post-?war|Stalin(?:['’]s|ist)?|Lenin|Khrushchev|Brezhnev|Gorbachev|Mao(?:['’]s|ist)?|Nixon|Kissinger|Reagan|Churchill|Truman|Eisenhower|Kennedy|Adenauer|de Gaulle|Tsar(?:ist|s)?|Czar(?:ist|s)?|imperial(?= (?:Russia|China|Japan|Germany))|Qing|Ming|Ottoman|Habsburg|Napoleon(?:ic)?|Bolsheviks?|Weimar|Nazi|Third Reich|Warsaw Pact|Comecon|Iron Curtain|Victorian|medieval|(?:mid-|early |late )?(?:seventeenth|eighteenth|nineteenth|1[0-9]th)[- ]century|in the (?:early |mid-?|late )?(?:19[0-8]0s|18\\d0s|fifties|sixties|seventies|eighties)|Soviet(?: era| times| days| period|-era)|communist era`,
    ),
  },
  {
    modality: 'historical',
    reach: 'half',
    hint: /1[0-9]{3}/,
    pattern:
      /\b(?:in|of|during|by|until|before|after|around|back in|January|February|March|April|May|June|July|August|September|October|November|December)\s(?:1[0-8]\d\d|19(?:[0-8]\d|90|91))\b(?![\d.,]?\d|[ -]?(?:companies|firms|people|km|tonnes|million|billion|%))/giu,
  },
];

/** The markers that may begin with a word (in lower case). */
export const MARKERS_BY_WORD: ReadonlyMap<string, readonly Marker[]> = byWord(ALL.filter(marker => marker.starts !== undefined));

/** The markers that are searched for in the whole sentence. */
export const OTHER_MARKERS: readonly Marker[] = ALL.filter(marker => marker.starts === undefined);

function byWord(markers: readonly Marker[]): ReadonlyMap<string, readonly Marker[]> {
  const map = new Map<string, Marker[]>();
  for (const marker of markers) for (const word of marker.starts!) map.set(word, [...(map.get(word) ?? []), marker]);
  return map;
}

/** Whole words, whatever their case; an apostrophe or a hyphen before them makes them part of another. */
function words(pattern: string): Pick<Marker, 'pattern' | 'starts'> {
  return { pattern: new RegExp(`(?<![\\p{L}\\p{N}’'-])(?:${pattern})(?![\\p{L}\\p{N}])`, 'iuy'), starts: firstWordsOf(pattern) };
}
