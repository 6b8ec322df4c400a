import { describeSubject } from '../checks/wording';
import { keySet } from '../lexicon/keys';
import type { Reference, Statement, Wording } from '../reference/reference';
import type { Completion } from './complete';
import type { Gap } from './gap';
import type { Trial } from './trial';
import { writeRecorded } from './written';

/** A completion before it has a place. */
export type Offer = Omit<Completion, 'span'>;

/** At most this many are offered: what is typed further narrows them. */
const MOST = 300;

/** Every fact, name and quotation of the sheets, for a writer who asks by "=": those whose words stand near first, then in their order. */
export function offerAny(
  gap: Gap,
  trial: Trial,
  reference: Reference,
  offered: readonly (Statement | undefined)[],
): readonly Offer[] {
  const near = keysNear(gap, trial.draft.prose);
  const facts = reference.statements
    .filter(statement => !offered.includes(statement))
    .map((statement): Ranked => {
      const { reading, value, time, evidence } = statement;
      const id = /#(.*)$/.exec(statement.id)?.[1];
      const offer: Offer = {
        newText: writeRecorded(reading, value, trial),
        kind: reading.kind === 'text' ? 'text' : 'value',
        subject: describeSubject(statement),
        ...(time === undefined ? {} : { time }),
        ...(id === undefined ? {} : { id }),
        evidence,
      };
      return { offer, rank: shared(statement.subjectKeys, near) };
    });
  const names = reference.names.map(({ forms, roles, evidence }): Ranked => {
    const [name = ''] = forms;
    return { offer: { newText: name, kind: 'name', subject: roles[0] ?? '', evidence }, rank: shared(keySet(name), near) };
  });
  const quotations = quotationsOf(reference).map(({ text, speaker, evidence }): Ranked => {
    const offer: Offer = { newText: `“${text}”`, kind: 'quotation', subject: speaker ?? '', evidence };
    return { offer, rank: shared(keySet(speaker ?? ''), near) };
  });
  return best([...facts, ...names, ...quotations]);
}

/** Words of sheets that are quoted, behind an opening mark: those that go on as is typed, or whose speaker stands near. */
export function offerQuotations(gap: Gap, prose: string, reference: Reference): readonly Offer[] {
  const near = keysNear(gap, prose);
  const typed = plain(gap.typed);
  return best(
    quotationsOf(reference).flatMap(({ text, speaker, evidence }): Ranked[] => {
      const rank = shared(keySet(speaker ?? ''), near) + shared(keySet(evidence.quote), near);
      const fits = typed === '' ? rank > 0 : plain(text).startsWith(typed);
      return fits ? [{ offer: { newText: text, kind: 'quotation', subject: speaker ?? '', evidence }, rank }] : [];
    }),
  );
}

interface Ranked {
  readonly offer: Offer;
  readonly rank: number;
}

function best(ranked: readonly Ranked[]): readonly Offer[] {
  const sorted = [...ranked].sort((a, b) => b.rank - a.rank);
  const distinct = new Map(sorted.map(({ offer }) => [`${offer.newText} ${offer.subject} ${offer.time}`, offer]));
  return [...distinct.values()].slice(0, MOST);
}

function quotationsOf({ wordings }: Reference): readonly Wording[] {
  return wordings.filter(({ quoted }) => quoted);
}

function keysNear({ block, start }: Gap, prose: string): ReadonlySet<string> {
  return keySet(prose.slice(block.start, Math.max(start, block.end)));
}

function shared(keys: ReadonlySet<string>, near: ReadonlySet<string>): number {
  return [...keys].filter(key => near.has(key)).length;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[‘’]/g, "'").replace(/\s+/g, ' ');
}
