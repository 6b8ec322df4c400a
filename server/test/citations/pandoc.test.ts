import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { readCitations } from '../../src/citations/drafts/readCitations';
import { type Cite, type Formatter, makeFormatter, STYLES } from '../../src/citations/format/index';
import { insertCitation } from '../../src/citations/insert/index';
import { readCslYaml } from '../../src/citations/sources/yaml';
import { readDraft } from '../../src/core/index';
import { elements, findPandoc, type Node, type Pandoc, seen, seenInHtml } from './pandoc';

const FOLDER = 'server/test/citations';
const kinds = readCslYaml(readFileSync(`${FOLDER}/kinds.yaml`, 'utf8'), 'kinds.yaml');
const items = new Map(kinds.sources.map(source => [source.key, source.item]));
/** pandoc prints what it has of an item without a date or publisher; it has no marks for what is missing. */
const keys = [...items.keys()].filter(key => key !== 'incomplete');

/** Where pandoc's citeproc prints something else, and why that is right or will do: `pandoc` stands there where `ours` does here. */
interface Difference {
  /** Styles by name. */
  readonly in: readonly string[];
  readonly of?: readonly string[];
  readonly lang?: string;
  readonly pandoc: string;
  readonly ours: string;
  readonly why: string;
}
const differences: readonly Difference[] = parse(readFileSync(`${FOLDER}/pandoc.yaml`, 'utf8'));

const FILES: Readonly<Record<string, string>> = {
  'chicago-notes': 'chicago-notes-bibliography',
  mla: 'modern-language-association',
  harvard: 'harvard-cite-them-right',
  bluebook: 'bluebook-law-review',
};

/** Puts the source in as a key, as the command does, behind what is there. */
function cited(text: string, key: string, label: string, value: string): string {
  const draft = readDraft(text, 'markdown');
  const item = { ...items.get(key)!, id: key };
  const edits = insertCitation({ form: 'key', draft, item, offset: text.length, locator: { label, value } })!;
  return edits.toReversed().reduce((done, edit) => done.slice(0, edit.start) + edit.text + done.slice(edit.end), text);
}

interface Paragraph {
  readonly name: string;
  readonly text: string;
  readonly position: NonNullable<Cite['position']>;
}

/** Each kind cited, cited again at once, and once more later; then several at once, with words about them. */
function paragraphs(): readonly Paragraph[] {
  const several = cited(cited('Both [see @article, pp. 12-14]', 'book', 'section', '2'), 'law', 'chapter', '3');
  return [
    ...keys.flatMap((key): readonly Paragraph[] => [
      { name: `${key}, first`, text: cited('Trade grew', key, 'page', '13'), position: 'first' },
      { name: `${key}, next`, text: cited('Trade grew', key, 'page', '14-15'), position: 'ibid' },
    ]),
    ...keys.map(
      (key): Paragraph => ({ name: `${key}, later`, text: cited('So it was', key, 'figure', '3'), position: 'subsequent' }),
    ),
    { name: 'article, several', text: several, position: 'subsequent' },
    { name: 'thesis, suffix', text: 'So [see also @thesis, p. 5, with its notes; @speech]', position: 'subsequent' },
  ];
}

/** How our formatter writes what our reader of drafts finds in the paragraph. */
function ours({ text, position }: Paragraph, formatter: Formatter): string {
  const cites = readCitations(readDraft(text, 'markdown')).citations.flatMap(({ sources }) =>
    sources.map(
      ({ key, locator, prefix, suffix }): Cite => ({
        key,
        position,
        firstNote: keys.indexOf(key) * 2 + 1,
        ...(locator && { locator: locator.value, label: locator.label }),
        ...(prefix && { prefix }),
        ...(suffix && { suffix }),
      }),
    ),
  );
  return seenInHtml(formatter.cite(cites, 'html'));
}

/** What pandoc prints for the paragraphs, and its list of references, by key. */
async function processed(pandoc: Pandoc, style: string, lang: string, all: readonly Paragraph[]) {
  const csl = `server/data/csl/${FILES[style] ?? style}.csl`;
  const args = ['-t', 'json', '--citeproc', '--csl', csl, '--bibliography', `${FOLDER}/kinds.yaml`, '-M', `lang=${lang}`];
  const { blocks } = JSON.parse(await pandoc(args, all.map(({ text }) => text).join('\n\n'))) as { blocks: readonly Node[] };
  const texts = all.map((_, index) => {
    const [cite] = elements(blocks[index], 'Cite');
    const [note] = elements(cite, 'Note');
    return seen(note?.c ?? cite);
  });
  const entries = elements(blocks, 'Div').flatMap(({ c }): readonly (readonly [string, string])[] => {
    const [[id], body] = c as [[string], unknown];
    return id.startsWith('ref-') ? [[id.slice(4), seen(body)]] : [];
  });
  return { texts, entries };
}

