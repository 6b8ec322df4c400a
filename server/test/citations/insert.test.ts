import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readCitations } from '../../src/citations/drafts/readCitations';
import { makeFormatter, STYLES } from '../../src/citations/format/index';
import { type Form, type Insertion, insertCitation, placeCitation } from '../../src/citations/insert/index';
import type { CslItem } from '../../src/citations/item';
import { readDraft } from '../../src/core/index';

const lind: CslItem = {
  id: 'lind2025',
  type: 'book',
  title: 'The Iron Strait: A History',
  author: [{ family: 'Lind', given: 'Maja' }],
  publisher: 'NUP',
  issued: { 'date-parts': [[2025]] },
  URL: 'https://example.org/a_(b)?x=1&y=50%25',
};
const items = new Map([[lind.id, lind]]);
const page = { label: 'page', value: '12-14' };

function apply(text: string, edits: Insertion | undefined): string | undefined {
  return edits?.toReversed().reduce((done, edit) => done.slice(0, edit.start) + edit.text + done.slice(edit.end), text);
}

/** Cites at the bar; with two bars, on the words between them. */
function insert(
  language: string,
  marked: string,
  form: Form,
  more: { locator?: typeof page; style?: string; item?: CslItem } = {},
) {
  const [before = '', words, after] = marked.split('|');
  const text = marked.replaceAll('|', '');
  const end = before.length + (after === undefined ? 0 : words!.length);
  const formatter = makeFormatter(STYLES.get(more.style ?? 'chicago-notes')!, 'en-US', items);
  const { locator, item = lind } = more;
  const request = { form, draft: readDraft(text, language), item, offset: end, words: { start: before.length, end }, formatter };
  return apply(text, insertCitation({ ...request, ...(locator && { locator }) }));
}

test('a key is written as the markup has it', () => {
  assert.equal(insert('markdown', 'Trade grew|.', 'key'), 'Trade grew [@lind2025].');
  assert.equal(insert('quarto', 'Trade grew |.', 'key', { locator: page }), 'Trade grew [@lind2025, pp. 12-14].');
  assert.equal(insert('markdown', 'Odd|', 'key', { item: { ...lind, id: 'a/b,c' } }), 'Odd [@{a/b,c}]');
  assert.equal(insert('latex', 'Trade grew|.', 'key', { locator: page }), 'Trade grew \\autocite[12--14]{lind2025}.');
  assert.equal(
    insert('latex', 'Grew|', 'key', { locator: { label: 'chapter', value: '3' } }),
    'Grew \\autocite[chap.~3]{lind2025}',
  );
  assert.equal(insert('restructuredtext', 'Trade grew|.', 'key'), 'Trade grew :cite:p:`lind2025`.');
  assert.equal(insert('asciidoc', 'Trade grew|.', 'key', { locator: page }), 'Trade grew cite:[lind2025(12-14)].');
  assert.equal(insert('plaintext', 'Trade grew|.', 'key'), undefined);
});

test('a key joins the citation that it stands behind', () => {
  assert.equal(insert('markdown', 'Grew [@a, p. 3]|.', 'key', { locator: page }), 'Grew [@a, p. 3; @lind2025, pp. 12-14].');
  assert.equal(insert('markdown', 'Grew [@a] |', 'key'), 'Grew [@a; @lind2025] ');
  assert.equal(insert('markdown', 'Says @a|', 'key'), 'Says @a [@lind2025]');
  assert.equal(insert('latex', 'Grew \\autocite{a}|.', 'key'), 'Grew \\autocite{a,lind2025}.');
  assert.equal(insert('latex', 'Grew \\autocite[3]{a}|.', 'key'), 'Grew \\autocite[3]{a} \\autocite{lind2025}.');
  assert.equal(insert('restructuredtext', 'Grew :cite:p:`a`|.', 'key'), 'Grew :cite:p:`a,lind2025`.');
});

const FULL = 'Maja Lind, *The Iron Strait: A History* (NUP, 2025), 12–14, <https://example.org/a_(b)?x=1&y=50%25>.';

test('a note takes the next number and stands with the other notes', () => {
  const note = (text: string) => insert('markdown', text, 'note', { locator: page });
  assert.equal(note('Grew.|\n'), `Grew.[^1]\n\n[^1]: ${FULL}\n`);
  assert.equal(note('Grew.|'), `Grew.[^1]\n\n[^1]: ${FULL}\n`);
  assert.equal(note('A.[^1] B.|\n\n[^1]: One.\n'), `A.[^1] B.[^2]\n\n[^1]: One.\n[^2]: ${FULL}\n`);
  assert.equal(note('A.|\n\n[^7]: One.\n\n[^x]: Two.\n'), `A.[^8]\n\n[^7]: One.\n\n[^x]: Two.\n\n[^8]: ${FULL}\n`);
  assert.equal(
    note('A.|\n\n[^1]: One.\n\nText.[^2]\n\n[^2]: Two.\n'),
    `A.[^3]\n\n[^1]: One.\n[^3]: ${FULL}\n\nText.[^2]\n\n[^2]: Two.\n`,
  );
  assert.equal(note('A.\r\n\r\nB.|\r\n'), `A.\r\n\r\nB.[^1]\r\n\r\n[^1]: ${FULL}\r\n`);
  assert.equal(note('[^1]: One.\n\nLate.|\n'), `[^1]: One.\n\nLate.[^2]\n\n[^2]: ${FULL}\n`);
});

