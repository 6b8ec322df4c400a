/** What formats citations: citeproc and its styles, a good deal of code. Hosts import it when the first citation is asked for. */
export { type Cite, type Formatter, makeFormatter, type Reference } from './formatter';
export { missingFrom } from './missing';
export { remember } from './remember';
export { STYLES } from './styles';
export type { Markup } from './write';
