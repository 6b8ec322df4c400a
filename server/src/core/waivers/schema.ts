import * as v from 'valibot';
import { CHECK_IDS } from './directive';

/**
 * The shape of `.policy-fact-check/waivers.yaml`. Every scalar is text. The published JSON Schema (`waivers.schema.json`) is generated
 * from here.
 */
const text = (description: string) => v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'), v.description(description));
const date = (description: string) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, 'must be a date such as 2026-11-28, 2026-11 or 2026'),
    v.description(description),
  );

export const waiverSchema = v.pipe(
  v.strictObject({
    draft: text('The draft, by its path from the folder that holds `.policy-fact-check`, with slashes: chapters/trade.md.'),
    check: v.pipe(v.picklist(CHECK_IDS), v.description('The id of the check whose finding is waived: amount-mismatch.')),
    words: text('The words of the draft that are marked: $204.1bn.'),
    sentence: text(
      'The sentence that they stand in, without markup; of a table its row, the cells joined by " | ". When it changes, the finding is shown again.',
    ),
    value: v.optional(
      text('What the source had in their place: $240.1bn. When it changes, the finding is shown again; left out, any will do.'),
    ),
    evidence: v.optional(
      v.pipe(
        v.array(
          v.strictObject({ source: text('The source, for the reader.'), quote: text('Its words, copied letter by letter.') }),
        ),
        v.description('The words it was waived against. When they change, the finding is shown again; left out, any will do.'),
      ),
    ),
    kind: v.optional(
      v.pipe(
        v.picklist(['accepted', 'source-is-wrong']),
        v.description('Whether the draft may differ (accepted, unless said), or the source is in error (source-is-wrong).'),
      ),
    ),
    reason: text('Why, for whoever reviews the draft.'),
    author: v.optional(text('Who waived it.')),
    date: v.optional(date('When it was waived: 2026-11-28.')),
    expires: v.optional(date('The last day, month or year that it holds; after that the finding is shown again.')),
  }),
  v.description('A finding that is set aside, with what it was found in and against.'),
);

export const waiversSchema = v.pipe(
  v.strictObject({
    waivers: v.optional(v.pipe(v.array(waiverSchema), v.description('One entry, one finding that is set aside.'))),
  }),
  v.title('Waivers'),
  v.description('Findings of Policy Fact Check that are set aside, with reasons, to be reviewed and shared with the drafts.'),
);

export type WaiverEntry = v.InferOutput<typeof waiverSchema>;
