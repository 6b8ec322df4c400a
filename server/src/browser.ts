import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { version } from '../../package.json';
import { clientFiles } from './clientFiles';
import { serve } from './server';

/** The language server as a worker in a browser, where files are the client's to read. */
serve(createConnection(new BrowserMessageReader(globalThis), new BrowserMessageWriter(globalThis)), clientFiles, version);
