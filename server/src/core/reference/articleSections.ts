import { AUTHOR_NOTE, type BlockText, CHROME, OWN } from './articleBoilerplate';

/** Where a section of the page begins that is not the article, and what it weighs: "Related articles", "About the author". */
export function openedBy({ kind, text, words }: BlockText): number {
  if (kind === 'cell' || words > 8 || (kind !== 'heading' && /[.!?…,;]$/.test(text))) return OWN;
  if (RELATED.test(text)) return CHROME;
  if (ABOUT.test(text)) return AUTHOR_NOTE;
  return NOTES.test(text) ? AUTHOR_NOTE : OWN;
}

const RELATED =
  /^(?:related(?: (?:articles?|content|posts?|stories|reading|topics|links|publications|research))?|more (?:from|by|on this|like this)\b.*|(?:read|up) next|read also|also read|you (?:may|might) also (?:like|be interested in)|recommended(?: for you| reading| articles)?|most (?:read|popular|viewed|shared)|(?:latest|recent) (?:news|articles|posts|stories|publications)|(?:our |free )?newsletters?|(?:sign up|subscribe)\b.*|share this\b.*|follow us\b.*|comments|leave a (?:reply|comment)|explore more|what to read next|keep reading|filed under\b.*|tags)\s?:?$/i;

const ABOUT =
  /^(?:about (?:the )?(?:authors?|contributors?|writers?|editors?)|(?:the )?authors?|contributors?|author (?:bio|note)s?|about us|correspondence)\s?:?$/i;

/** Years and page numbers of other works. */
const NOTES =
  /^(?:references|bibliography|works cited|endnotes|further reading|suggested citation|how to cite\b.*|cite this\b.*)\s?:?$/i;
