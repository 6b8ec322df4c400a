import { execFileSync, spawn } from 'node:child_process';
import { type Run, readRuns } from '../../src/citations/format/runs';

/** Runs pandoc with what it reads from its input; throws what it says when it fails. */
export type Pandoc = (args: readonly string[], input: string) => Promise<string>;

/** A pandoc of the version whose output is reviewed, or why there is none. */
export function findPandoc(): Pandoc | string {
  const found = JSON.parse(execFileSync(process.execPath, ['client/host/pandoc.mjs'], { encoding: 'utf8' }));
  if (typeof found.missing === 'string') return found.missing;
  return (args, input) =>
    new Promise((resolve, reject) => {
      const child = spawn(found.command, [...found.args, ...args], { env: { ...process.env, ...found.env } });
      let output = '';
      let complaints = '';
      child.stdout.setEncoding('utf8').on('data', chunk => {
        output += chunk;
      });
      child.stderr.setEncoding('utf8').on('data', chunk => {
        complaints += chunk;
      });
      child.on('error', reject);
      child.on('close', code => (code === 0 ? resolve(output) : reject(new Error(complaints))));
      child.stdin.end(input);
    });
}

/** An element of pandoc's syntax tree: its kind, and what it holds. */
export interface Node {
  readonly t: string;
  readonly c?: unknown;
}

/** All elements of a kind in a tree, in the order of the text. */
export function elements(tree: unknown, kind: string): readonly Node[] {
  if (Array.isArray(tree)) return tree.flatMap(one => elements(one, kind));
  if (tree === null || typeof tree !== 'object') return [];
  const node = tree as Node;
  return [...(node.t === kind ? [node] : []), ...Object.values(node).flatMap(value => elements(value, kind))];
}

/** What a reader sees of a tree, spaces that do not break (pandoc has them behind "p.") as spaces, with `<i>`, `<b>`, `<sc>`, `<sup>` and `<sub>`; links are their words. */
export function seen(tree: unknown): string {
  return markedRuns(readRuns(html(tree)));
}

/** The same of what the formatter writes as HTML. */
export function seenInHtml(text: string): string {
  return markedRuns(readRuns(text));
}

function html(tree: unknown): string {
  if (Array.isArray(tree)) return tree.map(html).join('');
  if (tree === null || typeof tree !== 'object') return '';
  const { t, c } = tree as Node;
  const inner = () => html(t === 'Span' || t === 'Quoted' || t === 'Div' ? (c as unknown[])[1] : c);
  switch (t) {
    case 'Str':
      return escapeHtml(c as string);
    case 'Space':
    case 'SoftBreak':
    case 'LineBreak':
      return ' ';
    case 'Emph':
      return `<i>${inner()}</i>`;
    case 'Strong':
      return `<b>${inner()}</b>`;
    case 'Superscript':
      return `<sup>${inner()}</sup>`;
    case 'Subscript':
      return `<sub>${inner()}</sub>`;
    case 'SmallCaps':
      return `<span style="font-variant: small-caps">${inner()}</span>`;
    case 'Quoted':
      return ((c as [Node])[0].t === 'SingleQuote' ? '‘|’' : '“|”').replace('|', () => inner());
    case 'Link':
      return html((c as unknown[])[1]);
    case 'Cite':
      return html((c as unknown[])[1]);
    case 'Note':
      return `<sup>note</sup>`;
    case 'RawInline':
      return (c as string[])[1]!;
    case 'Code':
      return escapeHtml((c as string[])[1]!);
    default:
      return inner();
  }
}

const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

function markedRuns(runs: readonly Run[]): string {
  return runs
    .map(markedRun)
    .join('')
    .replace(/[ \u00a0]+/g, ' ')
    .trim();
}

function markedRun({ text, italic, bold, smallCaps, raised }: Run): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text)!;
  if (words === '') return text;
  const tags = [italic && 'i', bold && 'b', smallCaps && 'sc', raised].filter(tag => typeof tag === 'string');
  return before + tags.reduce((inner, tag) => `<${tag}>${inner}</${tag}>`, words) + after;
}
