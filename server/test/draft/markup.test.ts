import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Draft, readDraft } from '../../src/core/draft';

/**
 * What a reader of each markup sees. Blocks are written `kind: prose`, with runs of blanks as one space;
 * a cell is `cell row/column heading: prose`.
 */
const TABLE: readonly (readonly [language: string, text: string, ...blocks: string[]])[] = [
  // Markdown
  ['markdown', '---\ntitle: $5bn\n---\nText.', 'paragraph: Text.'],
  ['markdown', '+++\nn = 5\n+++\nText.', 'paragraph: Text.'],
  ['markdown', '---\n\nText $5.', 'paragraph: Text $5.'],
  ['markdown', '# Head **two** {#sec-2 .x}\n\nText', 'heading: Head two', 'paragraph: Text'],
  ['markdown', 'Head\n====\nText', 'heading: Head', 'paragraph: Text'],
  ['markdown', 'Rose to **$204.1 billion** in *2023*.', 'paragraph: Rose to $204.1 billion in 2023 .'],
  ['markdown', 'A `code 5` and\n\n```r\nx = 5\n```\n\n    x = 6\n\nend', 'paragraph: A and', 'paragraph: end'],
  ['markdown', '[China](http://a.b/20 "title 5") and <http://x.y/6> or https://x.y/7.', 'paragraph: China and or .'],
  ['markdown', '![A chart](a5.png)', 'caption: A chart'],
  ['markdown', 'He said “it [the total] rose [sic]”.', 'paragraph: He said “it [the total] rose [sic]”.'],
  [
    'markdown',
    'It rose.[^4] More^[A note.] text.\n\n[^4]: Michta 2024.\n    Goes on.\n',
    'paragraph: It rose. More (A note.) text.',
    'footnote: Michta 2024. Goes on.',
  ],
  ['markdown', 'It rose [@michta24, p. 147; -@other] as @key [p. 5] says. Mail a@b.org.', 'paragraph: It rose as says. Mail .'],
  ['markdown', 'At \\$5 and &pound;3m&nbsp;&ndash; 3&#37;.', 'paragraph: At $5 and £3m – 3 %.'],
  ['markdown', 'Made $240bn and $190bn, $x^2$ of $E=mc^2$.', 'paragraph: Made $240bn and $190bn, of .'],
  ['markdown', '$$\nx = 5\n$$\n\nText', 'paragraph: Text'],
  ['markdown', '::: {.callout-note}\nInside 5.\n:::\n\n{{< include a5.qmd >}}', 'paragraph: Inside 5.'],
  ['markdown', '- one\n  - two\n- [x] three\n\n1. four', 'item: one', 'item: two', 'item: three', 'item: four'],
  ['markdown', '> Quoted\n> twice\n\n> [!NOTE]\n> Mine.', 'quote: Quoted twice', 'paragraph: Mine.'],
  [
    'markdown',
    '| Year | $bn |\n|:--|--:|\n| 2021 | 147 |\n| 2022 | |',
    'cell /: Year',
    'cell /: $bn',
    'cell /Year: 2021',
    'cell 2021/$bn: 147',
    'cell /Year: 2022',
  ],
  ['markdown', 'a | b\n--|--\n | 5', 'cell /: a', 'cell /: b', 'cell /a: 5'],
  ['markdown', 'It was ~~$5~~ $6.<!-- $7 --> 2023<sup>4</sup> a<br>b', 'paragraph: It was $6. 2023 a b'],
  ['markdown', '<div class="x5">\n<p>In &euro;5</p>\n</div>', 'paragraph: In €5'],
  ['markdown', 'One\r\ntwo.\r\n\r\nThree.\r\n', 'paragraph: One two.', 'paragraph: Three.'],
  ['markdown', '$240.1\u00a0bn and 3\u202f000, 😀 5%', 'paragraph: $240.1 bn and 3 000, 😀 5%'],
  [
    'markdown',
    '![Fig](a5.png){#fig-5 width=50%}\n\n\\newpage\n\nSee \\textbf{all} of it \\autocite[p. 5]{m24}.',
    'caption: Fig',
    'paragraph: See all of it .',
  ],
  ['quarto', 'Text `{r} 5`.\n\n```{r}\nx <- 5\n```', 'paragraph: Text .'],
  // LaTeX
  [
    'latex',
    '\\documentclass{a}% 5\n\\begin{document}\nRose to \\$240.1bn~\\autocite[p.~5]{m24}, up 26.3\\%.\n\\end{document}',
    'paragraph: Rose to $240.1bn , up 26.3 %.',
  ],
  ['latex', '\\section{Trade \\& aid}\\label{sec:5}\nText % not 5\nmore', 'heading: Trade & aid', 'paragraph: Text more'],
  ['latex', "Rose.\\footnote{See p.~4.} ``Now'' --- 2022--23", 'paragraph: Rose. (See p. 4.) “Now” — 2022– 23'],
  [
    'latex',
    "Andr\\'e \\textbf{met} $x^2$, $2.5\\%$ and \\href{http://a.b/5}{him}.",
    'paragraph: Andr\u00ad\u00adé met , 2.5 % and him .',
  ],
  ['latex', '\\begin{verbatim}\n5\n\\end{verbatim}\n\\[ x = 5 \\]\nText \\verb|5|.', 'paragraph: Text .'],
  ['latex', '\\begin{quote}\nQ 1.\n\nQ 2.\n\\end{quote}\nMine.', 'quote: Q 1.', 'quote: Q 2.', 'paragraph: Mine.'],
  ['latex', '\\begin{itemize}\n\\item One\n\\item Two\n\\end{itemize}', 'item: One', 'item: Two'],
  [
    'latex',
    '\\begin{tabular}{lr}\nYear & \\$bn \\\\\n2021 & 147 \\\\\n\\end{tabular}',
    'cell /: Year',
    'cell /: $bn',
    'cell /Year: 2021',
    'cell 2021/$bn: 147',
  ],
  ['latex', 'Costs $5 and more.\n\nNext $6.', 'paragraph: Costs 5 and more.', 'paragraph: Next 6.'],
  ['latex', '\\constructor Text \\toString{5} \\valueOf', 'paragraph: Text 5'],
  ['constructor', 'a &constructor; b', 'paragraph: a &constructor; b'],
  ['html', 'a &constructor; b &nbsp c', 'paragraph: a b &nbsp c'],
  // HTML
  [
    'html',
    '<h2>Head</h2><p class="a5">In <b>2023</b> it&nbsp;rose&hellip;</p><script>5</script>',
    'heading: Head',
    'paragraph: In 2023 it rose …',
  ],
  ['html', '<ul><li>One<li>Two</ul><blockquote>Q</blockquote>', 'item: One', 'item: Two', 'quote: Q'],
  [
    'html',
    '<table><tr><th>Year<th>$bn<tr><td>2021<td>147</table>',
    'cell /: Year',
    'cell /: $bn',
    'cell /Year: 2021',
    'cell 2021/$bn: 147',
  ],
  ['html', 'It rose<sup><a href="#n5">5</a></sup>. <del>$4</del> <code>6</code>', 'paragraph: It rose .'],
  // AsciiDoc
  [
    'asciidoc',
    '= Title\n:year: 2023\n\n// 5\nRose to *$5bn*.footnote:[See p. 4.] <<a-5>> `6` link:http://a.b/7[text]',
    'heading: Title',
    'paragraph: Rose to $5bn . (See p. 4.) text',
  ],
  ['asciidoc', '* One\n* Two\n\n____\nQ\n____\n\n----\n5\n----\nText', 'item: One', 'item: Two', 'quote: Q', 'paragraph: Text'],
  ['asciidoc', '|===\n|Year |$bn\n\n|2021\n|147\n|===', 'cell /: Year', 'cell /: $bn', 'cell /Year: 2021', 'cell 2021/$bn: 147'],
  // reStructuredText
  [
    'restructuredtext',
    'Title\n=====\n\n.. comment 5\n\nRose **to** 5 [4]_ and :ref:`x 6`.\n\n.. [4] Note.',
    'heading: Title',
    'paragraph: Rose to 5 and .',
    'footnote: Note.',
  ],
  ['restructuredtext', '.. code-block:: r\n\n   x = 5\n\nText::\n\n   y = 6\n\nEnd.', 'paragraph: Text :', 'paragraph: End.'],
  [
    'restructuredtext',
    '.. note::\n   Mine.\n\n- one\n  more\n\n    Quoted.',
    'paragraph: Mine.',
    'item: one more',
    'quote: Quoted.',
  ],
  // plain text
  [
    'plaintext',
    'One\ntwo.\n\n- item 5\n> quoted\n\nSee www.a.b/6.',
    'paragraph: One two.',
    'item: item 5',
    'quote: quoted',
    'paragraph: See .',
  ],
  ['unknown', 'Text $5.', 'paragraph: Text $5.'],
];

