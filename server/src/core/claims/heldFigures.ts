import { relate } from '../align/contrast/kinds';
import { slotIndex } from '../align/contrast/slots';
import { perReference } from '../align/perReference';
import { gather } from '../gather';
import type { Mention } from '../mention';

/** Whether any sheet or article has a figure, whatever it says it of. */
export const isHeld = perReference((reference): ((figure: Mention) => boolean) => {
  const stated = reference.statements.flatMap(({ reading }) => (reading.kind === 'text' ? [] : [reading]));
  const held = new Map<string, Mention[]>();
  for (const mention of [...slotIndex(reference).passages.flatMap(({ mentions }) => mentions), ...stated]) {
    for (const place of placesOf(mention, 0)) {
      gather(held, place, mention);
    }
  }
  const times = new Set(reference.statements.flatMap(({ time }) => time?.slice(0, 4) ?? []));
  return figure => {
    if (figure.kind === 'date' && times.has(figure.edtf)) return true;
    return placesOf(figure, 1).some(place => held.get(place)?.some(other => AGREES.has(relate(figure, other))));
  };
});

const AGREES: ReadonlySet<string> = new Set(['equal', 'unit']);

/** Where a value is kept: numbers by their size, in steps of a fourth, and looked for a step to either side; dates by their year. */
function placesOf(mention: Mention, reach: number): readonly string[] {
  if (mention.kind === 'date') return [`date ${mention.edtf.slice(0, 4)}`, 'date XXXX'];
  const size =
    mention.kind === 'quantity'
      ? mention.value
      : mention.kind === 'duration'
        ? (mention.lower + Math.min(mention.upper, 2 * mention.lower)) / 2
        : undefined;
  if (size === undefined) return [];
  const step = size > 0 ? Math.round(Math.log(size) * 4) : 0;
  return Array.from({ length: 2 * reach + 1 }, (_, at) => `${mention.kind} ${step + at - reach}`);
}
