import { describeDate, type Evidence } from '../core/index';
import { evidenceLine, oneLine, sourceLine } from './evidence';
import { webLink } from './link';
import { escapeMarkdown } from './markdown';

/** How a card is written for a client: as Markdown in which text from files does nothing but be read, or as plain text. */
export interface Writer {
  readonly text: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly evidence: (evidence: Evidence) => string;
}

export function writerFor({ markdown }: { readonly markdown: boolean }): Writer {
  return markdown ? MARKDOWN : PLAIN;
}

const MARKDOWN: Writer = {
  text: escapeMarkdown,
  strong: text => `**${escapeMarkdown(text)}**`,
  evidence: evidence => {
    const title = evidence.title === undefined ? [] : [`*${escapeMarkdown(evidence.title)}*`];
    const link = webLink(evidence.url);
    const parts = [
      escapeMarkdown(sourceLine(evidence)),
      ...title,
      ...publicationOf(evidence).map(escapeMarkdown),
      ...(link ? [link] : []),
    ];
    return `> “${markedQuote(evidence)}”\n>\n> — ${parts.join(' · ')}`;
  },
};

const PLAIN: Writer = {
  text: oneLine,
  strong: oneLine,
  evidence: evidence => {
    const title = evidence.title === undefined ? [] : [oneLine(evidence.title)];
    return [evidenceLine(evidence), ...title, ...publicationOf(evidence).map(oneLine)].join(' · ');
  },
};

/** Where and when it appeared, as far as the name of the source does not say so already. */
function publicationOf({ source, title, publication, issued }: Evidence): readonly string[] {
  const date = issued === undefined ? '' : describeDate(issued);
  return [
    ...(publication === undefined || publication === title ? [] : [publication]),
    ...(date === '' || source.endsWith(date) ? [] : [date]),
  ];
}

/** The sentence with the words that are meant in bold. */
function markedQuote({ quote, marked }: Evidence): string {
  if (marked === undefined) return escapeMarkdown(quote);
  const { start, end } = marked;
  const [before, words, behind] = [quote.slice(0, start), quote.slice(start, end), quote.slice(end)];
  return `${escapeMarkdown(before)}${spaceIf(/\s$/.test(before))}**${escapeMarkdown(words)}**${spaceIf(/^\s/.test(behind))}${escapeMarkdown(behind)}`;
}

function spaceIf(isThere: boolean): string {
  return isThere ? ' ' : '';
}
