import type { Draft, Span } from '../../core/index';

/** Whether something in a stretch of a draft cites: a key, a note, a link, or a name with a year in brackets. */
export function cites({ text, language }: Pick<Draft, 'text' | 'language'>, { start, end }: Span): boolean {
  // A note's mark may stand behind the last word of the prose.
  const lineEnd = text.indexOf('\n', end);
  const stretch = text.slice(start, lineEnd < 0 ? text.length : lineEnd);
  return ANYWHERE.test(stretch) || (MARKS[language]?.test(stretch) ?? false);
}

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December|In|By|Since|From|Until|Before|After';

/** "https://…", "(Michta 2024, p. 3)", "(Lind and Doe, 2023)", "Michta (2024)". */
const ANYWHERE = new RegExp(
  `https?://\\S|\\((?:see |cf\\. )?(?!(?:${MONTHS})\\b)\\p{Lu}[\\p{L}’'-]+(?: (?:and|&|et al\\.?|\\p{Lu}[\\p{L}’'-]+)){0,5},? (?:19|20)\\d\\d[a-z]?[,;:)]|(?<!\\b(?:${MONTHS}) )\\b\\p{Lu}[\\p{L}’'-]+ \\((?:19|20)\\d\\d[a-z]?(?:, [^()]{1,40})?\\)`,
  'u',
);

/** "[@michta2024]", "@michta2024", "[^1]", "^[note]", "[text](report.pdf)". */
const PANDOC = /(?<![\w@.])@\{?[A-Za-z0-9_]|\[\^[^\]\s]+\]|\^\[|\]\([^)\s]/;

const MARKS: Readonly<Partial<Record<Draft['language'], RegExp>>> = {
  markdown: PANDOC,
  quarto: PANDOC,
  rmd: PANDOC,
  latex: /\\(?:[a-zA-Z]*cite[a-zA-Z]*\*?|foot(?:note|notemark)|href|url)\b/,
  html: /<(?:a|cite|sup)\b/i,
  restructuredtext: /\]_|`_|:cite/,
  asciidoc: /footnote:|cite:|link:|<<[^<>]+>>/,
};
