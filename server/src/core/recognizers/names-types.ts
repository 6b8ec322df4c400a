import { GIVEN_NAMES } from '../lexicon/given-names';
import { typeOfHead } from '../lexicon/name-heads';
import { stemOf } from '../lexicon/stem';
import { SYNONYMS } from '../lexicon/synonyms';
import type { Word } from '../lexicon/words';
import type { NameType } from '../mention';
import type { Run } from './names-runs';
import type { RoleMatch } from './roles';

/** What a run names, by its own words and by those round it. */
export function typeOfRun(prose: string, words: readonly Word[], run: Run, role: RoleMatch | undefined): NameType {
  const texts = words.slice(run.first, run.after).map(word => word.text);
  const head = headOf(texts);
  if (head !== undefined) return head;
  if (role !== undefined) return 'person';
  if (texts.length > 1 && (GIVEN_NAMES.has(texts[0]!) || /^\p{Lu}$/u.test(texts[0]!))) return 'person';
  if (/^\p{Lu}{2,}$/u.test(texts[0]!)) return 'organisation';
  const before = prose.slice(Math.max(0, run.start - 12), run.start);
  if (IN_PLACE.test(before)) return 'place';
  return isSpeaker(prose, texts, run) || (texts.length > 1 && /(?:^|\n)\s*(?:By|by|, by) $/.test(before)) ? 'person' : 'unknown';
}

/** What follows is done by persons alone: "Michta writes", "Siobhán Prendergast, who chairs". A common noun ("Price explains") is nobody. */
function isSpeaker(prose: string, texts: readonly string[], run: Run): boolean {
  if (
    run.doubtful &&
    (SYNONYMS.has(stemOf(texts[0]!.toLowerCase())) ||
      /(?:s|ing|ed|ity|[ts]ion|ment|ness|ship|ism|[ae]nce|cy|ure|age)$/.test(texts[0]!))
  )
    return false;
  const after = prose.slice(run.end, run.end + 40);
  return SPEAKS.test(after) || (texts.length > 1 && /^, (?:who|aged|\d\d)\b/.test(after));
}

/** The office of a run: the role just before it, in front of its comma, or in apposition behind it. */
export function apposedRole(prose: string, words: readonly Word[], run: Run, roles: readonly RoleMatch[]): RoleMatch | undefined {
  if (headOf(words.slice(run.first, run.after).map(word => word.text)) !== undefined) return undefined;
  const index = indexFrom(roles, run.after);
  const before = roles[indexFrom(roles, run.first) - 1];
  if (before !== undefined && before.after === run.first && /^(?: |\. | ?\r?\n ?|, )$/.test(prose.slice(before.end, run.start)))
    return before;
  const after = roles[index];
  if (after === undefined || after.first - run.after > FARTHEST || after.courtesy) return undefined;
  const between = prose.slice(run.end, after.start);
  return APPOSED.test(between) ? after : undefined;
}

const FARTHEST = 6;
/** ", the energy minister", ", Rajasthan’s energy secretary", ", who is foreign minister", " as foreign minister". */
const APPOSED =
  /^(?:,| \(| as| is| was| \w+ as)\s(?:(?:the|a|an|its|their|his|her|then|who is|who was|former|now|then-)\s)?(?:[\p{L}’'.-]+\s){0,4}(?:[\p{L}]+[-’'])?$/u;
const SPEAKS =
  /^,? (?:(?:has|have|had|also|once|later|now|recently|himself|herself) )?(?:says?|said|tells?|told|argues?|argued|writes?|wrote|adds?|added|warn(?:s|ed)|insist(?:s|ed)|boast(?:s|ed)|explain(?:s|ed)|claims?|claimed|replied|notes?|noted|recall(?:s|ed)|complain(?:s|ed)|concede[sd]?|admit(?:s|ted)|signed|visited|met|flew|resigned|spoke|testified|asks?|asked|rejects?|rejected|believes?|believed|thinks?|calls?|called|concludes?|concluded|suggests?|suggested|describes?|described|denies|denied)\b/;
const IN_PLACE = /\b(?:in|near|off|outside|across|around|at) $/i;

function headOf(texts: readonly string[]): NameType | undefined {
  if (texts.length < 2) return undefined;
  const of = texts.findIndex((text, i) => i > 0 && /^(?:of|for|on)$/.test(text));
  if (of > 0) {
    const head = typeOfHead(texts[of - 1]!);
    if (head !== undefined) return head;
  }
  return typeOfHead(texts.at(-1)!) ?? (/^(?:[IVXLC]+|\d+)$/.test(texts.at(-1)!) ? typeOfHead(texts[0]!) : undefined);
}

/** The first role that begins at a word or behind it. */
function indexFrom(roles: readonly RoleMatch[], word: number): number {
  let low = 0;
  let high = roles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (roles[middle]!.first < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
