import { CHECKS } from '../checks/index';
import type { Draft } from '../draft/draft';
import type { Finding } from '../finding';
import { compareClaims, wordsKey } from './claim';
import { CHECK_IDS, type Directive, readDirectives } from './directive';
import { isIdle, isNamed, reachOf } from './reach';
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

export interface WaiverOptions {
  /** Those of the shared file that are of this draft. */
  readonly entries: readonly Waiver[];
  /** An ISO date, "2026-11-28". */
  readonly today: string;
  /** Whether the checks on request have been run; where they have not, no waiver of theirs is called idle. */
  readonly unsourced: boolean;
}

/**
 * Sets findings aside that the draft's comments or the entries of the shared file waive. `findings` are all there are, whatever
 * settings hide, so that a waiver of a hidden one is not called idle.
 */
export function applyWaivers(draft: Draft, findings: readonly Finding[], options: WaiverOptions): WaiverResult {
  const { entries, today, unsourced } = options;
  const { directives, problems } = readDirectives(draft);
  if (directives.length === 0 && problems.length === 0 && entries.length === 0) return { shown: findings, waived: [], idle: [] };
  const isRun = (check: string) => unsourced || CHECKS.some(({ id }) => id === check);
  const reach = reachOf(directives, draft);
  const entryOf = entryFinder(entries, today, draft);
  const shown: Finding[] = [];
  const waived: Waived[] = [];
  const used = new Set<unknown>();
  for (const finding of findings) {
    const entry = entryOf(finding);
    const by = reach(finding.check, finding.start) ?? entry;
    for (const one of [entry, by]) used.add(one);
    if (by) waived.push({ finding, by });
    else shown.push(finding);
  }
  const unused = directives.filter(one =>
    one.form === 'enable' ? isIdle(one, directives) : !used.has(one) && CHECK_IDS.some(id => isNamed(one, id) && isRun(id)),
  );
  const told = [...shown, ...problems, ...unused.map(one => unusedDirective(one, draft))].sort((a, b) => a.start - b.start);
  const idle = entries
    .filter(entry => !used.has(entry) && isRun(entry.check))
    .map(waiver => ({ waiver, why: whyIdle(waiver, today, shown, draft) }));
  return { shown: told, waived, idle };
}

/** The entry that waives a finding. Many findings and many entries are told apart by their words first. */
function entryFinder(entries: readonly Waiver[], today: string, draft: Draft): (finding: Finding) => Waiver | undefined {
  const byWords = new Map<string, Waiver[]>();
  for (const entry of entries) {
    if (!isOver(entry, today)) byWords.set(wordsKey(entry), [...(byWords.get(wordsKey(entry)) ?? []), entry]);
  }
  return finding => {
    if (byWords.size === 0) return undefined;
    const near = byWords.get(wordsKey({ check: finding.check, words: finding.text }));
    return near?.find(entry => compareClaims(entry, finding, draft) === 'same');
  };
}

/** "2027-06" holds to the end of June. */
function isOver({ expires }: Waiver, today: string): boolean {
  return expires !== undefined && today.slice(0, expires.length) > expires;
}

function whyIdle(waiver: Waiver, today: string, shown: readonly Finding[], draft: Draft): string {
  if (isOver(waiver, today)) return `This waiver held until ${waiver.expires}: what it waived is shown again.`;
  const changes = shown.map(finding => compareClaims(waiver, finding, draft));
  if (changes.includes('source')) return 'The source has changed since: what this waived is shown again.';
  if (changes.includes('sentence')) return 'The sentence has changed since: what this waived is shown again.';
  return `Nothing is found at “${waiver.words}” any more: this waiver can go.`;
}
