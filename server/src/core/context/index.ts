export { readClauses } from './clauses';
export type { Clause, Modality } from './context';
export { quotedSpans } from './quotes';
