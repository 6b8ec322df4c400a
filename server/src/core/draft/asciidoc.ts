import { readPlainText } from './plaintext';
import type { Reading } from './reading';
export function readAsciidoc(text: string): Reading {
  return readPlainText(text);
}
