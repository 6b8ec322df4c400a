/** What a LaTeX command does to the text that it stands in. */

/** Commands whose arguments are for the machine: this many of them are blanked, with all their options. */
export function hiddenArguments(command: string): number {
  if (/cite/i.test(command) || /^(?:page|eq|auto|[cC]|name|v)?ref$/.test(command))
    return command.endsWith('s') && command !== 'cites' ? MANY : 1;
  return HIDDEN.get(command) ?? 0;
}

const MANY = 9;

const HIDDEN: ReadonlyMap<string, number> = new Map(
  `label:1 usepackage:1 documentclass:1 RequirePackage:1 input:1 include:1 includegraphics:1 includepdf:1 bibliography:1 bibliographystyle:1
   addbibresource:1 vspace:1 hspace:1 vskip:0 setlength:2 addtolength:2 setcounter:2 addtocounter:2 newcommand:9 renewcommand:9
   providecommand:9 newenvironment:9 DeclareMathOperator:9 newtheorem:9 definecolor:3 url:1 href:1 nolinkurl:1 index:1 hypersetup:1
   pagestyle:1 thispagestyle:1 pagenumbering:1 color:1 textcolor:1 colorbox:1 selectlanguage:1 foreignlanguage:1 fontsize:2 graphicspath:1
   hyphenation:1 phantom:1 hphantom:1 vphantom:1 rule:2 multicolumn:2 multirow:2 cmidrule:1 cline:1 tag:1 gls:0 bibitem:1 nocite:1
   resizebox:2 scalebox:1 rotatebox:1 raisebox:1 parbox:1 vref:1 hyperref:0 hyperlink:1 hypertarget:1 linespread:1 geometry:1 setmainfont:1
   lstset:1 lstinputlisting:1 inputminted:2 todo:1 marginpar:0 thanks:0 crefrange:2 subfile:1 import:2 date:0 institute:0`
    .split(/\s+/)
    .map(entry => [entry.split(':')[0]!, Number(entry.split(':')[1])] as const),
);

/** Environments that hold no prose. */
export const VERBATIM: ReadonlySet<string> = new Set(
  `verbatim Verbatim lstlisting minted comment filecontents equation align alignat gather multline eqnarray displaymath math flalign split
   tikzpicture pgfpicture thebibliography algorithm algorithmic axis`.split(/\s+/),
);

/** Environments whose paragraphs are quotations. */
export const QUOTES: ReadonlySet<string> = new Set('quote quotation displayquote displaycquote blockquote verse'.split(' '));

export const TABLES: ReadonlySet<string> = new Set('tabular tabularx tabulary longtable array tblr longtblr tabu'.split(' '));

/** Sectioning commands, with their level. */
export const HEADINGS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    title: 1,
    part: 1,
    chapter: 1,
    section: 1,
    subsection: 2,
    subsubsection: 3,
    paragraph: 4,
    subparagraph: 5,
    frametitle: 2,
  }),
);

/** What a reader sees for a command that stands for a sign. */
export const SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    euro: '€',
    EUR: '€',
    texteuro: '€',
    pounds: '£',
    textsterling: '£',
    textyen: '¥',
    yen: '¥',
    textdollar: '$',
    S: '§',
    P: '¶',
    dots: '…',
    ldots: '…',
    textellipsis: '…',
    textendash: '–',
    textemdash: '—',
    textquoteleft: '‘',
    textquoteright: '’',
    textquotedblleft: '“',
    textquotedblright: '”',
    textdegree: '°',
    degree: '°',
    percent: '%',
    times: '×',
    ss: 'ß',
    o: 'ø',
    O: 'Ø',
    l: 'ł',
    L: 'Ł',
    ae: 'æ',
    AE: 'Æ',
    oe: 'œ',
    aa: 'å',
    AA: 'Å',
    i: 'ı',
  }),
);

/** Accents before a letter, as combining marks: `\'e` is é. */
export const ACCENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "'": '\u0301',
    '`': '\u0300',
    '^': '\u0302',
    '"': '\u0308',
    '~': '\u0303',
    '=': '\u0304',
    '.': '\u0307',
    c: '\u0327',
    v: '\u030c',
    u: '\u0306',
    H: '\u030b',
    k: '\u0328',
    r: '\u030a',
  }),
);
