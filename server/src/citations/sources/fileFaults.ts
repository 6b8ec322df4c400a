import { STYLE_NAMES } from '../format/styleNames';
import { addressIn, type Bibliography, type Named } from './bibliography';

/** Why a file that is named does not serve, at the place where it is. */
export interface FileFault extends Named {
  readonly message: string;
  /** A processor may find it in folders of its own. */
  readonly isQuiet: boolean;
}

/** What is known of files that were looked for: why they were not read, or that they are not there (without a reason). */
export interface LookedFor {
  readonly unread?: (uri: string) => { readonly why?: string | undefined } | undefined;
  readonly styleAt?: (uri: string) => { readonly text?: string; readonly why?: string } | undefined;
  /** Of all files of sources that there are. */
  readonly uris: () => readonly string[];
}

/** What is wrong with the bibliographies and the style that a document names. What nobody has looked for is not spoken of. */
export function fileFaults({ files, csl }: Pick<Bibliography, 'files' | 'csl'>, known: LookedFor): readonly FileFault[] {
  return [...files.flatMap(file => bibliographyFault(file, known) ?? []), ...(csl ? styleFault(csl, known) : [])];
}

function bibliographyFault(file: Named, { unread, uris }: LookedFor): FileFault | undefined {
  const found = unread?.(addressIn(file));
  if (found === undefined) return undefined;
  const { path } = file;
  if (found.why !== undefined)
    return { ...file, message: `The bibliography "${path}" is not read: ${found.why}.`, isQuiet: false };
  // Pandoc looks from where it is run, and Quarto from the folder of the project.
  const name = `/${path.replace(/^(?:\.{0,2}\/)+/, '')}`;
  if (uris().some(uri => decodeURIComponent(uri).endsWith(name))) return undefined;
  const message = `The bibliography "${path}" is not there, so that nothing is known of its sources.`;
  return { ...file, message, isQuiet: false };
}

function styleFault(csl: Named, { styleAt }: LookedFor): readonly FileFault[] {
  const found = styleAt?.(addressIn(csl));
  if (found === undefined || found.text !== undefined) return [];
  const instead = 'citations are shown in the style of the settings';
  if (found.why !== undefined) {
    return [{ ...csl, message: `The style "${csl.path}" serves for nothing, for ${found.why}; ${instead}.`, isQuiet: false }];
  }
  return isBundled(csl.path) ? [] : [{ ...csl, message: `The style "${csl.path}" is not there; ${instead}.`, isQuiet: true }];
}

/** Whether a style of this name comes with the extension: `apa`, `styles/apa.csl`, `https://www.zotero.org/styles/apa`. */
export function isBundled(path: string): boolean {
  return STYLE_NAMES.includes(path.replace(/^.*[/\\]/, '').replace(/\.csl$/i, ''));
}
