import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Formatter, makeFormatter, STYLES } from '../../src/citations/format/index';
import { readCslYaml } from '../../src/citations/sources/yaml';
import { expectText } from './expected';

const FOLDER = 'server/test/citations';
const kinds = readCslYaml(readFileSync(`${FOLDER}/kinds.yaml`, 'utf8'), 'kinds.yaml');
const items = new Map(kinds.sources.map(source => [source.key, source.item]));
const keys = [...items.keys()];

/** What a style makes of each kind of source, for a person to read beside the style's manual. */
function page(name: string, formatter: Formatter): string {
  const sections = keys.map(key => {
    const entry = formatter.bibliography([key], 'markdown')[0]?.text;
    const cited = { key, locator: '13' };
    const lines =
      formatter.kind === 'note'
        ? [
            `- note: ${formatter.cite([cited], 'markdown')}`,
            `- later: ${formatter.cite([{ ...cited, position: 'subsequent', firstNote: 2 }], 'markdown')}`,
            `- next: ${formatter.cite([{ ...cited, locator: '14', position: 'ibid', firstNote: 2 }], 'markdown')}`,
          ]
        : [`- cited: ${formatter.cite([cited], 'markdown')}`];
    return [`## ${key}`, '', ...(entry ? [`- entry: ${entry}`] : []), ...lines].join('\n');
  });
  return `# ${name}\n\n${sections.join('\n\n')}\n`;
}

test('each kind of source stands in each style as its manual has it', () => {
  assert.deepEqual(kinds.problems, []);
  assert.ok(keys.length >= 12);
  for (const [name, style] of STYLES)
    expectText(`${FOLDER}/styles/${name}.md`, page(name, makeFormatter(style, undefined, items, keys)));
});
