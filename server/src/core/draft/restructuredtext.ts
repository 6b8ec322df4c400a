import { readPlainText } from './plaintext';
import type { Reading } from './reading';
export function readRestructuredText(text: string): Reading {
  return readPlainText(text);
}
