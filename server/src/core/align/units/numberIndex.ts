import { gather } from '../../gather';
import { type Slot, slotIndex } from '../contrast/slots';
import { perReference } from '../perReference';
import { isMeasured, type Measured, writtenDigits } from './slip';

/** Where the sources have a number, whatever its unit, by its digits. */
export interface NumberSlot extends Slot {
  readonly mention: Measured;
}

export const numberIndex = perReference((reference): ReadonlyMap<string, readonly NumberSlot[]> => {
  const index = new Map<string, NumberSlot[]>();
  for (const passage of slotIndex(reference).passages) {
    for (const slot of passage.slots) {
      const { mention } = slot;
      if (!isMeasured(mention)) continue;
      const digits = writtenDigits(mention);
      if (digits === '') continue;
      gather(index, digits, { ...slot, mention });
    }
  }
  return index;
});
