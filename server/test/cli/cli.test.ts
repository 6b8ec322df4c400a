import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import {
  ARTICLE,
  ARTICLE_DRAFT,
  ARTICLE_RIGHT,
  ARTICLE_WRONG,
  DRAFT,
  RIGHT,
  SHEET,
  SHEET_DRAFT,
  SHEET_RIGHT,
  SHEET_WRONG,
  WAIVERS,
  WRONG,
} from '../protocol/texts';

const PROGRAM = resolve(process.env['PFC_DIST'] ?? 'dist', 'cli.js');

const FILES: Readonly<Record<string, string | Buffer>> = {
  'wrong.md': DRAFT,
  'right.md': DRAFT.replace(WRONG, RIGHT),
  'code.md': `The slip stands in code: \`${DRAFT.trim()}\`\n`,
  'code.txt': `The slip is not in code here: ${DRAFT}`,
  'marked.md': `\ufeffÜberblick 🎉\r\n\r\n${DRAFT}`,
  'north.facts.yaml': SHEET,
  'mistakes.facts.yaml': `${SHEET}  - id: broken-fact\n    subject: Norland's imports\n    valeu: $3bn\n`,
  'nothing.facts.yaml': 'facts: [unclosed\n',
  'north.md': SHEET_DRAFT,
  'trade.md': ARTICLE,
  'trade.txt': `\ufeff${ARTICLE}`,
  'quoting.md': ARTICLE_DRAFT,
  'unsourced.md': 'Exports fetch €7.3 million.\n',
  'named/trade.md': ARTICLE.replace('author: Jane Doe\n', ''),
  'named/references.json': '[{ "id": "trade", "author": "Ann Poe" }]',
  'large.txt': 'Trade grew. '.repeat(175_000),
  'picture.html': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00]),
  'empty.md': '---\ntitle: Nothing\n---\n',
  'waived/inline.md': `<!-- policy-fact-check-disable-next-line amount-mismatch -- as the ministry has it -->\n${DRAFT}`,
  'waived/chapters/shared.md': DRAFT,
  'waived/chapters/right.md': DRAFT.replace(WRONG, RIGHT),
  'waived/.policy-fact-check/waivers.yaml': WAIVERS,
  'refs.bib': '@report{lind2025,\n  author = {Lind, Ada},\n  title = {Two Ports and One Sea},\n  date = {2025}\n}\n',
  'broken.bib': '@report{kerr2024,\n  title = {Seas}\n  date = {2024}\n}\n\n@book{moe2023,\n  title = {Rails}\n}\n',
  'ports.md':
    '---\nid: lind2025\ntitle: Two Ports and One Sea\nauthor: Ada Lind\ndate: 2025\n---\nThe port of Tallinn handled 36.5 million tonnes of freight in 2023.\n',
  'tides.md':
    '---\nid: kerr2024\ntitle: Tides of the North\nauthor: Jo Kerr\ndate: 2024\n---\nTides rise by 3.2 metres at the pier of Aker.\n',
  'cites/named.md': '---\nbibliography: ../refs.bib\n---\nTrade grew [@lind2052], says Lind [@lind2025].[^1]\n',
  'cites/bare.md': 'Trade grew [@lind2052].\n',
  'cites/main.tex': '\\addbibresource{../refs.bib}\nTrade grew \\autocite{lind2052}.\n',
  'cites/lost.md': '---\nbibliography: gone.bib\n---\nTrade grew [@lind2052].\n',
  'cites/figure.md': 'The port of Tallinn handled 36.5 million tonnes of freight in 2023 [@kerr2024].\n',
  'cites/uncited.md': 'The port of Tallinn handled 36.5 million tonnes of freight in 2023.\n',
  'cites/waived.md': '<!-- policy-fact-check-disable-next-line unknown-source -- it is in print -->\nTrade grew [@lind2052].\n',
  'project/_quarto.yml': 'bibliography: ../refs.bib\n',
  'project/part/draft.qmd': 'Trade grew [@lind2052], says Lind [@lind2025].\n',
  'binary.md': Buffer.from([0xff, 0xfe, 0x00, 0x41]),
};

let folder = '';
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-fact-check-'));
  for (const name of ['folder', 'named', 'cites', 'project/part', 'waived/chapters', 'waived/.policy-fact-check'])
    mkdirSync(join(folder, name), { recursive: true });
  for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content);
});
after(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function run(args: readonly string[], input = '', environment: Readonly<Record<string, string>> = {}): Run {
  const env = { ...process.env, ...environment };
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    env,
  });
  return { status, out: stdout, err: stderr };
}

interface Row {
  readonly file: string;
  readonly findings: readonly {
    readonly check: string;
    readonly severity: string;
    readonly start: number;
    readonly end: number;
    readonly line: number;
    readonly column: number;
    readonly text: string;
    readonly message: string;
    readonly suggestion: string | null;
    readonly evidence: readonly { readonly source: string; readonly quote: string }[];
  }[];
}

