import { builtInSheets } from '../builtIn';
import { buildReference, checkDraft, type Mention } from '../core/index';
import { oneLine } from '../features/evidence';
import { type Input, readInput } from './input';
import { placesOf } from './places';

/** Prints every value in a draft as it was understood. */
export async function read(file: string, { format }: { readonly format: 'pretty' | 'json' }): Promise<number> {
  const input = await readInput(file);
  const { mentions } = checkDraft({ text: input.text, language: input.language }, buildReference(builtInSheets()));
  const ordered = [...mentions].sort((a, b) => a.start - b.start || b.end - a.end);
  process.stdout.write(format === 'json' ? jsonMentions(ordered, input) : prettyMentions(ordered, input));
  return 0;
}

/** Bounds that do not exist ("more than $200bn") are null: JSON has no infinity. */
function jsonMentions(mentions: readonly Mention[], { text, lead }: Input): string {
  const rows = mentions.map(mention => ({
    kind: mention.kind,
    start: mention.start + lead,
    end: mention.end + lead,
    text: text.slice(mention.start, mention.end),
    ...understanding(mention, text),
  }));
  return `${JSON.stringify(rows, null, 2)}\n`;
}

function prettyMentions(mentions: readonly Mention[], { text }: Input): string {
  const places = placesOf(text);
  const rows = mentions.map(mention => {
    const { line, column } = places.at(mention.start);
    const parts = Object.entries(understanding(mention, text)).filter(([, value]) => value !== undefined && value !== '');
    const written = oneLine(text.slice(mention.start, mention.end));
    return `${line}:${column}  ${mention.kind}  ${written}  (${parts.map(([name, value]) => `${name} ${value}`).join(', ')})\n`;
  });
  return rows.join('');
}

function understanding(mention: Mention, text: string): Readonly<Record<string, string | number | undefined>> {
  switch (mention.kind) {
    case 'quantity': {
      const { lower, upper, unit, dimension, value, precision, hedge, sign, qualifier } = mention;
      return { lower, upper, unit, dimension, value, precision, hedge, sign, qualifier };
    }
    case 'date':
      return { edtf: mention.edtf, relation: mention.relation };
    case 'weekday':
      return { day: mention.day };
    case 'duration':
      return { duration: mention.iso, lower: mention.lower, upper: mention.upper, hedge: mention.hedge };
    case 'name':
      return { type: mention.type, canonical: mention.canonical, role: mention.role, form: mention.form };
    case 'role':
      return { role: mention.role, country: mention.country };
    case 'quotation':
      return { quote: text.slice(mention.inner.start, mention.inner.end), speaker: mention.speaker };
  }
}
