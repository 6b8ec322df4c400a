import { actorMismatch } from './actor-mismatch';
import { affiliationMismatch } from './affiliation-mismatch';
import { amountMismatch } from './amount-mismatch';
import { arithmeticMismatch } from './arithmetic-mismatch';
import type { Check } from './check';
import { countMismatch } from './count-mismatch';
import { dateMismatch } from './date-mismatch';
import { directionMismatch } from './direction-mismatch';
import { misattribution } from './misattribution';
import { misquotation } from './misquotation';
import { modalityMismatch } from './modality-mismatch';
import { nameMisspelled } from './name-misspelled';
import { objectMismatch } from './object-mismatch';
import { orderMismatch } from './order-mismatch';
import { percentMismatch } from './percent-mismatch';
import { placeMismatch } from './place-mismatch';
import { roleMismatch } from './role-mismatch';
import { selfContradiction } from './self-contradiction';
import { sourcesDisagree } from './sources-disagree';
import { termSlip } from './term-slip';
import { unitMismatch } from './unit-mismatch';
import { unsourced } from './unsourced';
import { yearMismatch } from './year-mismatch';

/** Every check, in running order. */
export const CHECKS: readonly Check[] = [
  amountMismatch,
  unitMismatch,
  percentMismatch,
  countMismatch,
  arithmeticMismatch,
  selfContradiction,
  yearMismatch,
  dateMismatch,
  nameMisspelled,
  roleMismatch,
  affiliationMismatch,
  actorMismatch,
  placeMismatch,
  objectMismatch,
  directionMismatch,
  orderMismatch,
  modalityMismatch,
  termSlip,
  misquotation,
  misattribution,
  sourcesDisagree,
];

/** Checks of what a draft cites: they need its bibliography, and stand in `citations/checks`. Waivers may name them. */
export const CITATION_CHECK_IDS: readonly string[] = [
  'unknown-source',
  'citation-mismatch',
  'footnotes',
  'uncited-figure',
  'unread-file',
];

/** Checks that run only for a writer who asks for them, by a setting of their own. */
export const CHECKS_ON_REQUEST: readonly Check[] = [unsourced];
