import { typeOfHead } from '../lexicon/name-heads';
import type { SourceItem } from './schema';

export type AuthorName = NonNullable<SourceItem['author']>[number];

/**
 * Authors as CSL names, from what front matter, page metadata and CSL-JSON hold: "Jane Doe", "Doe, Jane", "Jane Doe and John Roe",
 * a list of these, `{ name }`, `{ given, family }`. Organisations stay whole; "admin" is nobody.
 */
export function readAuthors(value: unknown, depth = 0): readonly AuthorName[] {
  if (depth > 3) return [];
  if (Array.isArray(value)) return value.slice(0, MOST).flatMap((one: unknown) => readAuthors(one, depth + 1));
  if (typeof value === 'string') return splitNames(clean(value)).flatMap<AuthorName>(name => readName(name) ?? []);
  if (typeof value !== 'object' || value === null) return [];
  const { family, given, literal, name, ...rest } = value as Readonly<Record<string, unknown>>;
  if (isText(literal)) return [{ literal: clean(literal) }];
  if (isText(family)) return [{ family: withParticle(rest, clean(family)), ...(isText(given) && { given: clean(given) }) }];
  if (isText(name) && rest['@type'] === 'Organization') return [{ literal: clean(name) }];
  return readAuthors(name, depth + 1);
}

const MOST = 50;

/** A link of a web clipper, `[[Jane Doe]]`, is its words. */
function clean(text: string): string {
  return text
    .slice(0, 300)
    .replace(/[[\]*_]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^by:? /i, '');
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function withParticle(name: Readonly<Record<string, unknown>>, family: string): string {
  const particle = name['non-dropping-particle'] ?? name['dropping-particle'];
  return isText(particle) ? `${clean(particle)} ${family}` : family;
}

function splitNames(text: string): readonly string[] {
  if (text.includes(';')) return text.split(';').map(name => name.trim());
  if (isOrganisation(text)) return [text];
  const parts = text.split(/,? (?:and|&) /);
  // "Jane Doe, John Roe" is two persons, "Doe, Jane" is one.
  return parts.flatMap(part => {
    const names = part.split(',').map(name => name.trim());
    return names.length > 1 && names.every(name => name.includes(' ')) ? names : [part.trim()];
  });
}

function readName(text: string): AuthorName | undefined {
  const name = text.replace(/,? (?:Jr|Sr|PhD|Ph\.D|MD|MP|MEP)\.?$/, '');
  if (!/\p{L}/u.test(name) || NOBODY.test(name) || /^https?:/i.test(name)) return undefined;
  if (isOrganisation(name)) return { literal: name };
  const turned = /^([^,]+), ([^,]+)$/.exec(name);
  if (turned?.[1] && turned[2]) return { family: turned[1], given: turned[2] };
  const words = name.split(' ');
  const particle = words.findIndex((word, at) => at > 0 && at < words.length - 1 && PARTICLE.test(word));
  const at = particle > 0 ? particle : words.length - 1;
  return { family: words.slice(at).join(' '), given: words.slice(0, at).join(' ') };
}

const NOBODY = /^(?:admin(?:istrator)?|webmaster|editors?|editorial team|staff|anonymous|unknown|guest|user|n\/?a)$/i;
const PARTICLE = /^(?:von|van|vom|zu|zur|der|den|de|del|della|di|da|dos|du|la|le|ter|ten|al|el|bin|ibn|af|av)$/;

/** One word, more words than persons have, an acronym, or a word that only organisations carry. */
function isOrganisation(name: string): boolean {
  const words = name.split(/[\s,]+/);
  if (words.length === 1 || words.length > 6) return !name.includes(',');
  return words.some(word => ORGANISES.test(word) || typeOfHead(word) === 'organisation');
}

const ORGANISES = /^(?:of|for|on|the|The|\p{Lu}{3,}|.*\d.*)$/u;
