import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Piece, parseSnippet, snippetText } from './snippetGrammar';

interface Snippet {
  readonly prefix: string;
  readonly body: string | readonly string[];
  readonly description: string;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  contributes: { snippets: readonly { language: string; path: string }[] };
};
const languages = ['markdown', 'quarto', 'rmd', 'latex', 'plaintext'];
const months = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;
const purposes = [
  'cite-author-date',
  'cite-footnote',
  'cite-key',
  'cite-link',
  'cite-note',
  'cite-reference',
  'correction',
  'fact-check',
  'figure-trade-2022',
  'figure-trade-2023',
  'tk',
];

for (const language of languages) {
  const snippets = snippetsOf(language).map(({ prefix, body }) => ({
    prefix,
    pieces: parseSnippet(typeof body === 'string' ? body : body.join('\n')),
  }));

  test(`${language} has each snippet once`, () => {
    assert.deepEqual(snippets.map(({ prefix }) => prefix).sort(), purposes);
  });

  test(`${language}: every sign of a snippet means what it should`, () => {
    for (const { prefix, pieces } of snippets) assert.deepEqual(problems(pieces), [], prefix);
  });

  test(`${language}: snippets come out right, and name no day that nobody knows`, () => {
    for (const { prefix, pieces } of snippets) {
      const text = snippetText(pieces);
      for (const part of expected(prefix, language)) assert.ok(text.includes(part), `${prefix}: ${part}\nis not in\n${text}`);
      assert.doesNotMatch(text, months, prefix);
    }
  });
}

// Each is how a figure goes wrong when its dollar sign is forgotten or half escaped.
// biome-ignore lint/suspicious/noTemplateCurlyInString: these are snippets
const wrong = ['$240.1bn', 'was $190bn', '${1:$147bn}', '${1:a', '$MONEY', 'a ${2|x,y} b', '${TM_FILENAME}', 'a } b', 'a \\e b'];

for (const body of wrong) {
  test(`not a snippet: ${body}`, () => assert.notDeepEqual(problems(parseSnippet(body)), []));
}

test('escaped money, placeholders, choices and variables are read as the editor reads them', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is a snippet
  const body = '\\$240.1bn ${1:\\$147bn} ${2|a\\,b,c|} ${3:${TM_SELECTED_TEXT:d}} $CURRENT_YEAR$0';
  assert.deepEqual(problems(parseSnippet(body)), []);
  assert.equal(snippetText(parseSnippet(body)), '$240.1bn $147bn a,b d CURRENT_YEAR');
});

function snippetsOf(language: string): Snippet[] {
  const paths = manifest.contributes.snippets.filter(entry => entry.language === language).map(entry => entry.path);
  return paths.flatMap(path => Object.values(JSON.parse(readFileSync(path, 'utf8')) as Record<string, Snippet>));
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
        ...(tex ? ['\\footnotemark', '\\footnotetext{'] : language === 'plaintext' ? ['[1]'] : ['[^michta2024]:']),
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
    default:
      return ['[TK '];
  }
}

function problems(pieces: readonly Piece[]): string[] {
  return pieces.flatMap(piece => {
    if (piece.kind === 'problem') return [piece.text];
    return piece.kind === 'placeholder' || piece.kind === 'variable' ? problems(piece.pieces) : [];
  });
}
