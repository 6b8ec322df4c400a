import { closest, distance } from 'fastest-levenshtein';
import { CHECKS, CHECKS_ON_REQUEST, CITATION_CHECK_IDS } from '../checks/index';
import type { Draft } from '../draft/draft';
import { LIST_MARKS, referenceLists } from '../draft/referenceLists';
import type { Finding, Suggestion } from '../finding';
import { contains, type Span } from '../span';
import { isReason, waiverFinding } from './waiverFinding';

/** The ids that a waiver may name. */
export const CHECK_IDS: readonly string[] = [...[...CHECKS, ...CHECKS_ON_REQUEST].map(check => check.id), ...CITATION_CHECK_IDS];

export const FORMS = ['disable-next-line', 'disable', 'enable', 'disable-file'] as const;

/** A waiver as a comment of the draft: `policy-fact-check-disable-next-line amount-mismatch, year-mismatch -- the reason`. */
export interface Directive extends Span {
  readonly form: (typeof FORMS)[number];
  /** Ids of checks; undefined where none is named, and all are meant. */
  readonly checks?: readonly string[];
  readonly reason: string;
}

export interface Directives {
  readonly directives: readonly Directive[];
  /** What is wrong with them, at its place. */
  readonly problems: readonly Finding[];
}

/** The directives among the comments of a draft, in order of the text. One that is broken waives nothing. */
export function readDirectives(draft: Draft): Directives {
  const directives: Directive[] = [];
  const problems: Finding[] = [];
  const { lists, alone } = referenceLists(draft);
  for (const mark of alone) problems.push(waiverFinding(draft, 'warning', mark, ALONE));
  for (const comment of draft.comments) {
    if ([...lists, ...alone].some(list => contains(list, trimmed(comment, draft)))) continue;
    const text = draft.text.slice(comment.start, comment.end);
    if (!text.includes(PREFIX)) continue;
    for (const match of text.matchAll(DIRECTIVE)) {
      const start = comment.start + match.index;
      const read = readDirective({ start, end: start + match[0].trimEnd().length }, match, draft, problems);
      if (read) directives.push(read);
    }
  }
  return { directives, problems };
}

const PREFIX = 'policy-fact-check-';

const ALONE = `A list of references stands between “${LIST_MARKS.begin}” and “${LIST_MARKS.end}”; the other one of the two is missing.`;

function trimmed({ start, end }: Span, { text }: Draft): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

/** The mark that opens the comment, the form, and the rest up to the mark that closes it or to the end. */
const DIRECTIVE =
  /(?<open><!--|(?<!%)%+|(?<!\/)\/\/+|^\s*\.\.)\s{0,20}policy-fact-check-(?<form>[\w-]*)(?<rest>[\s\S]*?)(?:-->|$)/g;

function readDirective(span: Span, { groups = {} }: RegExpMatchArray, draft: Draft, problems: Finding[]): Directive | undefined {
  const [open = '', form = '', rest = ''] = [groups['open'], groups['form'], groups['rest']];
  const name = draft.text.indexOf(PREFIX + form, span.start + open.length);
  const known = FORMS.find(one => one === form);
  if (known === undefined) {
    const right = closest(form, [...FORMS]);
    const message = `There is no “${PREFIX}${form}”; there are ${FORMS.slice(0, -1).join(', ')} and ${FORMS.at(-1)}.`;
    const place = { start: name + PREFIX.length, end: name + PREFIX.length + form.length };
    const where = form === '' ? { start: name, end: name + PREFIX.length } : place;
    problems.push(waiverFinding(draft, 'warning', where, message, form === '' ? [] : [instead(place, form, right)]));
    return undefined;
  }
  const start = name + PREFIX.length + form.length;
  const separator = /(?:^|\s)(?:--+|—)(?=\s|$)/.exec(rest);
  const reason = separator === null ? '' : rest.slice(separator.index + separator[0].length).trim();
  const checks = readChecks(rest.slice(0, separator?.index), start, draft, problems);
  if (known !== 'enable' && !isReason(reason)) {
    problems.push(waiverFinding(draft, 'hint', span, 'This waiver gives no reason: write “-- why” at its end.'));
  }
  return { ...span, form: known, ...(checks && { checks }), reason };
}

/** Undefined where none is named. One that there is not is reported, and the others count. */
function readChecks(text: string, start: number, draft: Draft, problems: Finding[]): readonly string[] | undefined {
  const named = [...text.matchAll(/[^\s,]+/g)];
  if (named.length === 0) return undefined;
  return named.flatMap(({ 0: id, index }) => {
    if (CHECK_IDS.includes(id)) return [id];
    const place = { start: start + index, end: start + index + id.length };
    const near = closest(id, [...CHECK_IDS]);
    const fixes = distance(id, near) <= 3 ? [instead(place, id, near)] : [];
    problems.push(waiverFinding(draft, 'warning', place, `There is no check “${id}”, so this waives nothing.`, fixes));
    return [];
  });
}

function instead(span: Span, wrong: string, newText: string): Suggestion {
  return { title: `Change ${wrong} to ${newText}`, span, newText };
}
