import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { DIST, positionIn, TestClient } from './client';

/** Drafts with and without faults: those on the pages of the checks, marks and all, and those of the examples. */
function drafts(): readonly { readonly name: string; readonly text: string }[] {
  const pages = readdirSync('server/src/core/checks').filter(name => name.endsWith('.md'));
  const fromPages = pages.map(page => {
    const text = readFileSync(join('server/src/core/checks', page), 'utf8');
    return { name: page, text: [...text.matchAll(/^```draft.*\n([\s\S]*?)^```/gm)].map(block => block[1]).join('\n') };
  });
  const examples = readdirSync('examples').filter(name => /\.(md|qmd|tex|txt)$/.test(name));
  return [
    ...fromPages,
    ...examples.map(name => ({ name: `example-${name}`, text: readFileSync(join('examples', name), 'utf8') })),
  ];
}

test('the command line and the server find the same in the same text', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'policy-fact-check-'));
  const client = await TestClient.start();
  try {
    let compared = 0;
    for (const { name, text } of drafts()) {
      writeFileSync(join(folder, name), text);
      // "plaintext" is what an editor says that does not know the language; both then go by the name.
      await client.open(name, text, 'plaintext');
      const served = (await client.pull(name)).map(({ code, range, severity }) => ({
        check: code,
        severity,
        start: range.start,
      }));
      const found = printed(folder, name).map(({ check, severity, start }) => ({
        check,
        severity: ['error', 'warning', 'information', 'hint'].indexOf(severity) + 1,
        start: positionIn(text, start),
      }));
      const order = (rows: readonly object[]) => rows.map(row => JSON.stringify(row)).sort();
      assert.deepEqual(order(served), order(found), name);
      compared += found.length;
    }
    assert.ok(compared > 0, 'there was something to compare');
  } finally {
    await client.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

function printed(folder: string, name: string): { check: string; severity: string; start: number }[] {
  const { stdout } = spawnSync(process.execPath, [resolve(DIST, 'cli.js'), 'check', '--format', 'json', name], {
    cwd: folder,
    encoding: 'utf8',
  });
  return JSON.parse(stdout)[0].findings;
}
