import assert from 'node:assert/strict';
import { test } from 'node:test';
import type {
  CodeLens,
  CompletionItem,
  DocumentSymbol,
  Location,
  LocationLink,
  SymbolInformation,
  WorkDoneProgressBegin,
  WorkDoneProgressEnd,
  WorkspaceSymbol,
} from 'vscode-languageserver';
import { eventually, PULLING, positionIn, rangeIn, TestClient } from './client';
import { SHEET, SHEET_DRAFT, SHEET_WRONG } from './texts';

const LINKS = { ...PULLING, textDocument: { ...PULLING.textDocument, definition: { linkSupport: true } } };

function at(client: TestClient, name: string, text: string, passage: string) {
  const offset = text.indexOf(passage);
  return { textDocument: { uri: client.uri(name) }, position: positionIn(text, offset + 1) };
}

test('a mention leads to its fact, and the fact to every draft of the workspace, open or not', async () => {
  const closed = `# Old\n\n${SHEET_DRAFT.replace(SHEET_WRONG, '$14.7bn')}`;
  const files = {
    'north.facts.yaml': SHEET,
    'drafts/old.md': closed,
    'drafts/other.md': 'Nothing of that.\n',
    'node_modules/x/readme.md': closed,
  };
  const client = await TestClient.start({ capabilities: LINKS, files });
  try {
    await client.open('new.md', SHEET_DRAFT);
    const links: LocationLink[] = await client.connection.sendRequest(
      'textDocument/definition',
      at(client, 'new.md', SHEET_DRAFT, SHEET_WRONG),
    );
    assert.equal(links.length, 1);
    assert.equal(links[0]?.targetUri, client.uri('north.facts.yaml'));
    assert.deepEqual(links[0].originSelectionRange, rangeIn(SHEET_DRAFT, SHEET_WRONG));
    const wanted = [client.uri('new.md'), client.uri('drafts/old.md')];
    const ask = (name: string, text: string, passage: string, includeDeclaration: boolean): Promise<Location[]> =>
      client.connection.sendRequest('textDocument/references', {
        ...at(client, name, text, passage),
        context: { includeDeclaration },
      });
    const fromDraft = await ask('new.md', SHEET_DRAFT, SHEET_WRONG, false);
    assert.deepEqual(
      fromDraft.map(({ uri }) => uri),
      wanted,
    );
    assert.deepEqual(fromDraft[1]?.range, rangeIn(closed, '$14.7bn'));
    // The sheet need not be open.
    const fromSheet = await ask('north.facts.yaml', SHEET, '$14.7bn', true);
    assert.deepEqual(
      fromSheet.map(({ uri }) => uri),
      [client.uri('north.facts.yaml'), ...wanted],
    );
  } finally {
    await client.stop();
  }
});

test('the search shows progress, and answers a cancellation with an error', async () => {
  const drafts = Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [`drafts/${at}.md`, `${SHEET_DRAFT}\n${'Other words of no matter. '.repeat(400)}`]),
  );
  const capabilities = { ...LINKS, window: { workDoneProgress: true } };
  const client = await TestClient.start({ capabilities, files: { 'north.facts.yaml': SHEET, ...drafts } });
  const tokens: (string | number)[] = [];
  const told: string[] = [];
  client.connection.onRequest('window/workDoneProgress/create', ({ token }: { token: string }) => {
    tokens.push(token);
  });
  client.connection.onNotification('$/progress', ({ value }: { value: WorkDoneProgressBegin | WorkDoneProgressEnd }) => {
    told.push(value.kind);
    // The writer presses "Cancel" as soon as it is shown.
    if (value.kind === 'begin') void client.connection.sendNotification('window/workDoneProgress/cancel', { token: tokens[0] });
  });
  try {
    await client.open('new.md', SHEET_DRAFT);
    const search = client.connection.sendRequest('textDocument/references', {
      ...at(client, 'new.md', SHEET_DRAFT, SHEET_WRONG),
      context: { includeDeclaration: false },
    });
    await assert.rejects(search, /cancelled/);
    assert.deepEqual([told[0], told.at(-1)], ['begin', 'end']);
    assert.equal((await client.pull('new.md')).length, 1);
  } finally {
    await client.stop();
  }
});

test('what ships with the server has facts to find the uses of, and no client breaks on them', async () => {
  const client = await TestClient.start({ capabilities: {} });
  const text = 'Trade between China and Russia reached $204.1bn in 2023.\n';
  try {
    await client.open('new.md', text);
    const [fact, ...more]: Location[] = await client.connection.sendRequest(
      'textDocument/definition',
      at(client, 'new.md', text, '$204.1bn'),
    );
    assert.ok(fact);
    assert.deepEqual(more, []);
    assert.match(fact.uri, /^policy-fact-check:/);
    const uses: Location[] = await client.connection.sendRequest('textDocument/references', {
      textDocument: { uri: fact.uri },
      position: fact.range.start,
      context: { includeDeclaration: false },
    });
    assert.deepEqual(uses, [{ uri: client.uri('new.md'), range: rangeIn(text, '$204.1bn') }]);
  } finally {
    await client.stop();
  }
});

