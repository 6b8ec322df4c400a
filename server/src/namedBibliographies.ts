import type { TextDocument } from 'vscode-languageserver-textdocument';
import { addressIn, inherit, isPandoc, readBibliography } from './citations/sources/bibliography';
import { isBundled } from './citations/sources/fileFaults';
import { languageOf } from './language';
import type { Library } from './library';

/** Brings the files that a draft or its project names as its bibliography or style and that no glob of the settings does; settled when they have been read. */
export type BringNamed = (draft: TextDocument) => Promise<void> | undefined;

/** `read` reads a file for a draft, as far as the draft may have it read. */
export function namedBibliographies(
  library: Pick<Library, 'kindOf' | 'bibliographies' | 'projects' | 'styles'>,
  read: (uri: string, draft: string) => Promise<void>,
): BringNamed {
  const reading = new Map<string, Promise<void>>();
  const bring = (uri: string, draft: TextDocument) => {
    const done = read(uri, draft.uri).finally(() => reading.delete(uri));
    reading.set(uri, done);
  };
  return draft => {
    const text = draft.getText();
    const language = languageOf(draft.uri, draft.languageId);
    const projects = isPandoc(language) ? library.projects.of(draft.uri) : [];
    if (projects.length === 0 && !NAMES.test(text)) return undefined;
    const { files, csl } = inherit(readBibliography(text, language, draft.uri), projects);
    for (const uri of files.map(addressIn)) {
      if (library.kindOf(uri) === undefined && library.bibliographies.name(uri)) bring(uri, draft);
    }
    const isFile = csl && (!isBundled(csl.path) || /[/\\]/.test(csl.path));
    if (isFile && library.kindOf(addressIn(csl)) === undefined && library.styles.name(addressIn(csl)))
      bring(addressIn(csl), draft);
    return reading.size === 0 ? undefined : Promise.all(reading.values()).then(() => undefined);
  };
}

const NAMES = /^[ \t]*(?:bibliography|csl)[ \t]*:|\\(?:addbibresource|bibliography)\b/m;
