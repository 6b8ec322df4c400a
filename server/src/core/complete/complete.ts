import { describeSubject } from '../checks/wording';
import type { Draft } from '../draft/draft';
import type { Evidence } from '../finding';
import type { BlockCache } from '../reading';
import type { Reference } from '../reference/reference';
import type { Span } from '../span';
import { type Gap, gapAt } from './gap';
import { offerAny, offerQuotations } from './offers';
import { type Trial, tryGap } from './trial';
import { type Fitting, fittingFacts, fittingPassages } from './values';
import { writeRecorded } from './written';

/** Something of the reference to write at a place of a draft, best first in their list. */
export interface Completion {
  /** What it replaces, and with what. */
  readonly span: Span;
  readonly newText: string;
  readonly kind: 'value' | 'name' | 'quotation' | 'text';
  /** "China–Russia trade", with its time apart (EDTF); empty where an article speaks. */
  readonly subject: string;
  readonly time?: string;
  /** Other words to find it by: its id in the sheet. */
  readonly id?: string;
  readonly evidence: Evidence;
}

/**
 * What fits where something is being written; nothing where nothing fits. The draft need not have been checked: `cache` holds what was read of
 * its blocks before. `asked`: the writer asks for it, so that a space before the place is enough.
 */
export function complete(
  draft: Draft,
  offset: number,
  reference: Reference,
  { cache = new Map(), asked = false }: { readonly cache?: BlockCache | undefined; readonly asked?: boolean } = {},
): readonly Completion[] {
  const gap = gapAt(draft, offset, asked);
  if (!gap) return [];
  if (gap.expects === 'quotation')
    return offerQuotations(gap, draft.prose, reference).map(offer => ({ ...spanOf(gap), ...offer }));
  const trial = tryGap(gap, draft, cache);
  if (!trial) return [];
  const kind = gap.expects === 'date' ? 'date' : 'quantity';
  const fitting = [...fittingFacts(trial, reference, kind), ...fittingPassages(trial, reference, kind)];
  const values = written(fitting, gap, trial);
  if (gap.expects !== 'any') return values;
  const told = fitting.map(({ statement }) => statement);
  return [...values, ...offerAny(gap, trial, reference, told).map(offer => ({ ...spanOf(gap), ...offer }))];
}

/** Each value once, as the draft writes values; of a currency that has been begun, only that. */
function written(fitting: readonly Fitting[], gap: Gap, trial: Trial): readonly Completion[] {
  const sign = /[$€£¥]/.exec(gap.typed)?.[0];
  const seen = new Set<string>();
  return fitting.flatMap(({ reading, text, statement, time, evidence }): Completion[] => {
    const newText = writeRecorded(reading, text, trial);
    if (seen.has(newText) || (sign !== undefined && !newText.includes(sign))) return [];
    seen.add(newText);
    const id = statement && /#(.*)$/.exec(statement.id)?.[1];
    return [
      {
        ...spanOf(gap),
        newText,
        kind: 'value',
        subject: statement ? describeSubject(statement) : '',
        ...(time === undefined ? {} : { time }),
        ...(id === undefined ? {} : { id }),
        evidence,
      },
    ];
  });
}

function spanOf({ start, end }: Gap): Pick<Completion, 'span'> {
  return { span: { start, end } };
}
