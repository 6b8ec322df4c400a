/** A stretch of formatted text in one manner of writing. */
export interface Run {
  readonly text: string;
  readonly italic: boolean;
  readonly bold: boolean;
  readonly smallCaps: boolean;
  readonly raised: 'sup' | 'sub' | undefined;
}

const PLAIN: Run = { text: '', italic: false, bold: false, smallCaps: false, raised: undefined };

/**
 * The HTML that citeproc writes, as runs: `<i>`, `<b>`, `<sup>`, `<sub>`, and spans whose style turns one of these on or off, nested as
 * citeproc nests them. Other tags are dropped; of neighbouring runs in one manner one is made.
 */
export function readRuns(html: string): readonly Run[] {
  const runs: Run[] = [];
  const manners: Run[] = [PLAIN];
  for (const [piece] of html.matchAll(/<[^<>]*>|[^<]+|</g)) {
    const manner = manners.at(-1)!;
    if (/^<\/(?:i|b|sup|sub|span)>$/.test(piece)) {
      if (manners.length > 1) manners.pop();
    } else if (/^<(?:i|b|sup|sub|span)\b/.test(piece)) manners.push(within(manner, piece));
    else if (!/^<.*>$/s.test(piece)) add(runs, { ...manner, text: plainText(piece) });
  }
  return runs;
}

function within(manner: Run, tag: string): Run {
  if (tag.startsWith('<i')) return { ...manner, italic: true };
  if (/^<b\b/.test(tag)) return { ...manner, bold: true };
  if (/^<su[pb]/.test(tag)) return { ...manner, raised: tag.startsWith('<sup') ? 'sup' : 'sub' };
  if (/font-style:\s*normal/.test(tag)) return { ...manner, italic: false };
  if (/font-weight:\s*normal/.test(tag)) return { ...manner, bold: false };
  if (/font-variant:\s*normal/.test(tag)) return { ...manner, smallCaps: false };
  return /small-caps/.test(tag) ? { ...manner, smallCaps: true } : manner;
}

function add(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  if (last === undefined || !sameManner(last, run)) runs.push(run);
  else runs[runs.length - 1] = { ...last, text: last.text + run.text };
}

function sameManner(a: Run, b: Run): boolean {
  return a.italic === b.italic && a.bold === b.bold && a.smallCaps === b.smallCaps && a.raised === b.raised;
}

function plainText(html: string): string {
  return html.replace(/&(?:#(\d+)|#x([\da-f]+)|amp|lt|gt|quot|nbsp);/gi, (entity, decimal, hex) => {
    if (decimal ?? hex) return String.fromCodePoint(Number.parseInt(decimal ?? hex, decimal ? 10 : 16));
    return ENTITIES[entity.toLowerCase()] ?? entity;
  });
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&nbsp;': '\u00a0' };
