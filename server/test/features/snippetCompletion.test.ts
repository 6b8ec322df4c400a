import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Formatter, makeFormatter, STYLES } from '../../src/citations/format/index';
import { mayInsertSnippet, snippetCompletion } from '../../src/features/snippetCompletion';
import type { Writing } from '../../src/snapshot';
import { parseSnippet, snippetText } from '../snippetGrammar';
import { libraryOf, writingOf } from './snapshots';

const SHEET = `source:
  id: mill2023
  type: book
  title: Steel in the North
  author: [{ family: Mill, given: Eva }]
  publisher: Office of Metals
  issued: "2023"
facts:
  - { id: steel-2022, subject: Norland steel output, value: 7.5 million tonnes, time: 2022, evidence: output came to 7.5 million tonnes, locator: p. 12 }
  - { id: levy, subject: Norland steel levy, value: $90m, time: 2022, evidence: a levy of $90m }
quotations:
  - { words: Steel is 90% of us & ours, speaker: Ole Crane, evidence: Steel is 90% of us & ours }
`;
const BIB = String.raw`@book{lind2025, author = {Lind, Ada}, title = {Costs of \$5, \{a\} \& 3\%}, publisher = {NUP}, date = {2025}}
@unpublished{kerr2024, author = {Kerr, Jo and O'Neil, Pat}, title = {On Ports}, eventtitle = {Port Days}, entrysubtype = {speech}, date = {2024}}
@book{open, author = {Moe, Kim}, title = {Open}, publisher = {NUP}}
`;
const LIBRARY = libraryOf({ 'steel.facts.yaml': SHEET, 'refs.bib': BIB });

async function formatterFor({ citations: { sources } }: Pick<Writing, 'citations'>, kind: Formatter['kind'] = 'note') {
  const items = new Map(sources.all().map(({ key, item }) => [key, item]));
  return makeFormatter(STYLES.get(kind === 'note' ? 'chicago-notes' : 'chicago-author-date') ?? '', undefined, items);
}

/** What is offered at the bar. */
async function offered(text: string, name = 'draft.md', settings: unknown = null) {
  const at = text.indexOf('|');
  const writing = writingOf(text.slice(0, at) + text.slice(at + 1), LIBRARY, { name, settings });
  return { writing, list: await snippetCompletion(writing, writing.document.positionAt(at), formatterFor) };
}

async function labels(text: string, name?: string): Promise<readonly string[] | undefined> {
  return (await offered(text, name)).list?.items.map(({ label }) => label);
}

/** The draft with what is offered under a label put in. */
async function taken(text: string, label: string, name?: string, settings?: unknown): Promise<string> {
  const { writing, list } = await offered(text, name, settings);
  const item = list?.items.find(one => one.label === label);
  assert.ok(item?.textEdit, `${label} is not among ${list?.items.map(one => one.label)}`);
  assert.ok(TextEdit.is(item.textEdit));
  const put = { ...item.textEdit, newText: snippetText(parseSnippet(item.textEdit.newText)) };
  const { document } = writing;
  return TextDocument.applyEdits(document, [put, ...(item.additionalTextEdits ?? [])]);
}

test('snippets are offered behind their names alone, and nowhere else', async () => {
  assert.deepEqual(
    await labels('Trade grew. cite-|'),
    ['cite-kerr2024', 'cite-lind2025', 'cite-mill2023', 'cite-open'].sort(byOrder),
  );
  assert.deepEqual(await labels('Trade grew. cite-kerr|'), ['cite-kerr2024']);
  assert.deepEqual(await labels('Trade grew. srcline-ports|'), ['srcline-kerr2024'], 'by its title');
  for (const text of [
    'cite|',
    'A fact-|',
    'An open-source-|',
    'non-cite-|',
    'a source-|',
    '`cite-|',
    '```\ncite-|\n```',
    '---\na: cite-|\n---\n',
  ])
    assert.equal(await labels(text), undefined, text);
});

function byOrder(a: string, b: string): number {
  const order = ['cite-lind2025', 'cite-kerr2024', 'cite-open', 'cite-mill2023'];
  return order.indexOf(a) - order.indexOf(b);
}

test('a hyphen of prose is told from the name of a snippet by its line', () => {
  const may = (text: string) => {
    const document = TextDocument.create('file:///w/a.md', 'markdown', 1, text);
    return mayInsertSnippet(document, document.positionAt(text.length), 'utf-16');
  };
  assert.deepEqual(['a cite-', 'ref-li', '(figure-x'].map(may), [true, true, true]);
  assert.deepEqual(['well-', 'a cite- ', 're-cite-', 'fact-'].map(may), [false, false, false, false]);
});