for (const [language, text, ...blocks] of TABLE) {
  test(`${language}: ${JSON.stringify(text).slice(0, 60)}`, () => {
    const draft = readDraft(text, language);
    assert.deepEqual(shown(draft), blocks);
    assertTrue(draft, text);
  });
}

function shown({ prose, blocks }: Draft): readonly string[] {
  const read = (span: { start: number; end: number } | undefined) =>
    span === undefined ? '' : prose.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
  return blocks.map(block => {
    const cell = block.table === undefined ? '' : ` ${read(block.table.rowHeading)}/${read(block.table.columnHeading)}`;
    return `${block.kind}${cell}: ${read(block)}`;
  });
}

/** The invariants that everything else rests on. */
function assertTrue({ prose, blocks }: Draft, text: string): void {
  assert.equal(prose.length, text.length);
  assert.equal(prose.replace(/[^\r\n]/g, ' '), text.replace(/[^\r\n]/g, ' '), 'line ends are kept');
  let done = 0;
  for (const block of blocks) {
    assert.ok(block.start >= done && block.end > block.start && block.end <= text.length, 'blocks are in order and apart');
    done = block.end;
    let said = block.start;
    for (const sentence of block.sentences) {
      assert.ok(
        sentence.start >= said && sentence.end > sentence.start && sentence.end <= block.end,
        'sentences are in order and inside',
      );
      assert.match(prose.slice(said, sentence.start), /^\s*$/, 'nothing is left between sentences');
      said = sentence.end;
    }
    assert.match(prose.slice(said, block.end), /^\s*$/, 'nothing is left behind the last sentence');
  }
}

