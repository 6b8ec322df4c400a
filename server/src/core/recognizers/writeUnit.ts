import type { Quantity } from '../mention';
import { codes, names, signs } from './lexicon/currencies';
import type { Style } from './style';

/** Puts the wanted unit in place of the mention's, in the draft's dress: "US$" for "€", "dollars" for "euros", "per cent" for "percentage points". */
export function withUnit(text: string, { dimension, unit }: Quantity, wanted: string | undefined, style: Style): string {
  if (wanted === undefined || wanted === unit) return text;
  if (dimension === 'money') return withCurrency(text, wanted, style);
  const spelt = /[\s-]*(?:percentage[\s-]+points?|per\s*cents?)\b/i.test(text) || !/\d/.test(text);
  if (wanted === 'percent') {
    return text.replace(/[\s\u00a0-]*(?:percentage[\s-]+points?|p\.p\.|ppts?|pp)(?!\p{L})/iu, () => percent(text, spelt, style));
  }
  if (wanted === 'percentage-point') {
    return text.replace(/[\s\u00a0]*(?:\\?%|per\s*cents?|pct)/i, () => (spelt ? POINTS : (style.points ?? POINTS)));
  }
  return text;
}

const POINTS = ' percentage points';

/** Words stay words, digits take what the draft writes after its other digits. */
function percent(text: string, spelt: boolean, { percent: usual, percentWord }: Style): string {
  if (/\d/.test(text) && usual !== undefined) return usual;
  return spelt ? ` ${percentWord}` : '%';
}

function withCurrency(text: string, wanted: string, style: Style): string {
  const sign = wanted === 'USD' ? (style.dollar ?? '$') : signOf(wanted);
  if (SIGN.test(text)) return text.replace(SIGN, () => sign ?? `${wanted} `);
  const code = CODE.exec(text);
  if (code !== null && codes.has(code[0])) return codeInPlace(text, code, wanted, sign);
  const name = nameOf(wanted);
  const number = /^.*(?:\d|\b(?:hundred|thousand|[mb]illion|trillion|bn|m|k|trn))/su.exec(text)?.[0];
  if (name !== undefined && number !== undefined && number.length < text.length) {
    return `${number}${/^[\s\u00a0]*/.exec(text.slice(number.length))?.[0]}${name}`;
  }
  return text;
}

const SIGN = /(?:\b(?:US|AU?|CA?|HK|NZ|SG?|NT|MX)\s?|\bR)?\\?\p{Sc}/u;
const CODE = /(?<![A-Z])[A-Z]{3}(?![A-Z])/;

/** "EUR 85m" becomes "USD 85m", and "DKK 48m" the "£48m" that everybody writes, unless the draft writes codes. */
function codeInPlace(text: string, { 0: code, index }: RegExpExecArray, wanted: string, sign: string | undefined): string {
  const after = text.slice(index + code.length);
  const isGeneral = MAJOR.has(code);
  if (isGeneral || sign === undefined || index > 0) return text.slice(0, index) + wanted + after;
  return text.slice(0, index) + sign + after.trimStart();
}

/** Currencies with a sign of their own: who writes their code writes codes. */
const MAJOR: ReadonlySet<string> = new Set(signs.values());

function signOf(code: string): string | undefined {
  return [...signs].find(([, each]) => each === code)?.[0];
}

/** "dollars", "euros", "Swiss francs": the plain name of a currency, in the plural where it has one. */
function nameOf(code: string): string | undefined {
  const found = [...names].find(([, each]) => each.code === code && each.power === undefined)?.[0];
  if (found === undefined) return undefined;
  return PLURAL.has(found) ? `${found}s` : found;
}

const PLURAL: ReadonlySet<string> = new Set(['dollar', 'euro', 'pound', 'rouble', 'rupee', 'franc', 'shekel', 'dirham', 'dinar']);
