import { FIELDS } from '../lexicon/posts';
import type { Span } from '../span';
import { bodyAt } from './postBodies';
import { type CountryAt, countryOf, lower } from './postWords';

/** What stands behind the noun of a post. */
export interface Behind {
  readonly end: number;
  readonly field?: Span;
  readonly bodies: readonly Span[];
  readonly country?: CountryAt;
  readonly past: boolean;
}

/** What stands behind the noun: "of procurement", "for economic affairs", "of Russia", "with the Democratic Resilience Program at CEPA". */
export function readBehind(prose: string, from: number, to: number): Behind {
  const bodies: Span[] = [];
  let field: Span | undefined;
  let country: Behind['country'];
  let at = from;
  for (let round = 0; round < 4; round++) {
    const link = LINK.exec(prose.slice(at, Math.min(to, at + 40)));
    if (!link) break;
    const begin = at + link[0].length;
    const body = bodyAt(prose, begin, to);
    // "Minister for Communications": what it is for, in capitals.
    field ??= body && round === 0 && /^(?:of|for)$/.test(link[1] ?? '') ? fieldName(prose, body) : undefined;
    if (field && field.start === begin) {
      at = field.end;
      continue;
    }
    const nation = body && countryOf(prose, body);
    // "In Abu Dhabi" tells where the body sits.
    if (nation && link[1] !== 'in') country ??= nation;
    else if (nation) break;
    else if (body && !(link[1] === 'in' && !SERVICE.test(prose.slice(body.start, body.end)))) bodies.push(body);
    else if (body === undefined && round === 0 && /^(?:of|for)$/.test(link[1] ?? '')) {
      field = fieldAt(prose, begin, to);
      if (!field) break;
      at = field.end;
      continue;
    }
    if (!body) break;
    at = body.end;
  }
  return {
    end: at,
    ...(field ? { field } : {}),
    bodies,
    ...(country ? { country } : {}),
    past: ENDED.test(prose.slice(at, Math.min(to, at + 40))),
  };
}

/** "Transport" of "Transport of Latvia". */
function fieldName(prose: string, body: Span): Span | undefined {
  const [name = ''] = prose.slice(body.start, body.end).split(/ of /);
  const isField = name.split(' ').every(word => FIELDS.has(lower(word)) || /^(?:and|the)$/.test(word));
  return isField ? { start: body.start, end: body.start + name.length } : undefined;
}

/** "from 2011 to 2018", "until last year", "at the time". */
const ENDED = /^,? (?:until|last|at the time|back then|(?:from|between|in|during) (?:the )?(?:\p{Lu}\p{Ll}+ )?(?:1[89]|20)\d\d)/u;

const LINK = /^,? (?:(?:who )?(?:serving|working|based) )?(of|at|with|in|for|from) (?:(?:the|our own|its|their) )?/;
const SERVICE = /(?:Army|Navy|Air Force|Corps|Guard|Forces?|Service|Ministry|Department|Office)$/;

/** "procurement", "economic affairs", "foreign and security policy": words in small letters, up to what is no noun. */
function fieldAt(prose: string, from: number, to: number): Span | undefined {
  const match =
    /^\p{Ll}[\p{L}-]{2,}(?: (?:(?:and|the) )?(?!(?:of|at|with|in|for|from|who|and|is|was|has|says?|said|the|told|to|on|by)\b)\p{L}[\p{L}-]{2,}){0,2}/u.exec(
      prose.slice(from, Math.min(to, from + 60)),
    );
  return match === null ? undefined : { start: from, end: from + match[0].length };
}
