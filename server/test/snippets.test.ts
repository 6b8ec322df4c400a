import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { builtInSheets } from '../src/builtIn';
import { buildReference, checkDraft } from '../src/core/index';
import { type Piece, parseSnippet, snippetText } from './snippetGrammar';

interface Snippet {
  readonly prefix: string;
  readonly body: string | readonly string[];
  readonly description: string;
}

const BUILT_IN = buildReference(builtInSheets());
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  contributes: { snippets: readonly { language: string; path: string }[] };
};
const languages = ['markdown', 'quarto', 'rmd', 'latex', 'plaintext', 'html'];
const months = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;
const purposes = [
  'box-execsum',
  'box-method',
  'box-recommend',
  'chart-sourced',
  'cite-author-date',
  'cite-footnote',
  'cite-key',
  'cite-link',
  'cite-note',
  'cite-reference',
  'correction',
  'date-accessed',
  'date-as-of',
  'fact-check',
  'figure-trade-2022',
  'figure-trade-2023',
  'footnote',
  'quote-block',
  'quote-epigraph',
  'source-line',
  'table-sourced',
  'tk',
];
/** Those that nothing of a selection could go into. */
const alone = /^(?:chart|table|source|date|figure)-|^cite-(?:note|reference)$|^correction$/;

for (const language of languages) {
  const snippets = snippetsOf(language).map(({ prefix, body, description }) => {
    const text = typeof body === 'string' ? body : body.join('\n');
    return { prefix, description, body: text, pieces: parseSnippet(text) };
  });

  test(`${language} has each snippet once, with a description`, () => {
    // HTML has no keys of its own.
    const expected = language === 'html' ? purposes.filter(purpose => purpose !== 'cite-key') : purposes;
    assert.deepEqual(snippets.map(({ prefix }) => prefix).sort(), expected);
    for (const { prefix, description } of snippets) assert.match(description, /^[A-Z][^\n]{20,}\.$/, prefix);
  });

  test(`${language}: every sign of a snippet means what it should`, () => {
    for (const { prefix, pieces } of snippets) assert.deepEqual(problems(pieces), [], prefix);
  });

  test(`${language}: stops are met in the order of the text, and the last one is given`, () => {
    for (const { prefix, pieces } of snippets) {
      const stops = [...new Set(stopsOf(pieces))];
      const numbered = stops.filter(stop => stop > 0);
      assert.deepEqual(
        numbered,
        numbered.map((_, index) => index + 1),
        prefix,
      );
      assert.ok(stops.includes(0), prefix);
    }
  });

  test(`${language}: what is selected is kept`, () => {
    for (const { prefix, body } of snippets) assert.equal(body.includes('TM_SELECTED_TEXT'), !alone.test(prefix), prefix);
  });

  test(`${language}: snippets come out right, name no day that nobody knows, and are silent`, () => {
    for (const { prefix, pieces } of snippets) {
      const text = snippetText(pieces);
      for (const part of expected(prefix, language)) assert.ok(text.includes(part), `${prefix}: ${part}\nis not in\n${text}`);
      assert.doesNotMatch(text, months, prefix);
      assert.doesNotMatch(text, /\$\{|\$[A-Z0]/, prefix);
      assert.deepEqual(findingsOf(text, language), [], prefix);
    }
  });
}

// Each is how a figure goes wrong when its dollar sign is forgotten or half escaped.
// biome-ignore lint/suspicious/noTemplateCurlyInString: these are snippets
const wrong = ['$240.1bn', 'was $190bn', '${1:$147bn}', '${1:a', '$MONEY', 'a ${2|x,y} b', '${TM_FILENAME}', 'a } b', 'a \\e b'];

for (const body of wrong) {
  test(`not a snippet: ${body}`, () => assert.notDeepEqual(problems(parseSnippet(body)), []));
}

test('not a snippet: a pattern that is none', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is a snippet
  assert.notDeepEqual(problems(parseSnippet('${CURRENT_DATE/(/a/}')), []);
});

