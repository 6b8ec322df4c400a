import chinaRussia from '../data/china-russia.facts.yaml';
import { readSheet, type Sheet } from './core/index';
import { BUILT_IN_SHEET } from './protocol';

/** A document that ships with the checker: its text, and the URI that it is read and opened under. */
export interface BuiltInText {
  readonly uri: string;
  readonly text: string;
}

/** The fact sheets that every draft is checked against unless the writer says otherwise. */
export const BUILT_IN_TEXTS: readonly BuiltInText[] = [{ uri: BUILT_IN_SHEET, text: chinaRussia }];

export function builtInSheets(): readonly Sheet[] {
  return BUILT_IN_TEXTS.map(({ uri, text }) => readSheet(text, uri));
}
