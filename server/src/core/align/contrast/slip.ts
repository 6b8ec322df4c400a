import { sharesWord } from '../../compare/names';
import { isSlip } from '../../compare/quantity';
import type { Mention } from '../../mention';

/** A likeness of a slip: of the pen in a number, of a year or a day, of a name that has a word in common. */
export function isSlipOf(stated: Mention, recorded: Mention): boolean {
  if (stated.kind === 'quantity' && recorded.kind === 'quantity') return isSlip(stated, recorded);
  if (stated.kind === 'name' && recorded.kind === 'name') return sharesWord(stated, recorded);
  if (stated.kind === 'date' && recorded.kind === 'date') {
    const [a, b] = [Number(stated.edtf.slice(0, 4)), Number(recorded.edtf.slice(0, 4))];
    const [month, day] = [stated.edtf.slice(4, 7) === recorded.edtf.slice(4, 7), stated.edtf.slice(7) === recorded.edtf.slice(7)];
    return Math.abs(a - b) === 1 || (a === b && (month || (day && stated.edtf.length > 7)));
  }
  return false;
}
