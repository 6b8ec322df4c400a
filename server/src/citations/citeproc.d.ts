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
    readonly 'author-only'?: boolean;
    /** 0 first, 1 subsequent, 2 ibid, 3 ibid with locator. */
    readonly position?: number;
    readonly 'near-note'?: boolean;
    readonly 'first-reference-note-number'?: number;
  }

  export class Engine {
    constructor(system: System, style: string, lang?: string, forceLang?: boolean);
    readonly opt: { readonly xclass: 'note' | 'in-text' };
    updateItems(ids: readonly string[]): void;
    makeCitationCluster(items: readonly CiteItem[]): string;
    makeBibliography(): readonly [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]] | false;
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