test('escaped money, placeholders, choices and variables are read as the editor reads them', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is a snippet
  const body = '\\$240.1bn ${1:\\$147bn} ${2|a\\,b,c|} ${3:${TM_SELECTED_TEXT:d}} ${CURRENT_DATE/^0//} $CURRENT_YEAR$0';
  assert.deepEqual(problems(parseSnippet(body)), []);
  assert.equal(snippetText(parseSnippet(body)), '$240.1bn $147bn a,b d CURRENT_DATE CURRENT_YEAR');
});

function snippetsOf(language: string): Snippet[] {
  const paths = manifest.contributes.snippets.filter(entry => entry.language === language).map(entry => entry.path);
  return paths.flatMap(path => Object.values(JSON.parse(readFileSync(path, 'utf8')) as Record<string, Snippet>));
}

function stopsOf(pieces: readonly Piece[]): readonly number[] {
  return pieces.flatMap(piece => {
    const own = 'stop' in piece ? [piece.stop] : [];
    return 'pieces' in piece ? [...own, ...stopsOf(piece.pieces)] : own;
  });
}

function findingsOf(text: string, language: string): readonly string[] {
  const { findings } = checkDraft({ text: `${text}\n`, language }, BUILT_IN);
  return findings.map(({ check, text: words }) => `${check}: ${words}`);
}

/** What a snippet must come out with, in the writing of its language. */
function expected(prefix: string, language: string): readonly string[] {
  const tex = language === 'latex';
  const url = 'https://cepa.org/article/china-russia-axis-heralds-an-ominous-future';
  const title = tex ? "``China-Russia Axis Heralds an Ominous Future,''" : '“China-Russia Axis Heralds an Ominous Future,”';
  const money = (figure: string) => (tex ? `\\${figure}` : figure);
  const note = ['Chels Michta', title, 'Center for European Policy Analysis (CEPA), 2024,', url];
  switch (prefix) {
    case 'cite-key':
      return [tex ? '\\autocite{michta2024}' : '[@michta2024]'];
    case 'cite-author-date':
      return ['(Michta 2024)'];
    case 'cite-note':
      return note;
    case 'cite-footnote':
      return [
        ...note,
        ...({ latex: ['\\footnotemark', '\\footnotetext{'], plaintext: ['[1]'], html: ['<p id="note-1">'] }[language] ?? [
          '[^michta2024]:',
        ]),
      ];
    case 'cite-reference':
      return ['Michta, Chels. 2024.', 'Center for European Policy Analysis (CEPA).', url];
    case 'cite-link':
      return [tex ? `\\href{${url}}{` : url];
    case 'figure-trade-2023':
      return [money('$240.1bn'), 'in 2023', tex ? '26.3\\%' : '26.3%'];
    case 'figure-trade-2022':
      return [money('$190bn'), 'in 2022', money('$147bn'), 'in 2021'];
    case 'correction':
      return ['Correction, ', money('$240.1bn')];
    case 'fact-check':
      return [{ latex: '% fact-check:', plaintext: '[fact-check:' }[language] ?? '<!-- fact-check:', 'Michta 2024'];
    case 'tk':
      return ['[TK '];
    case 'date-accessed':
    case 'date-as-of':
      return ['CURRENT_DATE CURRENT_MONTH_NAME CURRENT_YEAR'];
    case 'chart-sourced':
    case 'table-sourced':
    case 'source-line':
      return [tex ? '\\emph{Source:}' : 'Source:', 'author'];
    case 'quote-block':
    case 'quote-epigraph':
      return [tex ? '--- ' : '— ', 'words'];
    case 'box-recommend':
      return ['Recommendation 1 (high priority)', 'should'];
    case 'box-method':
      return ['Methodology', 'as of CURRENT_DATE'];
    case 'box-execsum':
      return [language === 'plaintext' ? 'EXECUTIVE SUMMARY' : 'Executive summary', 'The main finding'];
    case 'footnote':
      return ['author', '(publisher, year).'];
    default:
      throw new Error(`Nothing is expected of ${prefix}.`);
  }
}

function problems(pieces: readonly Piece[]): string[] {
  return pieces.flatMap(piece => {
    if (piece.kind === 'problem') return [piece.text];
    return piece.kind === 'placeholder' || piece.kind === 'variable' ? problems(piece.pieces) : [];
  });
}
