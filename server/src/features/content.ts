import type { TextDocumentContentResult } from 'vscode-languageserver';
import { BUILT_IN_TEXTS } from '../builtIn';
import { CITATION_CHECKS } from '../citations/checks/index';
import { CHECKS, CHECKS_ON_REQUEST, WAIVER } from '../core/index';
import waiverPage from '../core/waivers/waiver.md';
import { checkPageUri } from '../protocol';

/** The text of a document that the server itself holds: a built-in fact sheet, or the page of a check. */
export async function content(uri: string): Promise<TextDocumentContentResult | null> {
  const builtIn = BUILT_IN_TEXTS.find(document => document.uri === uri);
  if (builtIn) return { text: builtIn.text };
  if (uri === checkPageUri(WAIVER)) return { text: waiverPage };
  const check = [...CHECKS, ...CHECKS_ON_REQUEST].find(({ id }) => checkPageUri(id) === uri);
  if (check) return { text: await checkPage(check.id) };
  const ofCitations = CITATION_CHECKS.find(({ id }) => checkPageUri(id) === uri);
  return ofCitations ? { text: await citationPage(ofCitations.id) } : null;
}

/** The build turns the pattern into a table of the pages that exist. */
async function checkPage(id: string): Promise<string> {
  const page: { default: string } = await import(`../core/checks/${id}.md`);
  return page.default;
}

async function citationPage(id: string): Promise<string> {
  const page: { default: string } = await import(`../citations/checks/${id}.md`);
  return page.default;
}
