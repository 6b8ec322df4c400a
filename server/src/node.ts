import { createConnection } from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { nodeFiles } from './nodeFiles';
import { serve } from './server';

/** The language server as a Node program. Without a named transport it speaks over standard input and output. */
if (!process.argv.some(argument => /^--(stdio|node-ipc|socket|pipe)\b/.test(argument))) process.argv.push('--stdio');

serve(createConnection(), nodeFiles, version);
