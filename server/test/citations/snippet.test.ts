import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Markup, writeText } from '../../src/citations/format/write';
import { CURSOR, writePlain, writeSnippet } from '../../src/citations/snippets/snippet';
import { type Piece, parseSnippet, snippetText } from '../snippetGrammar';

/** Signs that mean something to snippets or to a markup, and letters. */
const value = fc.string({ unit: fc.constantFrom(...'$${}}\\,||%&_#*`<>[]()^~"\'“–-:=0129ab \nN'), maxLength: 30 });

test('any text comes out of a snippet as it went in', () => {
  fc.assert(
    fc.property(value, value, (before, behind) => {
      const pieces = parseSnippet(writeSnippet([before, CURSOR, behind]));
      assert.deepEqual(problems(pieces), []);
      assert.equal(snippetText(pieces), before + behind);
      assert.equal(writePlain([before, CURSOR, behind]), before + behind);
    }),
  );
});

test('any choice is offered as it is, commas and bars, too', () => {
  const choice = fc.string({ unit: fc.constantFrom(...'$}{\\,|%ab '), minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.array(choice, { minLength: 2, maxLength: 4 }), choices => {
      const [piece] = parseSnippet(writeSnippet([{ choices }]));
      assert.deepEqual(piece, { kind: 'choice', stop: 1, choices });
    }),
  );
});

test('a part that is missing is a tab stop, and one where it is missing twice', () => {
  const written = writeSnippet(['⟦Words⟧ of ', { choices: ['Lind, A.', 'Doe|Poe'] }, ' in ⟦date⟧, ⟦words⟧', CURSOR]);
  assert.equal(written.replaceAll('$', '§'), '§{1:words} of §{2|Lind\\, A.,Doe\\|Poe|} in §{3:date}, §{1:words}§{0}');
});

/** What a reader of the markup sees. */
const READERS: Readonly<Record<Exclude<Markup, 'plaintext'>, (written: string) => string>> = {
  markdown: written => written.replace(/\\([!-/:-@[-`{-~])/g, '$1'),
  html: written =>
    written.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? ''),
  latex: written =>
    written.replace(
      /\\text(backslash|asciitilde|asciicircum|less|greater)\{\}|\\([&%$#_{}])|(['`?!-])\{\}/g,
      (_, name, sign, apart) => (name === undefined ? (sign ?? apart) : TEX[name as keyof typeof TEX]),
    ),
};

const TEX = { backslash: '\\', asciitilde: '~', asciicircum: '^', less: '<', greater: '>' } as const;

test('any words are read in each markup as they were written, through a snippet, too', () => {
  for (const [markup, read] of Object.entries(READERS) as [Markup, (written: string) => string][]) {
    fc.assert(
      fc.property(value, text => {
        const written = writeText(text, markup);
        assert.equal(read(written), text);
        assert.equal(read(snippetText(parseSnippet(writeSnippet([written])))), text);
      }),
    );
  }
});

function problems(pieces: readonly Piece[]): readonly string[] {
  return pieces.flatMap(piece => (piece.kind === 'problem' ? [piece.text] : []));
}