test('pretty: place, message, the line with marks under it, evidence, fix, and a count', () => {
  const { status, out, err } = run(['check', 'wrong.md']);
  assert.equal(status, 1);
  assert.equal(err, '');
  const lines = out.split('\n');
  assert.match(lines[0] ?? '', /^wrong\.md:1:40: warning: .*\$240\.1bn.* \[amount-mismatch\]$/);
  assert.equal(lines[1], `    ${DRAFT.trim()}`);
  assert.equal(lines[2], `    ${' '.repeat(DRAFT.indexOf(WRONG))}${'^'.repeat(WRONG.length)}`);
  assert.match(lines[3] ?? '', /^ {4}“.*240\.1bn.*” — Michta/);
  assert.equal(lines[4], `    fix: ${RIGHT}`);
  assert.equal(lines.at(-2), '1 finding in 1 file: 1 warning.');
  assert.doesNotMatch(out, /\u001b/);
});

test('nothing found is status 0, and is said', () => {
  assert.deepEqual(run(['check', 'right.md', 'code.md']), { status: 0, out: 'No findings in 2 files.\n', err: '' });
});

test('json: offsets in units of the raw file, byte order mark and CRLF included', () => {
  const { status, out } = run(['check', '--format', 'json', 'right.md', 'marked.md']);
  assert.equal(status, 1);
  const rows = JSON.parse(out) as Row[];
  assert.deepEqual(
    rows.map(row => [row.file, row.findings.length]),
    [
      ['right.md', 0],
      ['marked.md', 1],
    ],
  );
  const finding = rows[1]?.findings[0];
  assert.ok(finding);
  assert.equal(String(FILES['marked.md']).slice(finding.start, finding.end), WRONG);
  assert.deepEqual(
    { check: finding.check, severity: finding.severity, text: finding.text, suggestion: finding.suggestion },
    { check: 'amount-mismatch', severity: 'warning', text: WRONG, suggestion: RIGHT },
  );
  assert.deepEqual([finding.line, finding.column], [3, DRAFT.indexOf(WRONG) + 1]);
  assert.deepEqual(Object.keys(finding.evidence[0] ?? {}), ['source', 'quote']);
});

test("the language follows from the file's name, and standard input is Markdown", () => {
  assert.equal(run(['check', 'code.txt']).status, 1);
  assert.equal(run(['check', '-'], String(FILES['code.md'])).status, 0);
  const { status, out } = run(['check', '--format', 'json', '-'], DRAFT);
  assert.equal(status, 1);
  assert.equal((JSON.parse(out) as Row[])[0]?.file, '-');
});

test('fact sheets of one’s own, beside the built-in one or instead of it', () => {
  assert.equal(run(['check', 'north.md']).status, 0);
  for (const args of [
    ['check', '--facts', 'north.facts.yaml', 'north.md'],
    ['check', '--facts=north.facts.yaml', 'north.md'],
    ['check', 'north.md', '--facts', 'north.facts.yaml'],
    ['check', '--no-built-in', '--facts', 'mistakes.facts.yaml', 'north.facts.yaml', 'north.md'],
  ]) {
    const { status, out } = run(args);
    assert.equal(status, 1, args.join(' '));
    assert.match(out, /Doe 2023/);
    assert.ok(out.includes(SHEET_WRONG) && out.includes(`fix: ${SHEET_RIGHT}`));
  }
  assert.equal(run(['check', '--facts', 'north.facts.yaml', 'wrong.md']).status, 1);
  assert.equal(run(['check', '--no-built-in', '--facts', 'north.facts.yaml', 'wrong.md']).status, 0);
});

test('source articles, as they are and as CSL-JSON beside them names them', () => {
  assert.equal(run(['check', 'quoting.md']).status, 0);
  for (const [args, name] of [
    [['--source', 'trade.md'], 'Doe 2024'],
    [['--source=trade.txt'], 'Doe 2024'],
    [['--source', 'named/trade.md'], 'Poe 2024'],
    [['--source', 'trade.md', '--source', './trade.md', '--no-built-in'], 'Doe 2024'],
  ] as const) {
    const { status, out } = run(['check', ...args, 'quoting.md']);
    assert.equal(status, 1, args.join(' '));
    assert.ok(out.includes(name) && out.includes(ARTICLE_WRONG) && out.includes(`fix: ${ARTICLE_RIGHT}`), out);
  }
});

test('--unsourced shows what no source holds, and counts for nothing', () => {
  const args = ['check', '--no-built-in', '--source', 'trade.md', 'unsourced.md'];
  assert.deepEqual([run(args).status, run(args).out.includes('No source holds')], [0, false]);
  const { status, out } = run([...args, '--unsourced']);
  assert.equal(status, 0);
  assert.match(out, /unsourced\.md:1:15: hint: No source holds this figure\. \[unsourced\]/);
});

