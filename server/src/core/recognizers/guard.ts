import { signs } from './lexicon/currencies';
import type { Text, Token } from './token';

/**
 * Whether the number at token `at` is no value but part of a name, a mark, or an address:
 * "F-35", "COVID-19", "v1.2", "24/7", "1-to-1", "12:30", "p. 147", "Section 4", "+44 20 7946 0958", "1." at the start of a line.
 */
export function isBarred(text: Text, at: number): boolean {
  const token = text.tokens[at];
  if (token === undefined) return false;
  if (token.kind === 'number') {
    return (
      isGluedBefore(text, at) ||
      isGluedAfter(text, at) ||
      isListMark(text, at) ||
      isLabelled(text, at) ||
      isChain(text, at) ||
      isTime(text, at)
    );
  }
  return isLabelled(text, at) || isWordInCompound(text, at) || isTime(text, at);
}

/** "one-to-one", "twenty-something", "the two-way trade": a number word that only makes part of a compound. */
function isWordInCompound({ tokens }: Text, at: number): boolean {
  return tokens[at]!.glued && isDash(tokens[at - 1]) && (tokens[at - 1]!.glued ?? false) && tokens[at - 2]?.kind === 'word';
}

const openers = new Set([
  '(',
  '[',
  '{',
  '"',
  '“',
  '‘',
  "'",
  '—',
  '–',
  '«',
  '„',
  '|',
  '+',
  '-',
  '−',
  '~',
  '≈',
  '<',
  '>',
  '≤',
  '≥',
  '±',
  ',',
  ';',
]);

/** What may stand at once before a number: an opening mark, a currency sign, a sign that itself follows a space. */
function isGluedBefore({ tokens }: Text, at: number): boolean {
  const token = tokens[at]!;
  if (!token.glued) return false;
  const before = tokens[at - 1];
  if (before === undefined) return false;
  if (before.kind === 'word') return true;
  if (signs.has(before.lower) || before.lower === '…') return false;
  if (!openers.has(before.lower)) return true;
  if (before.lower === ',' || before.lower === ';' || isSign(before)) return before.glued && !opens(tokens[at - 2]);
  return false;
}

function isSign(token: Token): boolean {
  return token.lower === '-' || token.lower === '−' || token.lower === '+' || token.lower === '–';
}

function opens(token: Token | undefined): boolean {
  return token !== undefined && '([{"“‘—|'.includes(token.lower);
}

/** "24/7", "12:30", "5G", "2.x", "3@", "1-to-1"; suffixes that carry a unit are for the unit's reader to take. */
function isGluedAfter({ tokens }: Text, at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined || !next.glued) return false;
  if ('/:@_=#\\&^*×'.includes(next.lower)) return true;
  const after = tokens[at + 2];
  if (next.lower === '.' && after?.glued && after.kind === 'word') return true;
  return false;
}

/** A number and its stop or bracket at the start of a line, or a small number alone in brackets. */
function isListMark({ tokens, prose }: Text, at: number): boolean {
  const token = tokens[at]!;
  if (token.lower.length > 3) return false;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (next === undefined || !next.glued) return false;
  if ((next.lower === ')' || next.lower === ']') && (before?.lower === '(' || before?.lower === '['))
    return token.lower.length <= 2 || before.lower === '[';
  if (next.lower !== '.' && next.lower !== ')') return false;
  const lineStart = before === undefined || /[\r\n]/.test(prose.slice(before.end, token.start));
  return lineStart && tokens[at + 2] !== undefined;
}

/** Words that name the number after them: a place in a document, a model, a version, a code. */
const labels = new Set(
  (
    'p pp page pages section sections sec secs chapter chapters chap ch figure figures fig figs table tables tab article articles art arts ' +
    'paragraph paragraphs para paras annex annexes appendix box footnote footnotes endnote note notes volume vol volumes no nos nr issue line lines ' +
    'step part parts title titles clause clauses rule resolution resolutions decree directive regulation version versions release ver v python windows ' +
    'isbn issn phone tel fax mobile room suite gate flight boeing airbus route highway channel iso rfc verse tier category type model ' +
    'class unit exhibit schedule equation eq item lot batch serial id ref pmid arxiv oclc call dial protocol recommendation question ' +
    'psalm grade stage phase wave level war apollo web head heads slide slides ftse dax cac nasdaq stoxx nikkei topix fortune'
  ).split(' '),
);

