import { readPlainText } from './plaintext';
import type { Reading } from './reading';
export function readLatex(text: string): Reading {
  return readPlainText(text);
}
