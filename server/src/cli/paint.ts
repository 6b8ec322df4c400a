import type { Severity } from '../core/index';

/** Colours text for a terminal, or leaves it as it is. */
export interface Paint {
  readonly severity: (severity: Severity, text: string) => string;
  readonly bold: (text: string) => string;
  readonly faint: (text: string) => string;
}

export const NO_PAINT: Paint = { severity: (_, text) => text, bold: text => text, faint: text => text };

export const ANSI_PAINT: Paint = {
  severity: (severity, text) => `\u001b[${SEVERITY_CODE[severity]}m${text}\u001b[39m`,
  bold: text => `\u001b[1m${text}\u001b[22m`,
  faint: text => `\u001b[2m${text}\u001b[22m`,
};

const SEVERITY_CODE: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 36, hint: 90 };

/** Colour is for terminals that have it, and for people who have not said no (https://no-color.org). */
export function paintFor(stream: { readonly isTTY?: boolean }, environment: Readonly<Record<string, string | undefined>>): Paint {
  return stream.isTTY && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb' ? ANSI_PAINT : NO_PAINT;
}