test('a source that a note further up cites in full is cited in short', () => {
  const before = 'A.[^1] B.[^2] C.|\n\n[^1]: One.\n[^2]: M. Lind, _The iron strait: a history_ (2025).\n';
  assert.match(insert('markdown', before, 'note', { locator: page })!, /\n\[\^3\]: Lind, \*The Iron Strait\*?.*, 12–14\.\n$/);
  assert.match(insert('markdown', before, 'note', { style: 'oscola' })!, /\n\[\^3\]: Lind \(n 2\)\.\n$/);
  const behind = 'C.| B.[^2]\n\n[^2]: M. Lind, _The iron strait: a history_ (2025).\n';
  assert.match(insert('markdown', behind, 'note')!, /\n\[\^3\]: Maja Lind, /);
});

test('notes in other markup', () => {
  assert.match(insert('latex', 'Grew.|', 'note')!, /^Grew\.\\footnote\{Maja Lind, \\emph\{The Iron Strait: A History\} .*\}$/);
  assert.match(insert('asciidoc', 'Grew.|', 'note')!, /^Grew\.footnote:\[Maja Lind, .*\]$/);
  assert.match(insert('restructuredtext', 'Grew.|\n', 'note')!, /^Grew\. \[1\]_\n\n\.\. \[1\] Maja Lind, /);
  assert.match(insert('plaintext', 'Grew|.', 'note')!, /^Grew \(Maja Lind, .*50%25\)\.$/);
});

test('brackets that are written out, and links on the figure', () => {
  assert.equal(insert('markdown', 'Grew|.', 'author-date', { style: 'apa', locator: page }), 'Grew (Lind, 2025, pp. 12–14).');
  assert.equal(insert('html', 'Grew|.', 'author-date', { style: 'mla' }), 'Grew (Lind).');
  assert.equal(insert('markdown', 'By |26%|.', 'link'), 'By [26%](<https://example.org/a_(b)?x=1&y=50%25>).');
  assert.equal(insert('latex', 'By |26\\%|.', 'link'), 'By \\href{https://example.org/a_(b)?x=1&y=50\\%25}{26\\%}.');
  assert.equal(insert('html', 'By |26%|.', 'link'), 'By <a href="https://example.org/a_(b)?x=1&amp;y=50%25">26%</a>.');
  assert.equal(insert('markdown', 'By |26%|.', 'link', { item: { id: 'x', type: 'book' } }), 'By [26%](⟦address⟧).');
  assert.equal(insert('plaintext', 'By |26%|.', 'link'), undefined);
});

/** Two bars mark the claim; the caret of the expected text is where its citation goes. */
const PLACES: readonly (readonly [form: Form, marked: string, expected: string])[] = [
  ['key', 'Trade grew by |26%| in 2023.', 'Trade grew by 26% in 2023^.'],
  ['note', 'Trade grew by |26%| in 2023.', 'Trade grew by 26% in 2023.^'],
  ['key', 'Trade grew by |26%| in 2023, and fell in 2024.', 'Trade grew by 26% in 2023^, and fell in 2024.'],
  ['note', 'Trade grew by |26%| in 2023, and fell in 2024.', 'Trade grew by 26% in 2023,^ and fell in 2024.'],
  ['key', 'It cost |$1|,200,000 (U.S. dollars) to Mr. Lee. More.', 'It cost $1,200,000 (U.S. dollars) to Mr. Lee^. More.'],
  ['note', 'He said “it rose |26%|.” Then he left.', 'He said “it rose 26%.”^ Then he left.'],
  ['key', 'He said “it rose |26%|.” Then he left.', 'He said “it rose 26%.”^ Then he left.'],
  ['key', 'It rose |26%| [@a]. More.', 'It rose 26% [@a]^. More.'],
  ['key', 'Growth (|26%|) held — for now.', 'Growth (26%) held^ — for now.'],
  ['key', 'Trade grew |26%|\n\nNext.', 'Trade grew 26%^\n\nNext.'],
];

test('a citation goes to the end of the clause, on the side of the stop that its form asks for', () => {
  for (const [form, marked, expected] of PLACES) {
    const [before = '', words = ''] = marked.split('|');
    const text = marked.replaceAll('|', '');
    const at = placeCitation(readDraft(text, 'markdown'), { start: before.length, end: before.length + words.length }, form);
    assert.equal(`${text.slice(0, at)}^${text.slice(at)}`, expected, form);
  }
});

test('what is inserted is read back, and taking it out gives the draft as it was', () => {
  const word = fc.constantFrom(
    'Trade',
    'grew',
    '26',
    '[@a]',
    '.',
    '\n\n',
    '[^1]',
    '[^1]: Note.',
    '**bold**',
    '\r\n',
    ' ',
    'é',
    '“x”',
  );
  const language = fc.constantFrom('markdown', 'latex');
  const forms = fc.constantFrom<Form>('key', 'note', 'author-date');
  const formatter = makeFormatter(STYLES.get('apa')!, 'en-US', items);
  fc.assert(
    fc.property(language, forms, fc.array(word, { maxLength: 12 }), fc.nat(), (id, form, words, place) => {
      const text = words.join(' ');
      const draft = readDraft(text, id);
      const edits = insertCitation({ form, draft, item: lind, offset: place % (text.length + 1), formatter })!;
      for (const [index, edit] of edits.entries())
        assert.ok(edit.start === edit.end && (edits[index - 1]?.end ?? 0) <= edit.start);
      const after = apply(text, edits)!;
      let back = after;
      for (const edit of edits) back = back.slice(0, edit.start) + back.slice(edit.start + edit.text.length);
      assert.equal(back, text);
      // In Markdown what is deeply indented is code.
      if (form === 'key' && place % (text.length + 1) === text.length && !/\n {4}/.test(after.replaceAll('\r', ' '))) {
        assert.ok(
          readCitations(readDraft(after, id)).citations.some(citation => citation.sources.some(source => source.key === lind.id)),
        );
      }
    }),
    { numRuns: 300 },
  );
});
