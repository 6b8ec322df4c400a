import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

type Texts = Readonly<Record<string, string>>;

const read = (file: string): Texts => JSON.parse(readFileSync(file, 'utf8'));
const LANGUAGES = ['de'];
const CALL = /\bl10n\.t\(\s*('(?:[^'\\]|\\.)*')?/g;

const sources = readdirSync('client/src', { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
  .map(entry => join(entry.parentPath, entry.name))
  .map(file => ({ file, code: withoutComments(readFileSync(file, 'utf8')) }));

test('every text that the manifest names is there, and no other, in every language', () => {
  const named = [...JSON.stringify(JSON.parse(readFileSync('package.json', 'utf8'))).matchAll(/"%([\w.-]+)%"/g)].map(
    ([, key]) => key,
  );
  const english = read('package.nls.json');
  assert.deepEqual([...new Set(named)].sort(), Object.keys(english).sort());
  for (const language of LANGUAGES) assert.deepEqual(strays(english, read(`package.nls.${language}.json`)), [], language);
});

test('every text of the client is in the bundle, and no other, in every language', () => {
  const used = sources.flatMap(({ file, code }) =>
    [...code.matchAll(CALL)].map(([, literal]) => {
      assert.ok(literal, `${file}: what l10n.t is given must stand there as a text in single quotation marks`);
      return unquoted(literal);
    }),
  );
  const english = read('l10n/bundle.l10n.json');
  assert.ok(used.length > 40, 'the calls were found');
  assert.deepEqual([...new Set(used)].sort(), Object.keys(english).sort());
  for (const [key, text] of Object.entries(english)) assert.equal(text, key);
  for (const language of LANGUAGES) assert.deepEqual(strays(english, read(`l10n/bundle.l10n.${language}.json`)), [], language);
});

test('a missing, an empty and a broken translation are seen', () => {
  const english = { a: 'One {0}', b: '[Open](command:x)', c: 'Three', d: 'Four' };
  const other = { a: 'Eins', b: '[Öffnen](command:y)', c: '', e: 'Fünf' };
  assert.deepEqual(strays(english, other), ['a', 'b', 'c', 'd', 'e']);
});

test('no words of the client reach the writer but through l10n', () => {
  assert.deepEqual(
    sources.flatMap(({ file, code }) => proseIn(code).map(words => `${file}: ${words}`)),
    [],
  );
});

test('words that go round l10n are seen', () => {
  assert.deepEqual(proseIn("window.showErrorMessage('It did not work');"), ['It did not work']);
  assert.deepEqual(proseIn(`item.text = \`Found \${count} mistakes\`;`), ['Found … mistakes']);
  assert.deepEqual(proseIn("item.tooltip = 'Contradicted';"), ['Contradicted']);
  assert.deepEqual(proseIn(`l10n.t('It did not work'); run('list.expand', \`\${a} \${b}\`); x === 'not-covered'`), []);
});

/** Keys that only one of the two has, and those whose translation is empty or has other placeholders, commands or settings in it. */
function strays(english: Texts, other: Texts): readonly string[] {
  const keys = new Set([...Object.keys(english), ...Object.keys(other)]);
  return [...keys]
    .filter(key => {
      const [from, to] = [english[key], other[key]];
      return !from || !to || signs(from) !== signs(to);
    })
    .sort();
}

function signs(text: string): string {
  return (text.match(/\{\d\}|command:[\w.]+|`#[\w.]+#`/g) ?? []).sort().join(' ');
}

/** Texts in the code that read as words for people: several words, or one that begins with a capital letter. */
function proseIn(code: string): readonly string[] {
  const rest = code.replace(/^(?:import|export)\b[^;]*?\bfrom\s*'[^']*';/gm, '').replace(CALL, '');
  const plain = [...rest.matchAll(/'((?:[^'\\\n]|\\.)*)'/g)].map(([, words]) => words ?? '');
  const filled = [...rest.matchAll(/`((?:[^`\\]|\\.)*)`/g)].map(([, words]) => (words ?? '').replace(/\$\{[^}]*\}/g, '…'));
  return [...plain, ...filled].filter(words => isProse(words) && !NO_PROSE.some(known => known.test(words)));
}

function isProse(words: string): boolean {
  return /\p{L}{2,}[,:]? \p{L}{2,}/u.test(words) || /^\p{Lu}\p{Ll}+$/u.test(words) || /\p{L}{3,} …|… \p{L}{3,}/u.test(words);
}

/** The name of the extension, kinds that the views write into `contextValue`, and what a fact sheet says to its reader, the checker. */
const NO_PROSE = [/^Policy Fact Check$/, /^claim sourced$/, /^fact used$/, /^entry …$/, /^# …\nsource:\n/];

function withoutComments(code: string): string {
  return code.replace(/^\s*\/\*\*[\s\S]*?\*\//gm, '').replace(/(^|\s)\/\/ .*$/gm, '$1');
}

function unquoted(literal: string): string {
  return literal.slice(1, -1).replace(/\\(.)/g, '$1');
}
