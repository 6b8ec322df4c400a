import { createConnection } from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { clientFiles } from './clientFiles';
import { isOnDisk, nodeFiles } from './nodeFiles';
import { serve } from './server';

/** The language server as a Node program. Without a named transport it speaks over standard input and output. */
if (!process.argv.some(argument => /^--(stdio|node-ipc|socket|pipe)\b/.test(argument))) process.argv.push('--stdio');

serve(
  createConnection(),
  (connection, client) => {
    const disk = nodeFiles(client);
    // A workspace that is not on the disk, such as a repository opened without a clone, is the client's to read.
    const other = client.readsFiles ? clientFiles(connection) : disk;
    const filesOf = (uri: string) => (isOnDisk(uri) ? disk : other);
    return {
      list: (folder, isWanted) => filesOf(folder).list(folder, isWanted),
      read: (uri, folder, most) => filesOf(uri).read(uri, folder, most),
    };
  },
  version,
);
