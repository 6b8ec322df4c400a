import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Citation, DraftCitations } from '../../src/citations/drafts/citation';
import { readCitations } from '../../src/citations/drafts/readCitations';
import { readDraft, updateDraft } from '../../src/core/index';

const read = (text: string, language: string) => readCitations(readDraft(text, language));

/** `form: prefix|key|label value|suffix`, as the table below writes a citation. */
function line(citation: Citation): string {
  const sources = citation.sources.map(({ prefix, key, locator, suffix, withoutAuthor }) =>
    [
      prefix?.trim() ?? '',
      (withoutAuthor ? '-' : '') + key,
      locator ? `${locator.label} ${locator.value}` : '',
      suffix?.trim() ?? '',
    ].join('|'),
  );
  return `${citation.form}: ${sources.join(' ; ')}`;
}

const TABLE: readonly (readonly [language: string, text: string, ...citations: string[]])[] = [
  ['markdown', 'Trade grew [@lind2025].', 'bracketed: |lind2025||'],
  [
    'markdown',
    'It grew [see @lind2025, p. 147; -@kerr:24, chap. 3 and *passim*].',
    'bracketed: see|lind2025|page 147| ; |-kerr:24|chapter 3|and *passim*',
  ],
  ['quarto', 'As @lind2025 [pp. 12-14] shows, @kerr2024 errs.', 'told: |lind2025|page 12-14|', 'told: |kerr2024||'],
  ['quarto', 'See @fig-trade and [@tbl-a; @sec-b], not @lind2025.', 'told: |lind2025||'],
  [
    'rmd',
    'Odd keys @{a/b c} no, @{https://x.org/?a=1} yes [@{x.y}, 12].',
    'told: |https://x.org/?a=1||',
    'bracketed: |x.y|page 12|',
  ],
  [
    'markdown',
    '[@a, § 4; @b, pp. iv–ix, 3; @c {fig. 2, left}; @d, in 2024]',
    'bracketed: |a|section 4| ; |b|page iv–ix, 3| ; |c|figure 2|, left ; |d||, in 2024',
  ],
  ['markdown', 'Code `[@a]`, an address someone@example.org, <!-- [@b] --> and\n\n```\n[@c]\n```\n'],
  [
    'markdown',
    '> Quoted [@a].\n\n- item [@b, 3]\n\n| x |\n|---|\n| [@c] |',
    'bracketed: |a||',
    'bracketed: |b|page 3|',
    'bracketed: |c||',
  ],
  ['markdown', 'A note.[^1]\n\n[^1]: See [@a, p. 3].', 'bracketed: |a|page 3|'],
  ['latex', 'It grew \\autocite[see][12--14]{lind2025, kerr2024}.', 'bracketed: see|lind2025|| ; |kerr2024|page 12-14|'],
  [
    'latex',
    '\\textcite[p.~3]{a} and \\citep{b} % \\cite{c}\n\\nocite{*}\\nocite{d}',
    'told: |a|page 3|',
    'bracketed: |b||',
    'hidden: |d||',
  ],
  [
    'latex',
    '\\footnote{See \\cite{a} and \\parencites[3]{b}[cf.][§ 5]{c}.}',
    'bracketed: |a||',
    'bracketed: |b|page 3| ; cf.|c|section 5|',
  ],
  [
    'latex',
    '\\citeyear{a} \\footcite[\\emph{passim}]{b} \\begin{verbatim}\\cite{c}\\end{verbatim}',
    'bracketed: |-a||',
    'bracketed: |b||\\emph{passim}',
  ],
  [
    'restructuredtext',
    'It grew :cite:p:`lind2025,kerr2024`, as :cite:t:`a` says; ``:cite:`b```.',
    'bracketed: |lind2025|| ; |kerr2024||',
    'told: |a||',
  ],
  ['restructuredtext', 'Text :cite:`(`, :cite:`a (1`.', 'bracketed: |a||'],
  ['restructuredtext', 'Code::\n\n   :cite:`a`\n\nText :footcite:`b`.', 'bracketed: |b||'],
  ['asciidoc', 'It grew cite:[lind2025(12-14), kerr2024].', 'bracketed: |lind2025|page 12-14| ; |kerr2024||'],
  ['plaintext', 'It grew [@lind2025].'],
];

