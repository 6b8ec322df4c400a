import * as vscode from 'vscode';
import { SOURCE_NAME } from '../../server/src/protocol';
import { until } from './editor';

export interface Shown {
  readonly check: string;
  readonly text: string;
  readonly diagnostic: vscode.Diagnostic;
}

/** Our findings in a document, in its order, as the editor holds them. */
export function findingsIn(document: vscode.TextDocument): readonly Shown[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(diagnostic => diagnostic.source === SOURCE_NAME)
    .map(diagnostic => ({ check: checkOf(diagnostic), text: document.getText(diagnostic.range), diagnostic }))
    .sort((a, b) => a.diagnostic.range.start.compareTo(b.diagnostic.range.start));
}

/** Waits until a document has these findings and no others. */
export async function untilFindings(document: vscode.TextDocument, expected: readonly string[]): Promise<readonly Shown[]> {
  const wanted = expected.join('; ');
  let seen = '';
  try {
    return await until(wanted, () => {
      const findings = findingsIn(document);
      seen = findings.map(({ check, text }) => `${check} ${text}`).join('; ');
      return seen === wanted && findings;
    });
  } catch {
    throw new Error(`findings: expected [${wanted}], the editor shows [${seen}]`);
  }
}

function checkOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