function isLabelled({ tokens }: Text, at: number): boolean {
  let index = at - 1;
  // "Articles 5 and 6", "pp. 12–15", "Sections 2, 3 and 4": walk back over the numbers of a short list.
  for (let steps = 0; steps < 8 && index > 0; steps++) {
    const token = tokens[index]!;
    const joins = token.lower === 'and' || token.lower === 'or' || token.lower === 'to' || token.lower === ',' || isDash(token);
    if (!joins || tokens[index - 1]!.kind !== 'number') break;
    index -= 2;
  }
  const before = tokens[index];
  if (before === undefined) return false;
  if (before.lower === '§' || before.lower === '#' || before.lower === '№') return true;
  const label = before.lower === '.' ? tokens[index - 1] : before;
  if (label?.kind !== 'word' || !(labels.has(label.lower) || label.lower === 'number')) return groupOf(tokens, index);
  // "Fig. 2", but not "$400 per head. Three firms …": a full sentence may end in a label.
  if (before.lower === '.' && !(before.glued && abbreviated.has(label.lower) && tokens[at]!.kind === 'number')) return false;
  if (label.lower === 'number') return isSmall(tokens, at);
  if (label.lower === 'no') return before.lower === '.' || label.capital;
  // "the class 20 pupils", "on one line 5 trains": short common words count as labels when capitalised, or abbreviated.
  return label.capital || before.lower === '.' || alwaysLabels.has(label.lower) || tokens[at]!.kind === 'number';
}

/** "the number 1 brand", not "they number 4.7 million". */
function isSmall(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.lower.length <= 2 && !/^(?:million|billion|thousand)$/.test(tokens[at + 1]?.lower ?? '');
}

const abbreviated = new Set(
  'p pp sec secs chap ch fig figs tab art arts para paras vol no nos nr pt ver v eq ex tel ref'.split(' '),
);

const alwaysLabels = new Set(['p', 'pp', 'page', 'pages', 'section', 'chapter', 'figure', 'table', 'article', 'version', 'v']);

/** "the Group of Seven", "Group of 20". */
function groupOf(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.lower === 'of' && tokens[index - 1]?.lower === 'group' && tokens[index - 1]!.capital;
}

/** "3 p.m.", "12.30 pm", "9 am", "six o'clock". */
function isTime({ tokens }: Text, at: number): boolean {
  const [first, second, third] = [tokens[at + 1]?.lower ?? '', tokens[at + 2]?.lower ?? '', tokens[at + 3]?.lower ?? ''];
  if (first === 'am' || first === 'pm' || (first === 'o' && third === 'clock')) return true;
  return (first === 'a' || first === 'p') && second === '.' && third === 'm';
}

/** Three or more numbers joined by hyphens, stops or single spaces: telephone numbers, ISBNs, serials. */
export function isChain({ tokens }: Text, at: number): boolean {
  if (isDialled(tokens, at)) return true;
  const left = isLinked(tokens, at - 1, at) ? (isLinked(tokens, at - 3, at - 2) ? 2 : 1) : 0;
  if (left === 2) return true;
  const right = linksRight(tokens, at);
  return left + right >= 2;
}

/** "030 1234567", "(202) 555": numbers that begin with a nought, or stand side by side and are neither years nor grouped. */
function isDialled(tokens: readonly Token[], at: number): boolean {
  const written = tokens[at]!.lower;
  if (written[0] === '0' && written.length > 1 && written[1] !== '.' && written[1] !== '·') return true;
  const before = tokens[at - 1];
  if (before?.kind === 'number' && before.lower.length !== 4) return true;
  return tokens[at - 1]?.lower === '(' && tokens[at + 1]?.lower === ')' && tokens[at + 2]?.kind === 'number';
}

function linksRight(tokens: readonly Token[], at: number): number {
  let links = 0;
  for (let index = at; links < 2; links++) {
    if (isHyphenTo(tokens, index)) index += 2;
    else if (tokens[index + 1]?.kind === 'number') index += 1;
    else break;
  }
  return links;
}

function isLinked(tokens: readonly Token[], before: number, at: number): boolean {
  const token = tokens[before];
  if (token === undefined || tokens[at]?.kind !== 'number') return false;
  return token.kind === 'number' || (isDash(token) && token.glued && tokens[at]!.glued && tokens[before - 1]?.kind === 'number');
}

function isHyphenTo(tokens: readonly Token[], at: number): boolean {
  return isDash(tokens[at + 1]) && tokens[at + 1]!.glued && tokens[at + 2]?.kind === 'number' && tokens[at + 2]!.glued;
}

export function isDash(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.lower === '-' || token.lower === '–' || token.lower === '‑' || token.lower === '−' || token.lower === '‐')
  );
}
