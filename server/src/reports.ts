import { type Diagnostic, type DocumentDiagnosticReport, DocumentDiagnosticReportKind } from 'vscode-languageserver';

/**
 * What each document was last answered, so that the same answer again is "unchanged".
 * The id holds the time the server began: ids of a server that was restarted mean nothing to this one.
 */
export class Reports {
  readonly #born = Date.now().toString(36);
  readonly #last = new Map<string, { readonly id: string; readonly content: string }>();
  #count = 0;

  report(uri: string, items: Diagnostic[], previousId: string | undefined): DocumentDiagnosticReport {
    const content = JSON.stringify(items);
    const last = this.#last.get(uri);
    if (last && last.content === content) {
      return last.id === previousId
        ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId: last.id }
        : { kind: DocumentDiagnosticReportKind.Full, resultId: last.id, items };
    }
    const id = `${this.#born}-${++this.#count}`;
    this.#last.set(uri, { id, content });
    return { kind: DocumentDiagnosticReportKind.Full, resultId: id, items };
  }

  forget(uri: string): void {
    this.#last.delete(uri);
  }
}