/** The checks that found something, with what they marked. */
function found(...args: readonly string[]): readonly string[] {
  const { out } = run(['check', '--format', 'json', ...args]);
  return (JSON.parse(out) as Row[]).flatMap(({ findings }) => findings.map(({ check, text }) => `${check}: ${text}`));
}

test('what drafts cite is checked against the bibliography that they or their project name', () => {
  assert.deepEqual(found('cites/named.md'), ['unknown-source: lind2052', 'footnotes: [^1]']);
  assert.deepEqual(found('cites/main.tex'), ['unknown-source: lind2052']);
  assert.deepEqual(found('project/part/draft.qmd'), ['unknown-source: lind2052']);
  const { status, out, err } = run(['check', 'cites/named.md']);
  assert.deepEqual([status, err], [1, '']);
  assert.match(
    out,
    /^cites\/named\.md:4:14: warning: No source has the key "lind2052" in \.\.\/refs\.bib\. Did you mean "lind2025"/,
  );
  assert.match(out, /\n {4}fix: lind2025\n/);
});

test('--bibliography counts as the own of each draft; without one, nobody is told that a key is unknown', () => {
  assert.deepEqual(found('cites/bare.md'), []);
  assert.deepEqual(found('--bibliography', 'refs.bib', 'cites/bare.md', 'cites/waived.md'), ['unknown-source: lind2052']);
  assert.match(run(['check', '--bibliography', 'refs.bib', 'cites/bare.md']).out, /in refs\.bib\. Did you mean/);
  const { status, err } = run(['check', '--bibliography', 'gone.bib', 'cites/bare.md']);
  assert.deepEqual([status, err], [2, 'policy-fact-check: cannot read gone.bib: no such file\n']);
});

test('a figure beside the citation of a source that does not have it; and, where asked for, one that nothing is cited for', () => {
  const sources = ['--no-built-in', '--source', 'ports.md', '--source', 'tides.md'];
  assert.deepEqual(found(...sources, 'cites/figure.md'), ['citation-mismatch: 36.5 million tonnes']);
  assert.deepEqual(found(...sources, 'cites/uncited.md'), []);
  assert.deepEqual(found(...sources, '--uncited', 'cites/uncited.md'), ['uncited-figure: 36.5 million tonnes']);
});

test('a mistake in a bibliography is told at its place, and one that cannot be read where it is named', () => {
  const { status, out, err } = run(['check', '--bibliography', 'broken.bib', 'cites/bare.md']);
  assert.match(err, /^broken\.bib:\d:\d+: (?:error|warning): .+ \[bibliography\]\n$/);
  assert.equal(status, 1, out);
  const lost = run(['check', 'cites/lost.md']);
  assert.deepEqual([lost.status, lost.out], [0, 'No findings in 1 file.\n']);
  assert.match(lost.err, /^cites\/lost\.md:2:15: warning: cannot read cites\/gone\.bib: no such file \[bibliography\]\n$/);
});

test('a source is not checked against itself, and is against the others', () => {
  assert.equal(run(['check', '--source', 'quoting.md', 'quoting.md']).status, 0);
  const { status, out } = run(['check', '--source', 'quoting.md', '--source', 'trade.md', 'quoting.md']);
  assert.equal(status, 1);
  assert.match(out, /Doe 2024/);
});

test('mistakes in a sheet are told with their places, and its good facts serve', () => {
  const { status, out, err } = run(['check', '--facts', 'mistakes.facts.yaml', '--format', 'json', 'north.md']);
  assert.equal(status, 1);
  assert.equal((JSON.parse(out) as Row[])[0]?.findings.length, 1);
  assert.match(err, /^mistakes\.facts\.yaml:1[2-5]:\d+: error: .+ \[\w+\]\n/);
});

test('a sheet that gives nothing at all is unreadable', () => {
  const { status, err } = run(['check', '--facts', 'nothing.facts.yaml', 'north.md']);
  assert.equal(status, 2);
  assert.match(err, /^nothing\.facts\.yaml:\d+:\d+: error: .+\n/);
  assert.match(err, /\npolicy-fact-check: no fact could be read from nothing\.facts\.yaml\n$/);
});