const pandoc = findPandoc();
const all = paragraphs();
const used = new Set<string>();

/** The draft with a source cited in the form, at its end or where the first note is to stand. */
function inserted(text: string, key: string, form: 'note' | 'author-date', formatter: Formatter): string {
  const draft = readDraft(text, 'markdown');
  const offset = form === 'note' && text.includes('\n\n[^') ? text.indexOf('\n\n[^') : text.length;
  const edits = insertCitation({ form, draft, item: { ...items.get(key)!, id: key }, offset, formatter })!;
  return edits.toReversed().reduce((done, edit) => done.slice(0, edit.start) + edit.text + done.slice(edit.end), text);
}

/** What pandoc printed, with the differences of the list put in. */
function reviewed(style: string, lang: string, name: string, printed: string | undefined): string | undefined {
  return differences.reduce((text, row) => {
    const applies = row.in.includes(style) && (row.lang ?? lang) === lang && (row.of ?? [name]).some(key => name.startsWith(key));
    if (!applies || !(row.pandoc === '' ? text === '' : text?.includes(row.pandoc))) return text;
    used.add(`${differences.indexOf(row)} ${style}`);
    return row.pandoc === '' ? row.ours : text?.replaceAll(row.pandoc, () => row.ours);
  }, printed);
}

for (const [style, text] of STYLES) {
  test(`pandoc prints the same citations and references in ${style}`, async t => {
    if (typeof pandoc === 'string') return t.skip(pandoc);
    const wrong: object[] = [];
    const langs = ['en-US', 'en-GB'];
    const printings = await Promise.all(langs.map(lang => processed(pandoc, style, lang, all)));
    for (const [at, { texts, entries }] of printings.entries()) {
      const lang = langs[at]!;
      const formatter = makeFormatter(text, lang, items, keys);
      const compare = (name: string, own: string, printed: string | undefined) => {
        if (own !== reviewed(style, lang, name, printed)) wrong.push({ at: `${lang} ${name}`, ours: own, pandoc: printed });
      };
      for (const [index, paragraph] of all.entries()) compare(paragraph.name, ours(paragraph, formatter), texts[index]);
      const references = formatter.bibliography(keys, 'html');
      const printed = new Map(entries.filter(([, entry]) => entry !== ''));
      for (const { key, text: entry } of references) compare(`${key}, entry`, seenInHtml(entry), printed.get(key));
      compare('order', references.map(({ key }) => key).join(' '), [...printed.keys()].join(' '));
    }
    assert.deepEqual(wrong, []);
    const unused = differences.filter((row, index) => row.in.includes(style) && !used.has(`${index} ${style}`));
    assert.deepEqual(unused, [], 'differences that there are no more');
    return undefined;
  });
}

for (const [style, text] of STYLES) {
  test(`pandoc reads what is written out in ${style} as it is meant`, async t => {
    if (typeof pandoc === 'string') return t.skip(pandoc);
    const formatter = makeFormatter(text, undefined, items);
    const form = formatter.kind === 'note' ? 'note' : 'author-date';
    const meant = keys.map(key => seenInHtml(formatter.cite([{ key }], 'html')));
    const draft = form === 'note' ? keys.reduce((done, key) => inserted(done, key, form, formatter), 'It grew.') : undefined;
    const written = draft ?? keys.map(key => inserted('It grew', key, form, formatter)).join('\n\n');
    const { blocks } = JSON.parse(await pandoc(['-t', 'json'], written)) as { blocks: readonly Node[] };
    const read =
      form === 'note'
        ? elements(blocks, 'Note').map(({ c }) => seen(c))
        : blocks.map(block => seen(block).replace('It grew ', ''));
    assert.deepEqual(read, meant);
    const references = formatter.bibliography(keys, 'markdown').map(reference => reference.text);
    const list = JSON.parse(await pandoc(['-t', 'json'], references.join('\n\n'))) as { blocks: readonly Node[] };
    assert.deepEqual(
      list.blocks.map(seen),
      formatter.bibliography(keys, 'html').map(reference => seenInHtml(reference.text)),
    );
    return undefined;
  });
}
