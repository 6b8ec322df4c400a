import { type CiteItem, Engine } from 'citeproc';
import type { CslItem } from '../item';
import { citable, traitsOf } from './citable';
import { indexMacros } from './macros';
import { readRuns } from './runs';
import { withLightSort } from './sorting';
import { localeText } from './styles';
import { type Markup, writeRuns } from './write';

/** One source cited, as Pandoc has it: `see @lind2025, p. 12` is prefix "see ", key, label "page", locator "12". */
export interface Cite {
  readonly key: string;
  readonly locator?: string;
  /** What the locator counts, by CSL's name of it: page, chapter, paragraph, section, figure, note. A page unless said. */
  readonly label?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** "(2024)" behind a name that stands in the sentence. */
  readonly withoutAuthor?: boolean;
  /** What the reader has seen of the source before: nothing, a note further up, the note just before. First unless said. */
  readonly position?: 'first' | 'subsequent' | 'ibid';
  /** The number of the note that cites the source in full, which some styles refer back to. */
  readonly firstNote?: number;
}

export interface Formatter {
  /** Whether the style cites in notes, or in brackets in the text. */
  readonly kind: 'note' | 'in-text';
  /**
   * The text of a note, or what stands in brackets in the text, brackets included; empty where no key is known. `beside` are the other keys
   * that it is to be told apart from; those that the draft cites unless said.
   */
  cite(cites: readonly Cite[], markup: Markup, beside?: readonly string[]): string;
  /** What the style calls its list of references; `undefined` of a style that has none. */
  readonly bibliographyTitle: 'References' | 'Bibliography' | 'Works Cited' | undefined;
  /** The entries of the bibliography, in the order of the style; empty for a style without one. */
  bibliography(keys: readonly string[], markup: Markup): readonly Reference[];
}

export interface Reference {
  readonly key: string;
  readonly text: string;
}

indexMacros();

/**
 * Makes the formatter of a style. `style` is the text of a .csl file; a broken one throws, with what citeproc says of it. `lang` is the
 * language of the draft (en-GB); the style's own without one. `items` are all that may be cited; parts that they lack stand in the output
 * as ⟦publisher⟧. `cited` are the keys of the draft in its order: what tells two works of one author and year apart hangs on them.
 */
export function makeFormatter(
  style: string,
  lang: string | undefined,
  items: ReadonlyMap<string, CslItem>,
  cited: readonly string[] = [],
): Formatter {
  if (!/<style[\s>]/.test(style)) throw new Error('This is no CSL style: it has no <style> element.');
  const traits = traitsOf(style);
  const retrieveItem = (id: string) => citable(items.get(id) ?? { id, type: 'document' }, traits);
  const locale = lang ?? /\bdefault-locale="([^"]+)"/.exec(style)?.[1] ?? 'en-US';
  const engine = new Engine({ retrieveLocale: localeText, retrieveItem }, withLightSort(style), locale, true);
  const note = engine.opt.xclass === 'note';
  const write = (html: string, markup: Markup) => writeRuns(readRuns(html), markup).trim();
  // Those of the draft and those that are asked for, and no others: what one hover has shown changes nothing in the next.
  let known: readonly string[] = [];
  const register = (keys: readonly string[]) => {
    const wanted = [...new Set(keys)].filter(key => items.has(key));
    if (wanted.length !== known.length || wanted.some((key, index) => key !== known[index])) engine.updateItems(wanted);
    known = wanted;
  };
  const cluster = (cites: readonly Cite[], markup: Markup, beside = cited) => {
    register([...beside, ...cites.map(cite => cite.key)]);
    const made = cites.filter(cite => items.has(cite.key)).map(citeItem);
    const html = made.length === 0 ? '' : inOrder(engine, made);
    return NOTHING.test(html) ? '' : write(html, markup);
  };

  return {
    kind: engine.opt.xclass,
    bibliographyTitle: bibliographyTitle(style, note),
    cite(cites, markup, beside) {
      const begun = note ? cites.map(beginNote) : cites;
      // A style without a short form of a source has it cited in full each time.
      const full = () => begun.map((cite): Cite => ({ ...cite, position: 'first' }));
      return cluster(begun, markup, beside) || cluster(full(), markup, beside);
    },
    bibliography(keys, markup) {
      register(keys);
      const made = engine.makeBibliography();
      if (made === false) return [];
      // What has no entry in the style, an interview in APA's, is among the ids and not among the texts.
      const [{ entry_ids: ids, bibliography_errors: errors }, texts] = made;
      const bare = new Set(errors.map(error => error.itemID));
      const listed = ids.flatMap(([key]) => (key === undefined || bare.has(key) ? [] : [key]));
      return texts.map((html, index) => ({ key: listed[index]!, text: write(html, markup) }));
    },
  };
}

function bibliographyTitle(style: string, note: boolean): Formatter['bibliographyTitle'] {
  if (!/<bibliography[\s>]/.test(style)) return undefined;
  if (note) return 'Bibliography';
  return /<title[^>]*>(?:Modern Language Association|MLA)\b/i.test(style) ? 'Works Cited' : 'References';
}

/** What citeproc writes where nothing is left to print. */
const NOTHING = /\[NO_PRINTED_FORM\]|\[CSL STYLE ERROR: reference with no printed form\.\]/;

/** What is said before a source ("see A; B") may hold for those behind it: then they stay in the order of the draft, whatever the style. */
function inOrder(engine: Engine, made: readonly CiteItem[]): string {
  const { compareCompositeKeys } = engine.citation.srt;
  if (made.some(item => item.prefix !== undefined)) engine.citation.srt.compareCompositeKeys = () => 0;
  try {
    return engine.makeCitationCluster(made);
  } finally {
    engine.citation.srt.compareCompositeKeys = compareCompositeKeys;
  }
}

/** A note begins with a capital: "See Lind". */
function beginNote(cite: Cite, index: number): Cite {
  const { prefix } = cite;
  return index === 0 && prefix ? { ...cite, prefix: prefix[0]!.toUpperCase() + prefix.slice(1) } : cite;
}

const POSITIONS = { first: 0, subsequent: 1, ibid: 2 } as const;

function citeItem(cite: Cite): CiteItem {
  const { key, locator, label, prefix, suffix, withoutAuthor, position = 'first', firstNote } = cite;
  return {
    id: key,
    position: position === 'ibid' && locator !== undefined ? 3 : POSITIONS[position],
    'near-note': position !== 'first',
    ...(locator !== undefined && { locator, label: label ?? 'page' }),
    ...(prefix !== undefined && { prefix }),
    ...(suffix !== undefined && { suffix }),
    ...(withoutAuthor && { 'suppress-author': true }),
    ...(firstNote !== undefined && { 'first-reference-note-number': firstNote }),
  };
}