test('wrong usage and unreadable files: status 2 and one clear line', () => {
  const cases: readonly [readonly string[], RegExp][] = [
    [[], /say what to do/],
    [['chekc'], /unknown command 'chekc'/],
    [['check'], /missing required argument 'FILE'/],
    [['check', '--fcats', 'a', 'wrong.md'], /unknown option '--fcats'/],
    [['check', '--format', 'xml', 'wrong.md'], /pretty, json/],
    [['check', '--facts'], /--facts <FILE>/],
    [['check', '--facts', 'none.facts.yaml', 'wrong.md'], /cannot read none\.facts\.yaml: no such file/],
    [['check', 'north.facts.yaml'], /no draft given/],
    [['check', '-', '-'], /only once/],
    [['check', '--source', 'none.txt', 'wrong.md'], /cannot read none\.txt: no such file/],
    [['check', '--source', 'folder', 'wrong.md'], /cannot read folder: it is a folder/],
    [['check', '--source', 'large.txt', 'wrong.md'], /cannot read large\.txt: it is 2\.1 MB, and no more than 2 MB are read/],
    [['check', '--source', 'picture.html', 'wrong.md'], /cannot read picture\.html: it is not text/],
    [['check', '--source', 'empty.md', 'wrong.md'], /no sentence could be read from empty\.md/],
    [['check', '--source', '-', 'wrong.md'], /a source is a file/],
    [
      ['check', '--source', 'north.facts.yaml', 'wrong.md'],
      /north\.facts\.yaml is no article; a fact sheet is given with --facts/,
    ],
    [['check', '--source'], /--source <FILE>/],
    [['check', 'none.md'], /cannot read none\.md: no such file/],
    [['check', 'folder'], /cannot read folder: it is a folder/],
    [['check', 'binary.md'], /cannot read binary\.md: it is not UTF-8 text/],
    [['read', 'none.md'], /cannot read none\.md/],
  ];
  for (const [args, message] of cases) {
    const { status, out, err } = run(args);
    assert.equal(status, 2, args.join(' '));
    assert.equal(out, '', args.join(' '));
    assert.match(err, message);
    assert.match(err, /^policy-fact-check: [^\n]+\n$/, args.join(' '));
  }
});

test('one file that cannot be read does not keep the others from being checked', () => {
  const { status, out, err } = run(['check', 'none.md', 'wrong.md']);
  assert.equal(status, 2);
  assert.match(out, /^wrong\.md:1:/);
  assert.match(err, /^policy-fact-check: cannot read none\.md: no such file\n$/);
});

test('help says what the status means', () => {
  const { status, out } = run(['check', '--help']);
  assert.equal(status, 0);
  assert.match(out, /hints.*do not count/);
  assert.match(run(['--version']).out, /^\d+\.\d+\.\d+\n$/);
});

test('a reader that has seen enough is no failure', async () => {
  writeFileSync(join(folder, 'long.md'), `${DRAFT}\n`.repeat(4000));
  const child = spawn(process.execPath, [PROGRAM, 'check', 'long.md'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  child.stdout.once('data', () => child.stdout.destroy());
  await new Promise(resolve => child.once('close', resolve));
  assert.equal(err, '');
});

test('read shows every value as understood', () => {
  const { status, out } = run(['read', '--format', 'json', 'marked.md']);
  assert.equal(status, 0);
  const rows = JSON.parse(out) as { kind: string; start: number; end: number; text: string; [key: string]: unknown }[];
  const raw = String(FILES['marked.md']);
  for (const row of rows) assert.equal(raw.slice(row.start, row.end), row.text);
  const money = rows.find(row => row.text === WRONG);
  assert.equal(money?.kind, 'quantity');
  assert.equal(money?.['unit'], 'USD');
  assert.ok(Number(money?.['lower']) <= 204.1e9 && Number(money?.['upper']) >= 204.1e9);
  assert.equal(rows.find(row => row.text === '2023' || row.text === 'in 2023')?.['edtf'], '2023');
  assert.match(run(['read', 'marked.md']).out, /quantity {2}\$204\.1bn {2}\(lower /);
});

test('comments and the nearest shared file above a draft set findings aside, which are counted', () => {
  const both = run(['check', 'waived/inline.md', 'waived/chapters/shared.md']);
  assert.deepEqual([both.status, both.out, both.err], [0, 'No findings in 2 files. 2 findings waived.\n', '']);
  const shown = run(['check', '--no-waivers', 'waived/inline.md', 'waived/chapters/shared.md']);
  assert.equal(shown.status, 1);
  assert.match(shown.out, /2 findings in 2 files: 2 warnings\.\n$/);
  const [json] = JSON.parse(run(['check', '--format', 'json', 'waived/chapters/shared.md']).out);
  assert.deepEqual([json.findings, json.waived], [[], 1]);
});

test('an entry that waives nothing any more is a hint on the shared file', () => {
  const { status, err } = run(['check', 'waived/chapters/right.md']);
  assert.equal(status, 0);
  assert.match(
    err,
    /^waived\/\.policy-fact-check\/waivers\.yaml:8:5: hint: Nothing is found at “\$204\.1bn” any more.* \[waiver\]\n$/,
  );
});
