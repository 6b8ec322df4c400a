import type { CitedDraft } from '../citedDraft';
import { pathFrom } from '../sources/bibliography';

/** Where what turns a draft into a document puts the references that it makes of the keys. */
export interface Place {
  /** Whether the draft says so already. */
  readonly isThere: boolean;
  readonly text: string;
  /** The heading above; without one, it brings its own. */
  readonly title?: string;
}

/**
 * The place that citeproc, BibLaTeX, BibTeX, Sphinx or Asciidoctor fills in a draft that cites by keys; `undefined` where the draft does not, so
 * that its list has to be written out. A heading of the draft that is there already (`hasHeading`) is kept.
 */
export function processorPlace(
  { draft, cited, sources }: CitedDraft,
  uri: string,
  hasHeading: boolean,
  lineEnd: string,
): Place | undefined {
  // `@name` in a draft that has no bibliography may be somebody's name elsewhere.
  const isMeant = cited.citations.some(
    ({ form, sources: keys }) => form !== 'told' || sources.hasOwn || keys.some(({ key }) => sources.find(key)),
  );
  if (!isMeant) return undefined;
  const { text } = draft;
  switch (draft.language) {
    case 'markdown':
    case 'quarto':
    case 'rmd':
      return {
        isThere: stands(text, /^[ \t]*:{3,}[ \t]*\{[^}\n]*#refs\b|^[ \t]*<div\b[^>\n]*\bid="?refs\b/gm),
        text: `::: {#refs}${lineEnd}:::`,
        title: 'References',
      };
    case 'latex':
      return latexPlace(text, filesOf({ cited, sources }, uri), hasHeading, lineEnd);
    case 'asciidoc':
      return { isThere: /^bibliography::/m.test(text), text: 'bibliography::[]', title: 'References' };
    case 'restructuredtext':
      return { isThere: /^[ \t]*\.\. (?:foot)?bibliography::/m.test(text), text: '.. bibliography::', title: 'References' };
    default:
      return undefined;
  }
}

/** Not in code, which shows how it is written. */
function stands(text: string, pattern: RegExp): boolean {
  return [...text.matchAll(pattern)].some(({ index }) => {
    const fences = text.slice(0, index).match(/^[ \t]*(?:```|~~~)/gm)?.length ?? 0;
    return fences % 2 === 0;
  });
}

function latexPlace(text: string, files: readonly string[], hasHeading: boolean, lineEnd: string): Place {
  const code = text.replace(/(?<!\\)%.*/g, '');
  const isThere =
    /\\(?:printbibliography|printbibheading|bibliography\s*\{|begin\{thebibliography\}|bibbysection|bibbysegment)/.test(code);
  const isBibtex = /\\(?:bibliographystyle\b|usepackage\s*(?:\[[^\]]*\])?\{[^{}]*\b(?:natbib|apacite|harvard|chicago)\b)/.test(
    code,
  );
  const isNatbib = /\\cite[tp]\b/.test(code) && !/\\(?:auto|text|paren|foot|smart|full)cite/.test(code);
  const isBiblatex = /\\(?:addbibresource\b|usepackage\s*(?:\[[^\]]*\])?\{[^{}]*\bbiblatex\b)/.test(code);
  if (isBiblatex || !(isBibtex || isNatbib)) return { isThere, text: `\\printbibliography${hasHeading ? '[heading=none]' : ''}` };
  const style = /\\bibliographystyle\b/.test(code) ? '' : `\\bibliographystyle{plainnat}${lineEnd}`;
  return { isThere, text: `${style}\\bibliography{${files.join(',')}}` };
}

/** The .bib files that have what is cited, as BibTeX wants them: without their ending. */
function filesOf({ cited, sources }: Pick<CitedDraft, 'cited' | 'sources'>, uri: string): readonly string[] {
  const uris = cited.citations.flatMap(citation => citation.sources.flatMap(({ key }) => sources.find(key)?.uri ?? []));
  const files = [...new Set(uris.filter(one => /\.bib$/i.test(one)))];
  return files.flatMap(file => pathFrom(uri, file)?.replace(/\.bib$/i, '') ?? []);
}
