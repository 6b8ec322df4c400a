import { parseDocument } from 'yaml';
import { findFrontMatter } from '../draft/markdown/front-matter';
import { type ItemFields, readFields } from './articleItem';

/** What the front matter of a text says of its publication, and where the front matter ends. Broken YAML says what could be read of it. */
export function readFrontMatter(text: string): { readonly fields: ItemFields; readonly end: number } {
  const end = findFrontMatter(text);
  if (end === 0 || end > LONGEST) return { fields: {}, end };
  const lines = text.slice(0, end).split('\n');
  const body = lines.slice(
    1,
    lines.findLastIndex(line => /^(?:---|\.\.\.|\+\+\+)\s*$/.test(line)),
  );
  const fields = lines[0]?.includes('+++') ? readFields(readToml(body)) : readFields(readYaml(body.join('\n')));
  return { fields, end };
}

const LONGEST = 20_000;

function readYaml(text: string): unknown {
  try {
    return parseDocument(text, { schema: 'failsafe', prettyErrors: false, uniqueKeys: false }).toJS({ maxAliasCount: 0 });
  } catch {
    // Aliases are no part of front matter that people write, and may unfold without end.
    return undefined;
  }
}

/** Of TOML what names a publication: `key = "text"`, `key = 2024-05-01`, `key = ["one", "two"]`, before the first table. */
function readToml(lines: readonly string[]): unknown {
  const fields: Record<string, unknown> = {};
  for (const line of lines) {
    if (line.startsWith('[')) break;
    const [, key, value] = /^\s{0,20}([\w-]{1,40})\s{0,20}=\s{0,20}(\S.*)$/.exec(line.trimEnd()) ?? [];
    if (key === undefined || value === undefined) continue;
    const texts = [...value.matchAll(/"([^"]*)"|'([^']*)'/g)].map(match => match[1] ?? match[2]);
    fields[key] = value.startsWith('[') ? texts : (texts[0] ?? value);
  }
  return fields;
}
