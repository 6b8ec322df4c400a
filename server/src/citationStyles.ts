import type { DraftSources } from './citations/draftSources';
import type { Formatter } from './citations/format/formatter';
import { styleProblem } from './citations/format/styleProblem';
import type { CslItem } from './citations/item';
import type { SourceFile } from './citations/source';
import { addressIn, addressOf } from './citations/sources/bibliography';
import type { Files } from './files';
import { DEFAULT_STYLE, type Settings } from './settings';
import type { Snapshot } from './snapshot';
import { MOST_STYLE_BYTES } from './text';

/**
 * Makes what prints the citations of a draft, by the style that its front matter names or else the settings. Where the writer asks for notes and
 * that style has brackets, or the other way round, `kind` says so, and the Chicago style of that kind prints them.
 */
export type FormatterOf = (snapshot: Cites, kind?: Formatter['kind']) => Promise<Formatter>;

type Cites = Pick<Snapshot, 'document' | 'citations'>;

const OF_KIND = { note: DEFAULT_STYLE, 'in-text': 'chicago-author-date' } as const;

/** citeproc and its styles are loaded with the first formatter; one of each style is kept for as long as the files of sources are the same. */
export function citationStyles(
  files: Files,
  settingsOf: (uri: string) => Promise<Settings>,
  folderOf: (uri: string) => string | undefined,
): FormatterOf {
  const made = new Map<string, { readonly files: readonly SourceFile[]; readonly formatter: Formatter }>();

  /** The text of a style; `undefined` where there is none of that name, and no such file. */
  async function read(
    name: string,
    address: string,
    folder: string,
    styles: ReadonlyMap<string, string>,
  ): Promise<string | undefined> {
    const bundled = styles.get(name.replace(/^.*\//, '').replace(/\.csl$/i, ''));
    if (bundled !== undefined && !/[/\\]/.test(name)) return bundled;
    const file = await files.read(address, folder, MOST_STYLE_BYTES);
    return file?.kind === 'text' ? file.text : bundled;
  }

  async function make(style: string, sources: DraftSources): Promise<Formatter> {
    const { makeFormatter, remember } = await import('./citations/format/index');
    const { lang } = sources.bibliography;
    const name = `${lang ?? ''} ${style}`;
    const known = made.get(name);
    const all = sources.files();
    if (known?.files.length === all.length && all.every((file, index) => file === known.files[index])) return known.formatter;
    const formatter = remember(makeFormatter(style, lang, itemsOf(sources)));
    const [oldest] = made.keys();
    if (known === undefined && made.size === MOST_KEPT && oldest !== undefined) made.delete(oldest);
    made.set(name, { files: all, formatter });
    return formatter;
  }

  async function own({ document, citations: { sources } }: Cites): Promise<Formatter> {
    const { STYLES } = await import('./citations/format/index');
    const { csl } = sources.bibliography;
    const usual = (await settingsOf(document.uri)).citations.style;
    const folder = folderOf(document.uri) ?? document.uri.slice(0, document.uri.lastIndexOf('/'));
    const named = csl && (await read(csl.path, addressIn(csl), folder, STYLES));
    const style = named ?? (await read(usual, addressOf(usual, `${folder}/`), folder, STYLES));
    try {
      if (style !== undefined && styleProblem(style) === undefined) return await make(style, sources);
    } catch {
      // A style that is broken prints nothing: what it would print is shown in the usual one.
    }
    return make(STYLES.get(DEFAULT_STYLE) ?? '', sources);
  }

  return async (snapshot, kind) => {
    const formatter = await own(snapshot);
    if (kind === undefined || formatter.kind === kind) return formatter;
    const { STYLES } = await import('./citations/format/index');
    return make(STYLES.get(OF_KIND[kind]) ?? '', snapshot.citations.sources);
  };
}

function itemsOf(sources: DraftSources): ReadonlyMap<string, CslItem> {
  return new Map(sources.all().map(({ key, item }) => [key, item]));
}

/** A project has one style, or two. */
const MOST_KEPT = 4;
