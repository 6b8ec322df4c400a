import type { Mention } from '../../mention';
import type { Span } from '../../span';

/**
 * What a name is to the words round it, so that two texts can be laid beside each other whatever their order: `by` who does ("Brussels
 * barred", "barred by Brussels"), `of` whose something is ("Iran’s fleet", "the fleet of Iran", "Iranian tankers"), `whom` what is done to
 * it ("sanctioned Rosatom", "Rosatom was sanctioned"), or the preposition before it, `in` for all that say where.
 */
export interface Place {
  readonly kind: string;
  /** Where the word stands that the name belongs to: the verb, or the noun. */
  readonly side: 'left' | 'right';
}

/** `undefined` where the words next to the name do not tell. */
export function placeOf(prose: string, name: Mention, sentence: Span): Place | undefined {
  const before = prose.slice(Math.max(sentence.start, name.start - REACH), name.start);
  const after = prose.slice(name.end, Math.min(sentence.end, name.end + REACH));
  if (/^[’']s?\s/.test(after)) return { kind: 'of', side: 'right' };
  if (PASSIVE.test(after)) return { kind: 'whom', side: 'right' };
  if (VERB.test(after) && !PREPOSITION.test(before)) return { kind: 'by', side: 'right' };
  const describes = NOUN.test(after) && !VERB.test(after);
  if (describes && (isAdjective(name) || ARTICLE.test(before))) return { kind: 'of', side: 'right' };
  const preposition = PREPOSITION.exec(before)?.[1]?.toLowerCase();
  if (preposition !== undefined) return { kind: KINDS.get(preposition) ?? preposition, side: 'left' };
  if (describes) return { kind: 'of', side: 'right' };
  if (APPOSED.test(after)) return { kind: 'apposed', side: 'right' };
  return VERB_BEFORE.test(before) ? { kind: 'whom', side: 'left' } : undefined;
}

function isAdjective(name: Mention): boolean {
  return name.kind === 'name' && (name.form === 'adjective' || name.form === 'demonym');
}

const ARTICLE = /\b(?:the|an?|its|his|her|their)\s+$/iu;

/** How far to look, in characters. */
const REACH = 60;

const PREPOSITION =
  /\b(in|at|near|inside|outside|across|within|off|to|into|towards?|from|by|with|for|of|on|between|against|as)\s+(?:(?:the|an?|its|his|her|their|both|neighbouring|nearby)\s+)?$/iu;

const KINDS: ReadonlyMap<string, string> = new Map([
  ['at', 'in'],
  ['near', 'in'],
  ['inside', 'in'],
  ['outside', 'in'],
  ['across', 'in'],
  ['within', 'in'],
  ['off', 'in'],
  ['into', 'to'],
  ['toward', 'to'],
  ['towards', 'to'],
]);

const PASSIVE =
  /^\s+(?:is|are|was|were|has been|have been|had been|being|be|been)\s+(?:\p{Ll}+ly\s+)?(?:\p{Ll}+ed|told|sold|built|made|paid|cut|shut|lost|held|found|won|given|taken|seen|bought|brought|sent|shown|chosen|hit)\b/u;
const VERB =
  /^\s+(?:(?:has|have|had|will|would|also|then|later|now|itself|still|already|never|is|are|was|were|may|could|first|\p{Ll}+ly)\s+){0,2}(?:\p{Ll}{2,}ed|is|are|was|were|has|have|had|does|did|will|would|can|could|may|must|said|says|runs?|ran|began|gave|gives?|took|takes?|made|makes?|cut|sold|sells?|bought|buys?|built|builds?|sent|sends?|paid|pays?|put|puts|set|sets|won|wins|lost|loses?|met|meets?|kept|keeps?|led|leads?|held|holds?|found|finds?|became|becomes?|went|goes|came|comes|rose|fell|grew|wrote|writes?|told|tells?|left|leaves?|saw|sees?|shut|spent|spends?|threw|brought|brings?|drew|chose|needs?|wants?|uses?|plans?|owns?|owes?|provides?|produces?|exports?|imports?|supplies|operates?|accounts?|leads?|follows?)\b/u;
/** "Norvax, a firm in Aarhus, supplies": what stands beside the name is not what it does. */
const APPOSED = /^,\s[^,.;:]{3,80},\s\p{Ll}/u;
/** The noun that an adjective or a name before it describes: "Iranian tankers", "the Ankara talks". */
const NOUN =
  /^\s+(?!(?:and|or|but|as|at|by|for|from|in|into|of|on|off|over|than|that|the|to|up|was|were|with|who|which|while|when|where|before|after|until|since|because|though|if|so|not|no|an?|its|it|he|she|they|per|via|under|between|against|during|this|these|those|last|next|only|alone|itself|rather|nor|yet|both|then|again|still|also|already|earlier|later|too|about|around|near|ahead|instead|together|along|despite|amid|among|within|without|towards?|unless|whose|whom|there|here|now|today|yesterday)\b)\p{Ll}{3,}/u;
const VERB_BEFORE = /\b\p{Ll}+(?:ed|ing|s|ght|old|aid|ave|ade)\s+(?:(?:the|an?|its|his|her|their)\s+)?$/u;
