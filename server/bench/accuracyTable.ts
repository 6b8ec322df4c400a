// npm run bench:accuracy -- [FOLDER…] [--without NAME…]: every labelled set in one table, the project's own first. What the shipped weights
// were fitted on reads too well here: `npm run fit` has those sets out of fold.
import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { builtInSheets } from '../src/builtIn';
import { buildReference, checkDraft, type Reference, readArticle, readSheet } from '../src/core/index';
import { readLabelled, rowsOfPage } from './fit/labelled';
import { type Prediction, type Row, score } from './score';

/** Articles and drafts that the weights are fitted on, too. */
const CORPUS = 'server/bench/corpus';

interface Checked {
  readonly set: string;
  readonly row: Row;
  readonly reference: Reference;
}

new Command('bench:accuracy')
  .description('Checks every labelled set and prints one table.')
  .argument('[folders...]', 'labelled drafts as `npm run fit` takes them')
  .option('--without <names...>', 'articles under policy/ to leave unread')
  .option('--kinds', 'print the recall of each kind of error, too')
  .action((folders: readonly string[], { without, kinds }: { readonly without?: readonly string[]; readonly kinds?: true }) =>
    print([...ownDrafts(), ...ownArticles(), ...labelled([CORPUS, ...folders], without)], kinds === true),
  )
  .parse();

function ownDrafts(): readonly Checked[] {
  const second = readFileSync('server/test/drafts/second.facts.yaml', 'utf8');
  return [
    ...pageRows('drafts/china-russia-editor.md', buildReference(builtInSheets())),
    ...pageRows('drafts/second-drafts.md', buildReference([readSheet(second, 'file:///second.facts.yaml')])),
  ];
}

function ownArticles(): readonly Checked[] {
  return ['school-meals', 'syr-darya'].flatMap(name => {
    const text = readFileSync(`server/test/articles/${name}.md`, 'utf8');
    return pageRows(`articles/${name}-drafts.md`, buildReference([], [readArticle(text, `file:///${name}.md`, 'markdown')]));
  });
}

function pageRows(page: string, reference: Reference): readonly Checked[] {
  return rowsOfPage(`server/test/${page}`).map(row => ({ set: page, reference, row }));
}

function labelled(folders: readonly string[], without: readonly string[] = []): readonly Checked[] {
  const references = new Map<string, Reference>();
  return readLabelled(folders, without).map(({ row, set, article, group }) => {
    const reference = references.get(group) ?? buildReference([], [article]);
    references.set(group, reference);
    return { set, row, reference };
  });
}

function print(all: readonly Checked[], kinds: boolean): void {
  const found = all.map(({ row, reference }) => {
    const { findings } = checkDraft({ text: row.text ?? row.draft ?? '', language: row.lang ?? 'plaintext' }, reference);
    return findings.filter(({ severity }) => severity !== 'hint');
  });
  for (const level of ['warning', 'information'] as const) {
    console.log(`\n${level === 'warning' ? 'Warnings' : 'With the information level'}\n`);
    for (const set of new Set(all.map(one => one.set))) {
      const rows: Row[] = [];
      const predictions: Prediction[] = [];
      all.forEach((one, index) => {
        if (one.set !== set) return;
        const id = `${index}`;
        const flags = found[index]!.filter(({ severity }) => level === 'information' || severity !== 'information');
        rows.push({ ...one.row, id });
        predictions.push({ id, flags: flags.map(({ start, end }) => [start, end] as const) });
      });
      const lines = score(rows, predictions);
      const isTotal = (line: string) => /^(?:drafts|spans|pairs)/.test(line);
      console.log(`${set.padEnd(32)} ${lines.filter(isTotal).join('  ')}`);
      if (kinds) for (const line of lines.filter(line => !isTotal(line))) console.log(`${' '.repeat(33)}${line.trim()}`);
    }
  }
}
