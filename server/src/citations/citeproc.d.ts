/** What is used of citeproc-js, which comes without types: https://citeproc-js.readthedocs.io/en/latest/running.html. */
declare module 'citeproc' {
  export interface System {
    /** The XML of a locale; one that is not known is answered with any other. */
    retrieveLocale(lang: string): string;
    retrieveItem(id: string): object;
  }

  export interface CiteItem {
    readonly id: string;
    readonly locator?: string;
    readonly label?: string;
    readonly prefix?: string;
    readonly suffix?: string;
    readonly 'suppress-author'?: boolean;
    /** 0 first, 1 subsequent, 2 ibid, 3 ibid with locator. */
    readonly position?: number;
    readonly 'near-note'?: boolean;
    readonly 'first-reference-note-number'?: number;
  }

  /** The tree of a style; `attribute` is the name that the element is to have. */
  export class XmlJSON {
    getNodesByName(root: object, element: string, attribute?: string, found?: object[]): readonly XmlNode[];
  }

  export interface XmlNode {
    readonly attrs: { readonly name?: string };
  }

  export interface Listed {
    readonly entry_ids: readonly (readonly string[])[];
    /** Of items that have no entry in the style. */
    readonly bibliography_errors: readonly { readonly itemID: string }[];
  }

  export class Engine {
    constructor(system: System, style: string, lang?: string, forceLang?: boolean);
    readonly citation: { readonly srt: { compareCompositeKeys: (a: unknown, b: unknown) => number } };
    readonly opt: { readonly xclass: 'note' | 'in-text' };
    updateItems(ids: readonly string[]): void;
    makeCitationCluster(items: readonly CiteItem[]): string;
    makeBibliography(): readonly [Listed, readonly string[]] | false;
  }
}

declare module '*.csl' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: this is the shape that the build's text loader gives.
  export default text;
}

declare module '*.xml' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: this is the shape that the build's text loader gives.
  export default text;
}
