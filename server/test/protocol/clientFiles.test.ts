import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver';
import { FIND_FILES_REQUEST, READ_FILE_REQUEST, READ_FOLDER_REQUEST, type ReadFileParams } from '../../src/protocol';
import { eventually, PULLING, TestClient } from './client';
import { SHEET, SHEET_DRAFT } from './texts';

/** A workspace that is not on the disk: only the client can read it. */
const folder = 'memfs://host/work%20place';
const files: Readonly<Record<string, string>> = {
  'deep/w.facts.yaml': SHEET,
  'node_modules/x.facts.yaml': '[',
  '.hidden/y.facts.yaml': '[',
  'sources/long.md': 'word '.repeat(500_000),
};

for (const [way, searched] of [
  ['is searched by the client', true],
  ['that cannot be searched is walked through', false],
] as const) {
  test(`a workspace that is not on the disk and ${way} is read by the client`, async () => {
    const read: string[] = [];
    const client = await TestClient.start({
      capabilities: { ...PULLING, experimental: { policyFactCheck: { files: true } } },
      folders: [folder],
      answer(connection) {
        connection.onRequest(FIND_FILES_REQUEST, () => (searched ? Object.keys(files).map(name => `${folder}/${name}`) : []));
        connection.onRequest(READ_FOLDER_REQUEST, (params: { folder: string }) => entriesOf(params.folder));
        connection.onRequest(READ_FILE_REQUEST, ({ uri, most = Number.POSITIVE_INFINITY }: ReadFileParams): unknown => {
          const name = uri.slice(folder.length + 1);
          read.push(name);
          const bytes = Buffer.from(files[name] ?? '');
          return bytes.length > most ? { size: bytes.length } : { base64: bytes.toString('base64') };
        });
      },
    });
    try {
      const uri = `${folder}/draft.md`;
      await client.connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'markdown', version: 1, text: SHEET_DRAFT },
      });
      const asked = { textDocument: { uri } };
      const { items } = await client.connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', asked);
      assert.deepEqual(
        items.map(({ code }) => code),
        ['amount-mismatch'],
      );
      assert.deepEqual(read.sort(), ['deep/w.facts.yaml', 'sources/long.md']);
      await eventually('word of the source that is too large', () =>
        client.published.some(({ diagnostics: [first] }) => /2\.5 MB/.test(String(first?.message))),
      );
    } finally {
      await client.stop();
    }
  });
}

function entriesOf(uri: string) {
  const below = uri === folder ? '' : `${uri.slice(folder.length + 1)}/`;
  const parts = Object.keys(files).flatMap(name => (name.startsWith(below) ? [name.slice(below.length).split('/')] : []));
  return parts.map(([name, ...rest]) => ({ name, isFolder: rest.length > 0 }));
}