const piece = fc.oneof(
  fc.constantFrom(
    ...'\n|\n\n|\r\n| |# H\n|- i\n|> q\n|`|```\n|*|_|[|](x)|^|[^a]: n\n|$|$$|{|}|\\|\\begin{quote}|\\end{quote}|\\item |\\footnote{|\\section{|\\cite{|&|~|%|--|<p>|</p>|<td>|<|>|&amp;|&#5;|\'|"|“|”'.split(
      '|',
    ),
    '|',
    '|===\n',
    '::: x\n',
    ':::',
    '.. n::\n',
    '  in\n',
    '====\n',
    '____\n',
    '----\n',
    '* b\n',
    'Mr. A. B. said 5.5. ',
    'e.g. ',
    '…',
    '\u00ad',
    '\u200b',
    '\u00a0',
    '😀',
    'é',
    'é',
    '\\\\',
    '\\begin{tabular}{l}',
    '\\end{tabular}',
    'footnote:[',
    '**',
    '``',
  ),
  fc.string({ maxLength: 5, unit: 'binary' }),
);

for (const language of ['markdown', 'latex', 'html', 'asciidoc', 'restructuredtext', 'plaintext']) {
  test(`${language}: masks keep the length and the line ends, blocks and sentences are in order`, () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const text = pieces.join('');
        assertTrue(readDraft(text, language), text);
      }),
      { numRuns: 1500, seed: 5 },
    );
  });
}
