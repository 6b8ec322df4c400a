import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { fileKey } from '../../src/files';
import { languageOf } from '../../src/language';
import { nodeFiles } from '../../src/nodeFiles';
import { isSheetUri } from '../../src/protocol';

const disk = nodeFiles({ trusted: true });

test('fact sheets are found below a folder, not in what is no work of the writer', async () => {
  const root = mkdtempSync(join(tmpdir(), 'policy-fact-check-'));
  try {
    for (const folder of ['in', 'in/deep #1', '.git', 'node_modules']) mkdirSync(join(root, folder), { recursive: true });
    const sheets = ['a.facts.yaml', 'in/b.facts.yml', 'in/deep #1/ü.facts.yaml'];
    for (const name of [...sheets, 'notes.yaml', '.git/c.facts.yaml', 'node_modules/d.facts.yaml'])
      writeFileSync(join(root, name), name);
    symlinkSync(root, join(root, 'in', 'circle'));
    for (const folder of [pathToFileURL(root).href, `${pathToFileURL(root).href}/`, `vscode-remote://host+name${root}`]) {
      const found = await disk.list(folder, isSheetUri);
      assert.equal(found.length, sheets.length, folder);
      const read = await Promise.all(found.map(uri => disk.read(uri, folder)));
      assert.deepEqual(read.map(file => (file?.kind === 'text' ? file.text : '')).sort(), [...sheets].sort());
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

test('what cannot be listed or read is nothing, not a failure', async () => {
  assert.deepEqual(await disk.list('file:///no/such/folder', () => true), []);
  assert.deepEqual(await disk.list('vscode-vfs://github/owner/repo', () => true), []);
  for (const uri of ['file:///no/such.facts.yaml', 'untitled:Untitled-1', 'file:///%zz', '']) {
    assert.equal(await disk.read(uri, 'file:///no'), undefined, uri);
  }
});

test('links out of the workspace are followed only where it is trusted', async () => {
  const root = mkdtempSync(join(tmpdir(), 'policy-fact-check-'));
  try {
    for (const folder of ['work/sources', 'library']) mkdirSync(join(root, folder), { recursive: true });
    for (const name of ['work/own.md', 'library/other.md']) writeFileSync(join(root, name), name);
    symlinkSync(join(root, 'work/own.md'), join(root, 'work/sources/own.md'));
    symlinkSync(join(root, 'library/other.md'), join(root, 'work/sources/other.md'));
    symlinkSync(join(root, 'library'), join(root, 'work/linked'));
    symlinkSync(join(root, 'work'), join(root, 'way'));
    const folder = pathToFileURL(join(root, 'way')).href;
    const readBy = async (trusted: boolean, name: string) => {
      const file = await nodeFiles({ trusted }).read(`${folder}/${name}`, folder);
      return file?.kind === 'text' ? file.text : undefined;
    };
    assert.equal(await readBy(false, 'own.md'), 'work/own.md');
    assert.equal(await readBy(false, 'sources/own.md'), 'work/own.md');
    for (const name of ['sources/other.md', 'linked/other.md']) {
      assert.equal(await readBy(true, name), 'library/other.md', name);
      assert.equal(await readBy(false, name), undefined, name);
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

test('one file has one key, however its URI is written', () => {
  assert.equal(fileKey('file:///c%3A/a%20b.facts.yaml'), fileKey('file:///C:/a b.facts.yaml'));
  assert.equal(fileKey('file:///a/%5Bx%5D.facts.yaml'), fileKey('file:///a/[x].facts.yaml'));
  assert.notEqual(fileKey('file:///a/x.facts.yaml'), fileKey('file:///a/X.facts.yaml'));
  assert.equal(fileKey('file:///50%.facts.yaml'), 'file:///50%.facts.yaml');
});

test('the language is the editor’s own, or told by the ending of the name', () => {
  assert.equal(languageOf('report.qmd'), 'quarto');
  assert.equal(languageOf('file:///a.b/REPORT.Rmd', 'plaintext'), 'rmd');
  assert.equal(languageOf('file:///paper.tex', 'tex'), 'latex');
  assert.equal(languageOf('report.txt', 'markdown'), 'markdown');
  for (const name of ['report', 'report.txt', 'md', 'a.md/report', '']) assert.equal(languageOf(name), 'plaintext', name);
});
