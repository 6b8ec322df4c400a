import { readBibtex } from '../src/citations/bibtex/readBibtex';
import { makeFormatter, STYLES } from '../src/citations/format/index';

/** What a large library of sources costs: 5,000 entries of a .bib file with accents, braces and abstracts, and a bibliography of a hundred. */
export function sourceTimes(): readonly string[] {
  const text = Array.from({ length: 5000 }, (_, number) => entry(number)).join('\n');
  const before = process.memoryUsage().heapUsed;
  const [file, first] = timed(() => readBibtex(text, 'large.bib'));
  const held = (process.memoryUsage().heapUsed - before) / 1e6;
  const [, again] = timed(() => readBibtex(`${text}\n${entry(5000)}`, 'large.bib', file));
  const items = new Map(file.sources.map(source => [source.key, source.item]));
  const keys = [...items.keys()].slice(0, 100);
  const lines = [...STYLES].map(([name, style]) => {
    const [formatter, made] = timed(() => makeFormatter(style, undefined, items, keys));
    const [, cited] = timed(() => keys.map(key => formatter.cite([{ key, locator: '3' }], 'markdown')));
    const [, listed] = timed(() => formatter.bibliography(keys, 'markdown'));
    return `  ${name}: engine ${made} ms, 100 citations ${cited} ms, their bibliography ${listed} ms`;
  });
  const size = (text.length / 1e6).toFixed(1);
  return [
    `${file.sources.length} sources (${size} MB): read ${first} ms, after an edit ${again} ms, ${held.toFixed(0)} MB.`,
    ...lines,
  ];
}

function timed<T>(run: () => T): readonly [T, string] {
  const start = performance.now();
  const value = run();
  return [value, (performance.now() - start).toFixed(0)];
}

function entry(number: number): string {
  return `@article{lind${number},
  title = {Europe's {{Edge}} and the {US}–{China} Trade: Part ${number}},
  author = {Lind${'abcdefghijklmnopqrs'[number % 19]}, Maja and {van der Berg}, Jan and {\\"O}zil, M{\\'e}sut},
  date = {20${10 + (number % 15)}-0${1 + (number % 9)}-12},
  journaltitle = {Journal of Policy ${number % 40}},
  volume = {${number % 60}},
  pages = {12--34},
  doi = {10.1000/xyz.${number}},
  url = {https://example.org/a_b/${number}},
  abstract = {${'An abstract with 100\\% of text \\& signs. '.repeat(8)}},
  file = {C\\:\\\\storage\\\\${number}.pdf}
}`;
}