test('the outline is of sheets alone, registered for them where the client takes that', async () => {
  const symbols = { dynamicRegistration: true, hierarchicalDocumentSymbolSupport: true };
  for (const [capabilities, levels] of [
    [{ textDocument: { documentSymbol: symbols } }, true],
    [{}, false],
  ] as const) {
    const client = await TestClient.start({ capabilities, files: { 'north.facts.yaml': SHEET } });
    try {
      await client.open('new.md', `# A heading\n\n${SHEET_DRAFT}`);
      const outline = (name: string): Promise<(DocumentSymbol | SymbolInformation)[] | null> =>
        client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: client.uri(name) } });
      assert.equal(await outline('new.md'), null);
      const names = (await outline('north.facts.yaml'))?.map(({ name }) => name);
      assert.deepEqual(names, [levels ? 'Facts' : "Norland's exports to Sudland in 2021"]);
      assert.equal(client.initialized?.capabilities.documentSymbolProvider, levels ? undefined : true);
      assert.equal(client.registered.includes('textDocument/documentSymbol'), levels);
      const found: WorkspaceSymbol[] = await client.connection.sendRequest('workspace/symbol', { query: 'norland 14.7' });
      assert.deepEqual(
        found.map(({ location }) => location.uri),
        [client.uri('north.facts.yaml')],
      );
    } finally {
      await client.stop();
    }
  }
});

test('quiet marks are registered while a setting asks for them, and cost nothing else', async () => {
  const marks = { inlayHint: { dynamicRegistration: true }, codeLens: { dynamicRegistration: true } };
  const capabilities = { ...PULLING, textDocument: { ...PULLING.textDocument, ...marks } };
  const client = await TestClient.start({ capabilities, files: { 'north.facts.yaml': SHEET } });
  const gone: string[] = [];
  client.connection.onRequest('client/unregisterCapability', (params: { unregisterations: { method: string }[] }) => {
    gone.push(...params.unregisterations.map(({ method }) => method));
  });
  const has = (method: string) => client.registered.includes(method) && !gone.includes(method);
  const set = async (settings: unknown) => {
    client.settings = settings;
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  };
  try {
    await client.open('new.md', SHEET_DRAFT);
    assert.equal((await client.pull('new.md')).length, 1);
    assert.deepEqual([has('textDocument/inlayHint'), has('textDocument/codeLens')], [false, false]);
    assert.equal(client.initialized?.capabilities.codeLensProvider, undefined);
    await set({ codeLens: { enabled: true } });
    await eventually('the lens', () => has('textDocument/codeLens'));
    assert.equal(has('textDocument/inlayHint'), false);
    const lenses: CodeLens[] = await client.connection.sendRequest('textDocument/codeLens', {
      textDocument: { uri: client.uri('new.md') },
    });
    assert.deepEqual(
      lenses.map(({ command }) => command?.title),
      ['2 claims · 1 sourced · 1 contradiction'],
    );
    await set({});
    await eventually('the lens to go', () => !has('textDocument/codeLens'));
    assert.equal(
      await client.connection.sendRequest('textDocument/codeLens', { textDocument: { uri: client.uri('new.md') } }),
      null,
    );
  } finally {
    await client.stop();
  }
});

test('a value is offered while it is written, before the draft of that version is checked', async () => {
  const client = await TestClient.start({ files: { 'north.facts.yaml': SHEET } });
  const text = '🚢 In 2021 Norland’s exports to Sudland came to ';
  try {
    await client.open('new.md', text);
    const ask = (name: string, at: number, triggerCharacter?: string): Promise<CompletionItem[] | null> =>
      client.connection.sendRequest('textDocument/completion', {
        textDocument: { uri: client.uri(name) },
        position: { line: 0, character: at },
        context: triggerCharacter ? { triggerKind: 2, triggerCharacter } : { triggerKind: 1 },
      });
    const [item, ...more] = (await ask('new.md', text.length, ' ')) ?? [];
    assert.deepEqual([item?.label, item?.detail, more.length], ['$14.7bn', "Norland's exports to Sudland in 2021", 0]);
    const end = { line: 0, character: text.length };
    assert.deepEqual(item?.textEdit, { range: { start: end, end }, newText: '$14.7bn' });
    assert.equal(await ask('new.md', text.indexOf('to Sudland'), ' '), null, 'no word before that a value follows');
    await client.open('other.facts.yaml', SHEET);
    assert.equal(await ask('other.facts.yaml', 3), null, 'a sheet is no draft');
  } finally {
    await client.stop();
  }
});
