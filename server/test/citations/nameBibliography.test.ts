import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nameBibliography } from '../../src/citations/insert/index';
import { readBibliography } from '../../src/citations/sources/bibliography';

/** What becomes of a draft without a bibliography that is to have one; unchanged where nothing can be said there. */
function named(language: string, text: string, ...paths: string[]): string {
  const edit = nameBibliography({ text, language: language as 'markdown' }, paths.length === 0 ? ['refs.bib'] : paths);
  return edit ? text.slice(0, edit.start) + edit.text + text.slice(edit.end) : text;
}

const TABLE: readonly (readonly [language: string, before: string, after: string, ...paths: string[]])[] = [
  ['quarto', 'Text.\n', '---\nbibliography: refs.bib\n---\n\nText.\n'],
  ['quarto', '', '---\nbibliography: refs.bib\n---\n\n'],
  ['markdown', '\ufeffText.\r\n', '\ufeff---\r\nbibliography: refs.bib\r\n---\r\n\r\nText.\r\n'],
  ['rmd', '---\ntitle: "A: b" # mine\n\n---\n\nText.', '---\ntitle: "A: b" # mine\n\nbibliography: refs.bib\n---\n\nText.'],
  ['quarto', '---\n---\nText.', '---\nbibliography: refs.bib\n---\nText.'],
  ['quarto', '---\r\ntitle: A\r\n...\r\nText.', '---\r\ntitle: A\r\nbibliography: refs.bib\r\n...\r\nText.'],
  ['quarto', '---\n  title: A\n---\n', '---\n  title: A\n  bibliography: refs.bib\n---\n'],
  ['quarto', '---\nabstract: |\n  Text:\n  more\n---\n', '---\nabstract: |\n  Text:\n  more\nbibliography: refs.bib\n---\n'],
  ['quarto', '---\nbibliography:\nlang: en\n---\n', '---\nbibliography: refs.bib\nlang: en\n---\n'],
  ['quarto', '---\nbibliography: [] # none yet\n---\n', '---\nbibliography: refs.bib # none yet\n---\n'],
  ['quarto', '---\nbibliography: ""\r\n---\r\n', '---\nbibliography: refs.bib\r\n---\r\n'],
  ['markdown', 'A', '---\nbibliography: "#a: b.bib"\n---\n\nA', '#a: b.bib'],
  ['markdown', 'A', '---\nbibliography: [ a.bib, ../b c.bib ]\n---\n\nA', 'a.bib', '../b c.bib'],
  // Where a line would not be read, or would spoil what is there.
  ['markdown', '+++\ntitle = "A"\n+++\n', '+++\ntitle = "A"\n+++\n'],
  ['markdown', '% Title\n% Author\n\nText.\n', '% Title\n% Author\n\nText.\n'],
  ['quarto', '---\n{title: A}\n---\n', '---\n{title: A}\n---\n'],
  ['quarto', '---\n- a\n---\n', '---\n- a\n---\n'],
  ['quarto', '---\ntitle: "A\n---\n', '---\ntitle: "A\n---\n'],
  ['plaintext', 'Text.', 'Text.'],
  ['html', '<p>Text.</p>', '<p>Text.</p>'],
  [
    'latex',
    '\\documentclass{a}\n\\usepackage[\n  style=apa % the house style\n]{biblatex} % cites\n\\begin{document}\n',
    '\\documentclass{a}\n\\usepackage[\n  style=apa % the house style\n]{biblatex} % cites\n\\addbibresource{refs.bib}\n\\begin{document}\n',
  ],
  ['latex', '\\usepackage{csquotes,biblatex}\r\nText', '\\usepackage{csquotes,biblatex}\r\n\\addbibresource{refs.bib}\r\nText'],
  [
    'latex',
    '\\usepackage{biblatex}',
    '\\usepackage{biblatex}\n\\addbibresource{a.bib}\n\\addbibresource{b.bib}',
    'a.bib',
    'b.bib',
  ],
  ['latex', '% \\usepackage{biblatex}\n\\usepackage{natbib}\n', '% \\usepackage{biblatex}\n\\usepackage{natbib}\n'],
  ['latex', '\\usepackage{biblatex}\n', '\\usepackage{biblatex}\n', 'refs.json'],
];

for (const [language, before, after, ...paths] of TABLE) {
  test(`${language}: ${JSON.stringify(before).slice(0, 60)}`, () => {
    assert.equal(named(language, before, ...paths), after);
    if (after === before) return;
    const read = readBibliography(after, language, 'file:///w/a').files.map(({ path }) => path);
    assert.deepEqual(read, paths.length === 0 ? ['refs.bib'] : paths);
  });
}

test('any name comes out of the front matter as it went in, and nothing else is touched', () => {
  const name = fc.stringMatching(/^[\w ./#&:'"\\[\]{}%@,-]{1,20}$/).filter(one => one.trim() === one && one !== '');
  const before = fc.constantFrom('Text.\n', '---\ntitle: A\n---\n\nText.\n', '---\r\nbibliography: # to come\r\n---\r\n');
  fc.assert(
    fc.property(before, fc.array(name, { minLength: 1, maxLength: 3 }), (text, names) => {
      const paths = [...new Set(names)].map(one => `${one}.bib`);
      const after = named('quarto', text, ...paths);
      assert.deepEqual(
        readBibliography(after, 'quarto', 'file:///w/a').files.map(({ path }) => path),
        paths,
      );
      for (const line of text.split(/\r?\n/)) assert.ok(line.startsWith('bibliography:') || after.includes(line));
    }),
  );
});
