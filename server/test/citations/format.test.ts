import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Engine } from 'citeproc';
import fc from 'fast-check';
import { citable, traitsOf } from '../../src/citations/format/citable';
import { type Formatter, type Markup, makeFormatter, missingFrom, remember, STYLES } from '../../src/citations/format/index';
import { readRuns } from '../../src/citations/format/runs';
import { withLightSort } from '../../src/citations/format/sorting';
import { localeText } from '../../src/citations/format/styles';
import { writeRuns } from '../../src/citations/format/write';
import type { CslItem } from '../../src/citations/item';
import { asSnippet } from '../../src/citations/snippets/snippet';
import { readCslYaml } from '../../src/citations/sources/yaml';

const lind: CslItem = {
  id: 'lind',
  type: 'article-journal',
  title: 'Ports <i>ex post</i> & 50% of $240bn_net',
  author: [{ family: 'Lind', given: 'Maja' }],
  'container-title': 'Sea_Trade',
  volume: 3,
  issued: { 'date-parts': [[2024, 5]] },
  URL: 'https://example.org/a_b%20c?x=1&y=2#z',
};
const again: CslItem = { ...lind, id: 'again', title: 'Harbours' };
const bare: CslItem = { id: 'bare', type: 'report', title: 'Costs {of} $5 \\ more' };
const items = new Map([lind, again, bare].map(item => [item.id, item]));
const kinds = readCslYaml(readFileSync('server/test/citations/kinds.yaml', 'utf8'), 'kinds.yaml');
const APA = STYLES.get('apa')!;
const formatter = (name: string, cited: readonly string[] = []) => makeFormatter(STYLES.get(name)!, 'en-US', items, cited);

test('an entry is written in the markup of the draft, with its signs escaped', () => {
  const entry = (markup: Markup) => formatter('chicago-author-date').bibliography(['lind'], markup)[0]?.text;
  assert.equal(
    entry('markdown'),
    'Lind, Maja. 2024. “Ports *Ex Post* & 50% of \\$240bn\\_net.” *Sea\\_Trade* 3 (May). <https://example.org/a_b%20c?x=1&y=2#z>.',
  );
  assert.equal(
    entry('latex'),
    'Lind, Maja. 2024. “Ports \\emph{Ex Post} \\& 50\\% of \\$240bn\\_net.” \\emph{Sea\\_Trade} 3 (May). \\url{https://example.org/a_b\\%20c?x=1&y=2\\#z}.',
  );
  assert.equal(
    entry('html'),
    'Lind, Maja. 2024. “Ports <i>Ex Post</i> &amp; 50% of $240bn_net.” <i>Sea_Trade</i> 3 (May). <a href="https://example.org/a_b%20c?x=1&amp;y=2#z">https://example.org/a_b%20c?x=1&amp;y=2#z</a>.',
  );
  assert.equal(
    entry('plaintext'),
    'Lind, Maja. 2024. “Ports Ex Post & 50% of $240bn_net.” Sea_Trade 3 (May). https://example.org/a_b%20c?x=1&y=2#z.',
  );
});

test('notes, later notes, locators, prefixes and suffixes', () => {
  const chicago = formatter('chicago-notes');
  assert.equal(chicago.kind, 'note');
  const cite = (more: object) => chicago.cite([{ key: 'again', ...more }], 'plaintext');
  assert.match(cite({ locator: '12-14', prefix: 'see ' }), /^See Maja Lind, “Harbours,” Sea_Trade 3 \(May 2024\): 12–14, /);
  assert.equal(cite({ position: 'subsequent', locator: '4', label: 'chapter' }), 'Lind, “Harbours,” chap. 4.');
  assert.equal(cite({ position: 'ibid', locator: '15' }), 'Lind, “Harbours,” 15.');
  const two = [
    { key: 'again', position: 'subsequent' } as const,
    { key: 'bare', position: 'subsequent', suffix: ', passim' } as const,
  ];
  assert.equal(chicago.cite(two, 'plaintext'), 'Lind, “Harbours”; ⟦author⟧, Costs {of} $5 \\ More, passim.');
  assert.equal(formatter('oscola').cite([{ key: 'again', position: 'subsequent', firstNote: 7 }], 'plaintext'), 'Lind (n 7).');
});

test('works of one author and year are told apart by what the draft cites', () => {
  assert.equal(formatter('apa').cite([{ key: 'lind' }], 'plaintext'), '(Lind, 2024)');
  const both = formatter('apa', ['lind', 'again']);
  assert.equal(both.cite([{ key: 'lind', locator: '3' }], 'plaintext'), '(Lind, 2024b, p. 3)');
  assert.equal(both.cite([{ key: 'again', withoutAuthor: true }], 'plaintext'), '(2024a)');
  assert.deepEqual(
    both.bibliography(['lind', 'again'], 'plaintext').map(entry => entry.key),
    ['again', 'lind'],
  );
});

