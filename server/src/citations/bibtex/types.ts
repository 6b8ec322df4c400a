/** The CSL type of each type of BibTeX and BibLaTeX, as pandoc and Better BibTeX have it. */
export function cslType(type: string, subtype: string | undefined, hasEvent: boolean): string {
  if (subtype !== undefined && CSL_TYPES.has(subtype.toLowerCase())) return subtype.toLowerCase();
  if (type === 'article' && subtype !== undefined && /^(?:magazine|newspaper)$/i.test(subtype))
    return `article-${subtype.toLowerCase()}`;
  if (type === 'unpublished' && hasEvent) return 'speech';
  return TYPES.get(type) ?? 'document';
}

const TYPES: ReadonlyMap<string, string> = new Map(
  `article:article-journal suppperiodical:article-journal periodical:periodical review:review book:book mvbook:book collection:book
   mvcollection:book proceedings:book mvproceedings:book reference:book mvreference:book manual:book booklet:pamphlet inbook:chapter
   bookinbook:chapter suppbook:chapter incollection:chapter suppcollection:chapter inproceedings:paper-conference
   conference:paper-conference inreference:entry-encyclopedia techreport:report report:report standard:standard thesis:thesis
   phdthesis:thesis mastersthesis:thesis online:webpage electronic:webpage www:webpage webpage:webpage unpublished:manuscript
   dataset:dataset software:software patent:patent legislation:legislation legal:treaty jurisdiction:legal_case letter:personal_communication
   audio:song music:song video:motion_picture movie:motion_picture image:graphic artwork:graphic performance:performance interview:interview
   speech:speech treaty:treaty hearing:hearing bill:bill`
    .split(/\s+/)
    .map(pair => pair.split(':') as [string, string]),
);

/** What an `entrysubtype` may say outright. */
const CSL_TYPES: ReadonlySet<string> = new Set(
  `article-journal article-magazine article-newspaper bill broadcast chapter dataset document hearing interview legal_case legislation
   manuscript motion_picture paper-conference personal_communication post post-weblog regulation report review speech standard thesis
   treaty webpage`.split(/\s+/),
);

/** What a thesis or report is called, by BibLaTeX's keys and by the type of the entry. */
export function genreOf(type: string, written: string | undefined): string | undefined {
  return written === undefined ? GENRES.get(type) : (GENRES.get(written.toLowerCase()) ?? written);
}

const GENRES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    phdthesis: 'PhD thesis',
    mastersthesis: 'Master’s thesis',
    mathesis: 'Master’s thesis',
    bathesis: 'Bachelor’s thesis',
    candthesis: 'Candidate thesis',
    techreport: 'Technical report',
    resreport: 'Research report',
    software: 'Computer software',
    datacd: 'Data CD',
    audiocd: 'Audio CD',
  }),
);

/** A language by the name that babel and polyglossia give it, as a tag; what is a tag already stays. */
export function languageOf(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  return (
    LANGUAGES.get(written.toLowerCase()) ??
    (/^[a-z]{2,3}(?:[-_][A-Za-z]{2,4})*$/.test(written) ? written.replaceAll('_', '-') : undefined)
  );
}

const LANGUAGES: ReadonlyMap<string, string> = new Map(
  `english:en american:en-US usenglish:en-US british:en-GB ukenglish:en-GB australian:en-AU canadian:en-CA german:de ngerman:de austrian:de-AT
   naustrian:de-AT french:fr spanish:es italian:it portuguese:pt brazilian:pt-BR dutch:nl danish:da swedish:sv norwegian:nb finnish:fi
   polish:pl czech:cs slovak:sk hungarian:hu romanian:ro bulgarian:bg greek:el turkish:tr russian:ru ukrainian:uk estonian:et latvian:lv
   lithuanian:lt chinese:zh japanese:ja korean:ko arabic:ar hebrew:he`
    .split(/\s+/)
    .map(pair => pair.split(':') as [string, string]),
);
