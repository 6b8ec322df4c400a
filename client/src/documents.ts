import { workspace } from 'vscode';
import { BIBLIOGRAPHY_GLOBS, PROJECT_GLOB, SHEET_GLOB, WAIVERS_GLOB } from '../../server/src/protocol';

/** The languages of drafts, as the manifest's activation events list them. */
export const draftLanguages = [
  'markdown',
  'quarto',
  'rmd',
  'latex',
  'plaintext',
  'restructuredtext',
  'asciidoc',
  'html',
] as const;

/** Where people write. Others show copies of a file: the left side of a diff (`git:`), a cell, a chat. */
const writtenSchemes = ['file', 'untitled', 'vscode-remote', 'vscode-vfs'];

export type DocumentFilter = { scheme: string; language: string } | { scheme: string; pattern: string };

export function draftsAndFactSheets(): DocumentFilter[] {
  const folders = workspace.workspaceFolders ?? [];
  const schemes = [...new Set([...writtenSchemes, ...folders.map(folder => folder.uri.scheme)])];
  return schemes.flatMap(scheme => [
    ...draftLanguages.map(language => ({ scheme, language })),
    { scheme, pattern: SHEET_GLOB },
    { scheme, pattern: WAIVERS_GLOB },
    { scheme, pattern: PROJECT_GLOB },
    ...BIBLIOGRAPHY_GLOBS.map(pattern => ({ scheme, pattern })),
  ]);
}