test('a key that is not known is left out', () => {
  const apa = formatter('apa');
  assert.equal(apa.cite([{ key: 'nobody' }], 'plaintext'), '');
  assert.equal(apa.cite([{ key: 'nobody' }, { key: 'lind' }], 'plaintext'), '(Lind, 2024)');
  assert.deepEqual(apa.bibliography(['nobody'], 'plaintext'), []);
});

test('what a source does not say stands open, and is a tab stop in a snippet', () => {
  const entry = formatter('apa').bibliography(['bare'], 'markdown')[0]!.text;
  assert.equal(entry, '⟦author⟧. (⟦date⟧). *Costs {of} \\$5 \\\\ more*.');
  assert.deepEqual(missingFrom(entry), ['author', 'date']);
  assert.equal(asSnippet(entry), '\u0024{1:author}. (\u0024{2:date}). *Costs {of\\} \\\\\\$5 \\\\\\\\ more*.');
  assert.equal(asSnippet('⟦date⟧ and ⟦date⟧, $1', 3), '\u0024{3:date} and \u0024{3:date}, \\$1');
});

test('a style of the writer’s own is used; what is none says so', () => {
  const own =
    '<?xml version="1.0"?><style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>Own</title><id>own</id><updated>2026-01-01T00:00:00+00:00</updated></info><citation><layout prefix="[" suffix="]"><names variable="author"/></layout></citation></style>';
  assert.equal(makeFormatter(own, undefined, items).cite([{ key: 'lind' }], 'plaintext'), '[Maja Lind]');
  assert.throws(() => makeFormatter('not a style', undefined, items), /no CSL style/);
  assert.throws(() => makeFormatter('<style class="note"><citation>', undefined, items));
});

test('the language of the draft decides quotation marks and dates', () => {
  const entry = (lang: string | undefined) =>
    makeFormatter(STYLES.get('harvard')!, lang, items).bibliography(['again'], 'plaintext')[0]!.text;
  assert.match(entry('en-GB'), /‘Harbours’,/);
  assert.match(entry(undefined), /‘Harbours’,/);
  assert.match(entry('en-US'), /“Harbours,”/);
});

test('a lighter sort lists sources as the style’s own does', () => {
  const light = withLightSort(APA);
  assert.ok(light.length > 0 && !/<sort>\s*<key macro="author-sort"/.test(light));
  assert.equal(withLightSort(STYLES.get('harvard')!), STYLES.get('harvard'));
  const works = kinds.sources.flatMap(({ item: { author: _, ...unsigned } }) => [{ ...unsigned, id: `${unsigned.id}2` }]);
  const all = [...kinds.sources.map(({ item }) => item), ...works];
  const list = (style: string) => {
    const of = (id: string) => citable(all.find(item => item.id === id)!, traitsOf(APA));
    const engine = new Engine({ retrieveLocale: localeText, retrieveItem: of }, style, 'en-US', true);
    engine.updateItems(all.map(({ id }) => id));
    const made = engine.makeBibliography();
    assert.ok(made && made[1].length > 20);
    return made[1];
  };
  assert.deepEqual(list(light), list(APA));
});

const word = fc.stringMatching(/^[\p{L}\p{N}.,;:!?'"“”()[\]{}*_$%#&@~^|\\<>`⟦⟧–-]{1,8}$/u);
const text = fc.array(word, { minLength: 1, maxLength: 6 }).map(words => words.join(' '));
const escapeHtml = (plain: string) => plain.replace(/&/g, '&#38;').replace(/</g, '&#60;').replace(/>/g, '&#62;');

test('whatever a title holds comes out as it stands', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(text, fc.constantFrom('i', 'b', 'sup', 'sub', 'span', ''))), parts => {
      const html = parts.map(([plain, tag]) => (tag ? `<${tag}>${escapeHtml(plain)}</${tag}>` : escapeHtml(plain))).join('');
      const whole = parts.map(([plain]) => plain).join('');
      assert.equal(writeRuns(readRuns(html), 'plaintext'), whole);
      const markdown = writeRuns(readRuns(html), 'markdown');
      assert.equal(
        markdown.replace(/(?<!\\)((?:\\\\)*)(?:\*\*?|<\/?su[bp]>)/g, '$1').replace(/\\([!-/:-@[-`{-~])/g, '$1'),
        whole,
      );
    }),
  );
});

test('what has been printed is printed again without citeproc, and what differs in anything is not taken for it', () => {
  const own = formatter('chicago-notes');
  let asked = 0;
  const counting: Formatter = {
    ...own,
    cite(...args) {
      asked++;
      return own.cite(...args);
    },
  };
  const remembering = remember(counting);
  const cites = [[{ key: 'lind' }], [{ key: 'lind', locator: '3' }], [{ key: 'lind' }]];
  for (const markup of ['markdown', 'latex'] as const)
    for (const one of cites) assert.equal(remembering.cite(one, markup), own.cite(one, markup));
  assert.equal(asked, 4);
});
