import type { TextDocument } from 'vscode-languageserver-textdocument';
import { addressIn, isPandoc, readBibliography } from './citations/sources/bibliography';
import { languageOf } from './language';
import type { Library } from './library';

/** Brings the files that a draft or its project names as its bibliography and that no glob of the settings does; settled when they have been read. */
export type BringNamed = (draft: TextDocument) => Promise<void> | undefined;

/** `read` reads a file for a draft, as far as the draft may have it read. */
export function namedBibliographies(
  library: Pick<Library, 'kindOf' | 'bibliographies' | 'projects'>,
  read: (uri: string, draft: string) => Promise<void>,
): BringNamed {
  const reading = new Map<string, Promise<void>>();
  return draft => {
    const text = draft.getText();
    const language = languageOf(draft.uri, draft.languageId);
    const projects = isPandoc(language) ? library.projects.of(draft.uri) : [];
    const own = NAMES.test(text) ? readBibliography(text, language, draft.uri).files : [];
    for (const named of [...own, ...projects.flatMap(({ files }) => files)]) {
      const uri = addressIn(named);
      if (library.kindOf(uri) !== undefined || !library.bibliographies.name(uri)) continue;
      const done = read(uri, draft.uri).finally(() => reading.delete(uri));
      reading.set(uri, done);
    }
    return reading.size === 0 ? undefined : Promise.all(reading.values()).then(() => undefined);
  };
}

const NAMES = /^[ \t]*bibliography[ \t]*:|\\(?:addbibresource|bibliography)\b/m;
