import { escapeMarkdown } from './markdown';

/** A web address from a file as a Markdown link that is named by its host; nothing where it is none. Built here: nothing of the text is live. */
export function webLink(address: string | undefined): string | undefined {
  const url = address === undefined || !URL.canParse(address) ? undefined : new URL(address);
  if (url === undefined || !WEB.has(url.protocol) || url.username !== '' || url.hostname === '') return undefined;
  return `[${escapeMarkdown(url.hostname.replace(/^www\./, ''))}](${escapeTarget(url.href)})`;
}

const WEB: ReadonlySet<string> = new Set(['https:', 'http:']);

/** A link that runs a command of the client's; its arguments are JSON. */
export function commandLink(title: string, command: string, args: readonly unknown[]): string {
  return `[${escapeMarkdown(title)}](command:${command}?${escapeTarget(encodeURIComponent(JSON.stringify(args)))})`;
}

/** What would end the target of a link, or begin something else in it, is written as bytes. */
function escapeTarget(target: string): string {
  return target.replace(/[^\w.~:/?#@!&*+,;=%-]/g, mark => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
