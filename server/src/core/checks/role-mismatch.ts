import { isJudged } from '../align/alignment';
import { perReference } from '../align/perReference';
import { scopeOf } from '../align/scope';
import type { Finding } from '../finding';
import { findCountries } from '../lexicon/countries';
import { wordsIn } from '../lexicon/words';
import type { BlockReading } from '../reading';
import { findRoles } from '../recognizers/roles';
import type { KnownReferenceName } from '../reference/reference';
import type { Span } from '../span';
import type { Analysis, Check } from './check';
import { replacement } from './replacement';

export const roleMismatch: Check = {
  id: 'role-mismatch',
  severity: 'warning',
  title: 'Role mismatch',
  summary: 'An office that a person does not hold by the reference: “Defence Minister Lavrov”.',
  run: analysis => {
    const people = officeHolders(analysis.reference);
    if (people.length === 0) return [];
    return analysis.blocks.flatMap((block, index) => judge(block, index, analysis, people));
  },
};

interface OfficeHolder {
  readonly name: KnownReferenceName;
  /** The words by which the person is called in full or for short. */
  readonly calls: readonly string[];
  /** Offices, normalised: 'prime minister'. */
  readonly offices: readonly string[];
}

const officeHolders = perReference(reference =>
  reference.names.flatMap(name => (name.kind === 'person' ? (officeHolder(name) ?? []) : [])),
);

/** A person of whom the reference knows an office that one holds alone. */
function officeHolder(name: KnownReferenceName): OfficeHolder | undefined {
  const offices = name.roles.flatMap(officesIn).filter(isOffice);
  if (offices.length === 0) return undefined;
  const full = name.forms[0] ?? '';
  const words = full.split(' ');
  const short = name.forms.flatMap(form => form.split(' ')).filter(word => words.includes(word) && word !== words[0]);
  // A family name may stand first ("Xi Jinping") or last: an alias such as "President Xi" tells.
  const family = name.forms.some(form => form !== full && form.split(' ').at(-1) === words[0]) ? [words[0] ?? ''] : [];
  return { name, calls: [full, ...name.forms, ...family, ...short], offices };
}

/** "minister" or "leader" alone fit many offices; these exclude each other. */
function isOffice(role: string): boolean {
  return (
    /(?:president|minister|premier|chancellor|secretary)(?: of state)?$/.test(role) &&
    !/^(?:minister|secretary|general secretary)$/.test(role)
  );
}

function judge(block: BlockReading, index: number, analysis: Analysis, people: readonly OfficeHolder[]): readonly Finding[] {
  const { prose } = analysis.draft;
  return block.roles.flatMap(match => {
    if (!isOffice(match.role)) return [];
    const person = people.find(candidate => isHeldBy(match, candidate, prose, block.block));
    if (!person || person.offices.includes(match.role)) return [];
    if (FORMER.test(prose.slice(Math.max(block.block.start, match.start - 20), match.start))) return [];
    if (!isJudged(match, scopeOf(match, index, analysis.blocks))) return [];
    return [findingOf(match, person, analysis)];
  });
}

const FORMER = /\b(?:former|then|ex|late|future|next|previous|old)[\s-]+(?:\p{L}+\s+)?$/iu;

function officesIn(text: string): readonly string[] {
  const words = wordsIn(text, 0, text.length);
  return findRoles(text, words, findCountries(text, words)).map(match => match.role);
}

type RoleSpan = BlockReading['roles'][number];

/** "Foreign Minister Sergey Lavrov", "Lavrov, the Russian foreign minister": the person's name right after the office, or just before it. */
function isHeldBy(match: RoleSpan, { calls }: OfficeHolder, prose: string, where: Span): boolean {
  const after = prose.slice(match.end, Math.min(match.end + 40, where.end)).replace(/\s+/g, ' ');
  const before = prose.slice(Math.max(where.start, match.start - 60), match.start).replace(/\s+/g, ' ');
  return calls.some(call => {
    if (new RegExp(`^,? (?:\\p{Lu}[\\p{L}.]+ )?${call}(?![\\p{L}\\p{N}])`, 'u').test(after)) return true;
    return new RegExp(`(?<!\\p{L})${call}, (?:the |who is |now )*(?:\\p{Lu}[\\p{L}’']+ )?$`, 'u').test(before);
  });
}

function findingOf(match: RoleSpan, { name, offices }: OfficeHolder, analysis: Analysis): Finding {
  const text = analysis.draft.text.slice(match.start, match.end);
  const office = offices[0] ?? '';
  const newText = /^\p{Lu}/u.test(text)
    ? office.replace(/(?<!\p{L})(?!of |the |for )\p{Ll}/gu, letter => letter.toUpperCase())
    : office;
  const message = `${name.forms[0]}: the source has ${name.roles[0]}, not ${text} (${name.evidence.source}).`;
  return replacement(roleMismatch, analysis, match, { newText, message, evidence: [name.evidence] });
}