test('a full reference and the line under a table stand in the markup of the draft', async () => {
  const [md, tex] = ['*Costs of \\$5, {a} & 3%*', '\\emph{Costs of \\$5, \\{a\\} \\& 3\\%}'];
  assert.equal(await taken('ref-l|', 'ref-lind2025'), `Lind, Ada. ${md}. NUP, 2025.`);
  assert.equal(await taken('srcline-l|', 'srcline-lind2025'), `*Source:* Lind, Ada. ${md}. NUP, 2025.`);
  assert.equal(await taken('srcline-l|', 'srcline-lind2025', 'a.tex'), `\\emph{Source:} Lind, Ada. ${tex}. NUP, 2025.`);
  assert.equal(await taken('srcline-l|', 'srcline-lind2025', 'a.txt'), 'Source: Lind, Ada. Costs of $5, {a} & 3%. NUP, 2025.');
  assert.match(
    await taken('srcline-l|', 'srcline-lind2025', 'a.html'),
    /^<i>Source:<\/i> .*<i>Costs of \$5, \{a\} &amp; 3%<\/i>/,
  );
});

test('what a source does not say is a tab stop', async () => {
  const { list } = await offered('ref-moe|');
  const [item] = list?.items ?? [];
  assert.equal(item?.textEdit?.newText.replaceAll('$', '§'), 'Moe, Kim. *Open*. NUP, §{1:date}.§{0}');
});

test('a citation has the form of the draft, and its note stands where notes do', async () => {
  const noted = 'Trade grew. cite-l|\n\nIt fell.[^1]\n\n[^1]: Doe.\n';
  assert.match(
    await taken(noted, 'cite-lind2025'),
    /^Trade grew\. \[\^2\]\n\nIt fell\.\[\^1\]\n\n\[\^1\]: Doe\.\n\[\^2\]: Ada Lind, /,
  );
  assert.match(await taken('Trade grew. cite-l|', 'cite-lind2025'), /^Trade grew\. \[\^1\]\n\n\[\^1\]: Ada Lind, \*Costs/);
  assert.equal(await taken('Trade grew cite-l|.', 'cite-lind2025', 'a.qmd'), 'Trade grew [@lind2025].');
  assert.equal(await taken('Trade grew cite-l|.', 'cite-lind2025', 'a.tex'), 'Trade grew \\autocite{lind2025}.');
  const inBrackets = { citations: { form: 'authorDate' } };
  assert.equal(await taken('Trade grew cite-l|.', 'cite-lind2025', 'a.txt', inBrackets), 'Trade grew (Lind 2025).');
});

test('a key joins the citation before it', async () => {
  assert.equal(await taken('Trade grew [@kerr2024] cite-l|', 'cite-lind2025', 'a.qmd'), 'Trade grew [@kerr2024; @lind2025] ');
});

test('a figure of a sheet stands with its citation, where the sheet has it', async () => {
  assert.deepEqual(await labels('Output was figure-|', 'a.qmd'), ['figure-steel-2022', 'figure-levy']);
  const at = 'Output was figure-st|, a record.';
  assert.equal(await taken(at, 'figure-steel-2022', 'a.qmd'), 'Output was 7.5 million tonnes [@mill2023, p. 12], a record.');
  assert.equal(await taken('A levy of figure-l|', 'figure-levy', 'a.tex'), 'A levy of \\$90m \\autocite{mill2023}');
  const { list } = await offered('figure-|');
  assert.deepEqual(list?.items[0]?.labelDetails, { description: 'Mill 2023' });
  assert.equal(list?.items[0]?.detail, 'Norland steel output in 2022');
  assert.deepEqual(await labels('figure-levy-mill|'), ['figure-levy']);
});

test('a quotation is set off as the language does it, with who said it and where', async () => {
  const label = 'blockquote-Steel is 90% of us & ours';
  assert.equal(await taken('blockquote-|', label, 'a.qmd'), '> “Steel is 90% of us & ours”\n>\n> — Ole Crane [@mill2023]');
  assert.equal(
    await taken('blockquote-|', label, 'a.tex'),
    "\\begin{quotation}\n``Steel is 90\\% of us \\& ours''\n\n\\hfill --- Ole Crane \\autocite{mill2023}\n\\end{quotation}",
  );
  assert.match(await taken('blockquote-|', 'blockquote-lind2025'), /^> “words”\n>\n> — speaker\[\^1\]\n\n\[\^1\]: Ada Lind/);
  const { list } = await offered('blockquote-kerr|', 'a.qmd');
  const speech = list?.items.find(({ label: one }) => one === 'blockquote-kerr2024');
  assert.match(speech?.textEdit?.newText ?? '', /— \$\{2\|Jo Kerr,Pat O'Neil\|\} \[@kerr2024\]/);
});

test('a client that takes no snippets is given none', async () => {
  const { writing } = await offered('cite-|');
  const plain = { ...writing, client: { ...writing.client, takesSnippets: false } };
  assert.equal(await snippetCompletion(plain, { line: 0, character: 5 }, formatterFor), null);
});
