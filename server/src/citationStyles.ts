import type { DraftSources } from './citations/draftSources';
import type { Formatter } from './citations/format/formatter';
import type { CslItem } from './citations/item';
import { addressOf } from './citations/sources/bibliography';
import type { Files } from './files';
import { DEFAULT_STYLE, type Settings } from './settings';
import type { Snapshot } from './snapshot';

/**
 * Makes what prints the citations of a draft, by the style that its front matter names or else the settings. Where the writer asks for notes and
 * that style has brackets, or the other way round, `kind` says so, and the Chicago style of that kind prints them.
 */
export type FormatterOf = (snapshot: Snapshot, kind?: Formatter['kind']) => Promise<Formatter>;

const OF_KIND = { note: DEFAULT_STYLE, 'in-text': 'chicago-author-date' } as const;

/** citeproc and its styles are loaded with the first formatter; one is kept for as long as the sources of the draft are the same. */
export function citationStyles(
  files: Files,
  settingsOf: (uri: string) => Promise<Settings>,
  folderOf: (uri: string) => string | undefined,
): FormatterOf {
  const made = new WeakMap<DraftSources, { readonly style: string; readonly formatter: Promise<Formatter> }>();

  /** The text of a style; `undefined` where there is none of that name, and no such file. */
  async function read(
    name: string,
    base: string,
    folder: string,
    styles: ReadonlyMap<string, string>,
  ): Promise<string | undefined> {
    const bundled = styles.get(name.replace(/^.*\//, '').replace(/\.csl$/i, ''));
    if (bundled !== undefined && !/[/\\]/.test(name)) return bundled;
    const file = await files.read(addressOf(name, base), folder, MOST_STYLE_BYTES);
    return file?.kind === 'text' ? file.text : bundled;
  }

  async function make({ document, citations }: Snapshot, usualStyle: string): Promise<Formatter> {
    const { STYLES, makeFormatter } = await import('./citations/format/index');
    const { csl, lang } = citations.sources.bibliography;
    const folder = folderOf(document.uri) ?? document.uri.slice(0, document.uri.lastIndexOf('/'));
    const own = csl && (await read(csl.path, document.uri, folder, STYLES));
    const style = own ?? (await read(usualStyle, `${folder}/`, folder, STYLES));
    const items = itemsOf(citations.sources);
    const usual = () => makeFormatter(STYLES.get(DEFAULT_STYLE) ?? '', lang, items);
    try {
      return style === undefined ? usual() : makeFormatter(style, lang, items);
    } catch {
      // A style that is broken prints nothing: what it would print is shown in the usual one.
      return usual();
    }
  }

  async function own(snapshot: Snapshot): Promise<Formatter> {
    const { sources } = snapshot.citations;
    const { style } = (await settingsOf(snapshot.document.uri)).citations;
    const known = made.get(sources);
    if (known?.style === style) return known.formatter;
    const formatter = make(snapshot, style);
    made.set(sources, { style, formatter });
    formatter.catch(() => made.delete(sources));
    return formatter;
  }

  return async (snapshot, kind) => {
    const formatter = await own(snapshot);
    if (kind === undefined || formatter.kind === kind) return formatter;
    const { STYLES, makeFormatter } = await import('./citations/format/index');
    const { sources } = snapshot.citations;
    return makeFormatter(STYLES.get(OF_KIND[kind]) ?? '', sources.bibliography.lang, itemsOf(sources));
  };
}

function itemsOf(sources: DraftSources): ReadonlyMap<string, CslItem> {
  return new Map(sources.all().map(({ key, item }) => [key, item]));
}

const MOST_STYLE_BYTES = 1_000_000;
