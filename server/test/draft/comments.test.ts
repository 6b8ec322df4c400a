import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDraft } from '../../src/core/draft';

/** What is a comment in each markup, and what only looks like one. */
const TABLE: readonly (readonly [language: string, text: string, ...comments: string[]])[] = [
  ['markdown', 'One.\n\n<!-- two -->\nThree.', '<!-- two -->'],
  ['markdown', 'One\n<!-- two -->\nthree.', '<!-- two -->'],
  ['markdown', 'One <!-- two --> three.', '<!-- two -->'],
  ['quarto', '---\ntitle: x\n---\n\n<!-- a\nb -->\n\nText.', '<!-- a\nb -->'],
  ['rmd', '- one\n  <!-- two -->\n- three', '<!-- two -->'],
  ['markdown', '> <!-- one -->\n> Quoted.', '<!-- one -->'],
  ['markdown', '<div>\n<!-- one -->\nText.\n</div>', '<!-- one -->'],
  ['markdown', '```html\n<!-- code -->\n```\n\nText `<!-- code -->`.'],
  ['markdown', '    <!-- code -->'],
  ['html', '<p>One <!-- two -->three</p><pre>&lt;!-- code --></pre>', '<!-- two -->'],
  ['html', '<table><!-- one --><tr><td>1</td></tr></table>', '<!-- one -->'],
  ['latex', 'One % two\n% three\r\n50\\% of it', '% two', '% three\r'],
  ['latex', '% one\n\\documentclass{article}\n\\begin{document}\n%two\n\\end{document}', '% one', '%two'],
  ['latex', '\\begin{verbatim}\n% code\n\\end{verbatim}'],
  ['asciidoc', '// one\nText // no comment.\n\n//// \nhidden\n////\n', '// one'],
  ['asciidoc', '----\n// code\n----\n'],
  ['restructuredtext', '.. one\n\nText.\n\n.. note:: Text.\n\n.. _target:\n\n.. |sub| image:: x.png\n\n.. [4] Note.', '.. one'],
  ['restructuredtext', 'Code::\n\n   .. code\n'],
  ['plaintext', '<!-- one --> % two // three'],
];

for (const [language, text, ...comments] of TABLE) {
  test(`${language}: ${JSON.stringify(text).slice(0, 70)}`, () => {
    const draft = readDraft(text, language);
    assert.deepEqual(
      draft.comments.map(({ start, end }) => text.slice(start, end)),
      comments,
    );
  });
}
