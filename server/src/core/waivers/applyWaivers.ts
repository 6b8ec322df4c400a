import type { Draft } from '../draft/draft';
import type { Finding } from '../finding';
import { compareClaims } from './claim';
import { CHECK_IDS, type Directive, readDirectives } from './directive';
import { isIdle, isNamed, type Reach, reachOf } from './reach';
import type { Waiver } from './readWaivers';
import { unusedDirective } from './unused';

/** A finding that is set aside: by a comment of the draft, or by an entry of the shared file. */
export interface Waived {
  readonly finding: Finding;
  readonly by: Directive | Waiver;
}

/** An entry that waives nothing any more, and why, in words. */
export interface IdleWaiver {
  readonly waiver: Waiver;
  readonly why: string;
}

export interface WaiverResult {
  /** What is left to show, with what is wrong with the comments; in order of the text. */
  readonly shown: readonly Finding[];
  readonly waived: readonly Waived[];
  readonly idle: readonly IdleWaiver[];
}

/**
 * Sets findings aside that the draft's comments or the entries of the shared file waive. `findings` are in order of the text and all
 * there are, whatever settings hide, so that a waiver of a hidden one is not called idle. `entries` are those of this draft;
 * `checks` the ids that were asked for, all if left out; `today` is an ISO date, "2026-11-28".
 */
export function applyWaivers(
  draft: Draft,
  findings: readonly Finding[],
  {
    entries,
    today,
    checks = CHECK_IDS,
  }: { readonly entries: readonly Waiver[]; readonly today: string; readonly checks?: readonly string[] },
): WaiverResult {
  const { directives, problems } = readDirectives(draft);
  if (directives.length === 0 && problems.length === 0 && entries.length === 0) return { shown: findings, waived: [], idle: [] };
  const live = entries.filter(entry => !isOver(entry, today));
  const reach: Reach = reachOf(directives, draft);
  const shown: Finding[] = [];
  const waived: Waived[] = [];
  const used = new Set<unknown>();
  for (const finding of findings) {
    const entry = live.find(one => compareClaims(one, finding, draft) === 'same');
    const by = reach(finding.check, finding.start) ?? entry;
    for (const one of [entry, by]) used.add(one);
    if (by) waived.push({ finding, by });
    else shown.push(finding);
  }
  const idle = directives.filter(one =>
    one.form === 'enable' ? isIdle(one, directives) : !used.has(one) && isAsked(one, checks),
  );
  const told = [...shown, ...problems, ...idle.map(one => unusedDirective(one, draft))].sort((a, b) => a.start - b.start);
  return { shown: told, waived, idle: idleOnes(entries, used, live, shown, draft, checks) };
}

/** Whether any check that a directive names has been run. */
function isAsked(directive: Directive, checks: readonly string[]): boolean {
  return checks.some(check => isNamed(directive, check));
}

/** "2027-06" holds to the end of June. */
function isOver({ expires }: Waiver, today: string): boolean {
  return expires !== undefined && today.slice(0, expires.length) > expires;
}

function idleOnes(
  entries: readonly Waiver[],
  used: ReadonlySet<unknown>,
  live: readonly Waiver[],
  shown: readonly Finding[],
  draft: Draft,
  checks: readonly string[],
): readonly IdleWaiver[] {
  return entries
    .filter(entry => !used.has(entry) && checks.includes(entry.check))
    .map(waiver => ({ waiver, why: whyIdle(waiver, live.includes(waiver), shown, draft) }));
}

function whyIdle(waiver: Waiver, isLive: boolean, shown: readonly Finding[], draft: Draft): string {
  if (!isLive) return `This waiver held until ${waiver.expires}: what it waived is shown again.`;
  const changes = shown.map(finding => compareClaims(waiver, finding, draft));
  if (changes.includes('source')) return 'The source has changed since: what this waived is shown again.';
  if (changes.includes('sentence')) return 'The sentence has changed since: what this waived is shown again.';
  return `Nothing is found at “${waiver.words}” any more: this waiver can go.`;
}