test('citations are read in the way of each markup', () => {
  for (const [language, text, ...citations] of TABLE) assert.deepEqual(read(text, language).citations.map(line), citations, text);
});

test('notes and their marks stand where they are said to stand', () => {
  const parts = (text: string, language: string) => {
    const { marks, notes } = read(text, language);
    for (const { label, labelAt } of [...marks, ...notes])
      if (labelAt) assert.equal(text.slice(labelAt.start, labelAt.end), label);
    const bodies = notes.map(({ label, body }) => [label, text.slice(body.start, body.end).trimEnd()]);
    return [marks.map(mark => text.slice(mark.start, mark.end)), bodies];
  };
  assert.deepEqual(
    parts('A.[^1] B[^b-2].\n\n[^1]: One,\n    going on.\n\n    And more.\n\n[^b-2]:Two.\n\nText ^[in place] `[^3]`.', 'markdown'),
    [
      ['[^1]', '[^b-2]'],
      [
        ['1', 'One,\n    going on.\n\n    And more.'],
        ['b-2', 'Two.'],
        [undefined, 'in place'],
      ],
    ],
  );
  assert.deepEqual(parts('A\\footnote{One \\emph{two}.} B\\footnote[3]{Three}. % \\footnote{no}', 'latex'), [
    [],
    [
      [undefined, 'One \\emph{two}.'],
      [undefined, 'Three'],
    ],
  ]);
  assert.deepEqual(parts('A [1]_ and [#b]_.\n\n.. [1] One,\n   going on.\n.. [#b] Two.', 'restructuredtext'), [
    ['[1]_', '[#b]_'],
    [
      ['1', 'One,\n   going on.'],
      ['#b', 'Two.'],
    ],
  ]);
  assert.deepEqual(parts('A.footnote:[One.] B.', 'asciidoc'), [[], [[undefined, 'One.']]]);
});

function holds(text: string, { citations, marks, notes }: DraftCitations): void {
  const inside = (outer: { start: number; end: number }, inner: { start: number; end: number }) =>
    assert.ok(outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end, text);
  const whole = { start: 0, end: text.length };
  for (const citation of citations) {
    inside(whole, citation);
    for (const source of citation.sources) {
      inside(citation, source);
      inside(source.start === source.keyAt.start ? citation : source, source.keyAt);
      assert.equal(text.slice(source.keyAt.start, source.keyAt.end), source.key);
      if (source.locator) {
        inside(citation, source.locator);
        const written = text.slice(source.locator.start, source.locator.end).replaceAll('--', '-');
        assert.ok(written.endsWith(source.locator.value), `${written} ends in ${source.locator.value}`);
      }
    }
  }
  for (const mark of marks) inside(mark, mark.labelAt);
  for (const note of notes) inside(note, note.body);
}

const language = fc.constantFrom('markdown', 'quarto', 'latex', 'restructuredtext', 'asciidoc');
const piece = fc.oneof(
  fc.constantFrom(...TABLE.map(([, text]) => text)),
  fc.constantFrom(
    '[',
    ']',
    '@a',
    '; ',
    '{',
    '}',
    '\\cite',
    '[^1]',
    '[^1]: ',
    '\n',
    '\n\n',
    ', p. 3',
    '`',
    ':cite:`',
    'cite:[',
    '(',
    ')',
    '> ',
    '- ',
    '😀',
    'é',
    '\r\n',
    '\\footnote{',
    '%',
  ),
  fc.string({ maxLength: 6 }),
);

test('every place is exact, in any text', () => {
  fc.assert(
    fc.property(language, fc.array(piece, { maxLength: 14 }), (id, pieces) => {
      const text = pieces.join('');
      holds(text, read(text, id));
    }),
    { numRuns: 600 },
  );
});

test('citations after an edit are those of a fresh reading', () => {
  fc.assert(
    fc.property(fc.constantFrom('markdown', 'latex'), fc.array(piece), fc.array(piece), piece, (id, before, after, edit) => {
      const [first, second] = [before.join(''), after.join('')];
      const edited = first + edit + second;
      assert.deepEqual(readCitations(updateDraft(readDraft(first + second, id), edited)), read(edited, id));
    }),
    { numRuns: 200 },
  );
});
