import type { Connection } from 'vscode-languageserver';
import { type Files, fileKey } from './files';
import {
  FIND_FILES_REQUEST,
  type FindFilesParams,
  type FolderEntry,
  READ_FILE_REQUEST,
  READ_FOLDER_REQUEST,
  type ReadFileParams,
  type ReadFileResult,
  type ReadFolderParams,
} from './protocol';
import { decodeText, NO_TEXT, tooLarge } from './text';
import { isSkipped, pathsBelow, uriBelow } from './walk';

/** The workspace as the client has it. */
export function clientFiles(connection: Connection): Files {
  const ask = <Params, Result>(method: string, params: Params) => connection.sendRequest<Result>(method, params);
  return {
    async list(folder, isWanted) {
      const found = await ask<FindFilesParams, readonly string[]>(FIND_FILES_REQUEST, { folder });
      if (found.length > 0) {
        const start = `${fileKey(folder).replace(/\/$/, '')}/`.length;
        return found.filter(uri => isWantedBelow(fileKey(uri).slice(start), isWanted)).sort();
      }
      // A file system that cannot be searched finds nothing. It can be walked.
      const paths = await pathsBelow(path => {
        const below = path === '' ? folder : uriBelow(folder, path.slice(0, -1));
        return ask<ReadFolderParams, readonly FolderEntry[]>(READ_FOLDER_REQUEST, { folder: below });
      }, isWanted);
      return paths.map(path => uriBelow(folder, path));
    },
    async read(uri, _folder, most) {
      const params = { uri, ...(most !== undefined && { most }) };
      const file = await ask<ReadFileParams, ReadFileResult>(READ_FILE_REQUEST, params);
      if (file === null) return undefined;
      if ('size' in file) return { kind: 'refused', why: tooLarge(file.size, most) };
      const text = decodeText(Uint8Array.from(atob(file.base64), byte => byte.charCodeAt(0)));
      return text === undefined ? { kind: 'refused', why: NO_TEXT } : { kind: 'text', text };
    },
  };
}

function isWantedBelow(path: string, isWanted: (path: string) => boolean): boolean {
  return !path.split('/').slice(0, -1).some(isSkipped) && isWanted(path);
}
