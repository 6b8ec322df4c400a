import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Holds a text against the reviewed one in a file; `UPDATE=1` rewrites the file. */
export function expectText(file: string, actual: string): void {
  if (process.env['UPDATE'] === '1') writeFileSync(file, actual);
  assert.ok(existsSync(file), `${file} is missing: run with UPDATE=1 and read what it wrote`);
  assert.equal(actual, readFileSync(file, 'utf8'));
}
