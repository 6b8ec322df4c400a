import { GFM, parser } from '@lezer/markdown';
import { attributes, divs } from './attributes';
import { citations } from './citations';
import { footnotes } from './footnotes';
import { hardBreaks } from './hard-break';
import { math } from './math';
import { rawTex } from './raw-tex';

/** CommonMark and GFM, with the additions of Pandoc, Quarto and R Markdown. */
export const markdownParser = parser.configure([GFM, hardBreaks, footnotes, citations, attributes, divs, math, rawTex]);
