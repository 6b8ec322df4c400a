import type { Evidence } from '../core/index';

/** “to reach $240.1bn overall” — Michta 2024, p. 3 */
export function evidenceLine(evidence: Evidence): string {
  return `“${oneLine(evidence.quote)}” — ${sourceLine(evidence)}`;
}

export function sourceLine(evidence: Evidence): string {
  return oneLine(evidence.locator ? `${evidence.source}, ${evidence.locator}` : evidence.source);
}

/**
 * Text from a file on one line, without the characters that could change how what follows is shown: controls
 * (a terminal obeys them) and marks that turn the direction of writing.
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\s\u0085\u2028\u2029]+/gu, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
}
