import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { sheetSchema } from '../../src/core/reference/schema';

const FILE = 'server/data/facts.schema.json';

test('the published JSON Schema is what the reader reads (UPDATE=1 writes it)', () => {
  const generated = `${JSON.stringify(publish(toJsonSchema(sheetSchema, { errorMode: 'ignore' })), null, 2)}\n`;
  if (process.env['UPDATE'] === '1') writeFileSync(FILE, generated);
  assert.equal(readFileSync(FILE, 'utf8'), generated);
});

test('the built-in sheet agrees with it, a sheet with a misspelt field does not', () => {
  const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(FILE, 'utf8')));
  const sheet = parse(readFileSync('server/data/china-russia.facts.yaml', 'utf8'));
  assert.ok(validate(sheet), JSON.stringify(validate.errors));
  const misspelt = parse(`source: { id: a }\nfacts: [{ subject: a, value: 1, evidence: b, evidense: c }]`);
  assert.ok(!validate(misspelt));
});

/** Editors read `time: 2023` as a number, the sheet reader as text: the published schema takes both. */
function publish(schema: JsonSchema): unknown {
  return JSON.parse(JSON.stringify(schema), (key, value) => {
    if (key === '$schema' || value?.type !== 'string' || value.enum || value.pattern) return value;
    return { ...value, type: ['string', 'number'] };
  });
}
