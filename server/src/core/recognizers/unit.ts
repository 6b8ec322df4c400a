import type { Dimension } from '../mention';
import { isDash } from './guard';
import { timeUnits } from './lexicon/calendar';
import {
  type CurrencyName,
  aliases as codeAliases,
  codes,
  currencyName,
  prefixedSigns,
  signs,
  wordsBefore,
} from './lexicon/currencies';
import { functionWords, singular } from './lexicon/nouns';
import { physicalUnit, qualified, rates } from './lexicon/units';
import type { Text, Token } from './token';

/** The unit of a quantity, and the index of the token after it. */
export interface Unit {
  readonly dimension: Dimension;
  readonly unit: string;
  /** What one of it is in `unit`, as a power of ten. */
  readonly power: number;
  readonly next: number;
}

/** A currency sign or code that begins at token `at`: "$", "US$", "US $", "USD", "Rs". */
export function readCurrencyBefore({ tokens, prose }: Text, at: number): Unit | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === 'mark') {
    const code = signs.get(token.lower);
    return code === undefined ? undefined : money(code, at + 1);
  }
  if (token.kind !== 'word') return undefined;
  const sign = tokens[at + 1];
  const dotted = token.lower === 'u' && sign?.lower === '.' && tokens[at + 2]?.lower === 's' && tokens[at + 3]?.lower === '.';
  if (dotted && tokens[at + 4]?.lower === '$') return money('USD', at + 5);
  if (token.lower === 'us' && token.capital && sign?.lower === '$') return money('USD', at + 2);
  if (sign?.glued && signs.has(sign.lower)) {
    const prefixed = prefixedSigns.get(token.lower + sign.lower);
    if (prefixed !== undefined) return money(prefixed, at + 2);
    const code = codeOf(prose, token);
    return code === undefined ? undefined : money(code, at + 2);
  }
  if (!token.capital) return undefined;
  const code = codeOf(prose, token) ?? wordsBefore.get(token.lower);
  if (code === undefined) return undefined;
  return money(code, tokens[at + 1]?.lower === '.' ? at + 2 : at + 1);
}

function codeOf(prose: string, token: Token): string | undefined {
  if (!token.capital || token.end - token.start !== 3) return undefined;
  const text = prose.slice(token.start, token.end);
  return codes.has(text) ? (codeAliases[text] ?? text) : undefined;
}

/** What stands after a number, tried in this order. `time` is a unit of time: the number belongs to a duration or an age. */
export function readUnitAfter(text: Text, at: number): Unit | 'time' | undefined {
  const { tokens } = text;
  const hyphened = isDash(tokens[at]) && tokens[at]!.glued && (tokens[at + 1]?.glued ?? false);
  const first = hyphened ? at + 1 : at;
  if (timeUnits.has(tokens[first]?.lower ?? '') && !(tokens[first]!.lower === 'second' && !hyphened)) return 'time';
  const of = tokens[first]?.lower === 'of' ? first + 1 : first;
  const exact = readPercent(text, first) ?? readCurrencyAfter(text, of) ?? readPhysical(text, first) ?? readFold(tokens, at);
  return exact ?? (hyphened ? undefined : readCounted(text, at));
}

function readPercent({ tokens }: Text, at: number): Unit | undefined {
  const unit = (dimension: Dimension, next: number): Unit => ({ dimension, unit: dimension, power: 0, next });
  const [first, second, third] = [tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? '', tokens[at + 2]?.lower ?? ''];
  if (first === 'percentage' && isPoint(second)) return unit('percentage-point', at + 2);
  if (first === 'percentage' && second === '-' && isPoint(third)) return unit('percentage-point', at + 3);
  if (first === 'pp' || first === 'pps' || first === 'ppt' || first === 'ppts') return unit('percentage-point', at + 1);
  if (first === 'basis' && isPoint(second)) return unit('basis-point', at + 2);
  if (first === 'basis' && second === '-' && isPoint(third)) return unit('basis-point', at + 3);
  if (first === 'bps' || first === 'bp') return unit('basis-point', at + 1);
  const next = percentEnd(first, second, at);
  if (next === undefined) return undefined;
  const point = tokens[next]?.lower === '-' ? next + 1 : next;
  return isPoint(tokens[point]?.lower ?? '') ? unit('percentage-point', point + 1) : unit('percent', next);
}

function percentEnd(first: string, second: string, at: number): number | undefined {
  if (first === '%' || first === '％' || first === 'percent' || first === 'pct') return at + 1;
  return first === 'per' && (second === 'cent' || second === 'centum') ? at + 2 : undefined;
}

function isPoint(word: string): boolean {
  return word === 'point' || word === 'points';
}

/** "dollars", "US dollars", "Hong Kong dollars", "pounds sterling", "USD", "€". */
function readCurrencyAfter({ tokens, prose }: Text, at: number): Unit | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === 'mark') {
    const code = token.lower === '$' ? undefined : signs.get(token.lower);
    return code === undefined || tokens[at + 1]?.kind === 'number' ? undefined : money(code, at + 1);
  }
  const code = codeOf(prose, token);
  if (code !== undefined && tokens[at + 1]?.kind !== 'number') return money(code, at + 1);
  const plain = tokens[at + 1]?.kind === 'number' ? undefined : currencyName(token.lower);
  const second = tokens[at + 1]?.lower ?? '';
  // "euro cents" before "euro".
  const short = currencyName(second);
  const qualified = short?.of?.[token.lower];
  if (qualified !== undefined) return money(qualified, at + 2, short?.power);
  if (plain !== undefined) return plainName(tokens, at, plain);
  const third = currencyName(tokens[at + 2]?.lower ?? '');
  const long = third?.of?.[`${token.lower} ${second}`];
  if (long !== undefined) return money(long, at + 3, third?.power);
  if (token.lower === 'u' && tokens[at + 2]?.lower === 's' && /^dollars?$/.test(tokens[at + 4]?.lower ?? ''))
    return money('USD', at + 5);
  return undefined;
}

function plainName(tokens: readonly Token[], at: number, { code, power }: CurrencyName): Unit {
  // "500 pounds of cocaine" weigh.
  if (/^pounds?$/.test(tokens[at]!.lower) && tokens[at + 1]?.lower === 'of')
    return { dimension: 'physical', unit: 'lb', power: 0, next: at + 1 };
  return money(code, tokens[at + 1]?.lower === 'sterling' ? at + 2 : at + 1, power);
}

function money(unit: string, next: number, power = 0): Unit {
  return { dimension: 'money', unit, power, next };
}

/** "GW", "million tonnes", "barrels a day", "square kilometres", "kilowatt-hours", "bcm". */
function readPhysical({ tokens, prose }: Text, at: number): Unit | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const physical = (unit: string, power: number, next: number): Unit => ({ dimension: 'physical', unit, power, next });
  const narrower = qualified.get(token.lower);
  if (narrower !== undefined) {
    const base = physicalUnit(tokens[at + 1]?.lower ?? '')?.symbol ?? '';
    const unit = narrower.get(base);
    if (unit !== undefined) return physical(unit, 0, at + 2);
  }
  if (token.lower === '°' && /^[CF]$/.test(prose.slice(tokens[at + 1]?.start ?? 0, tokens[at + 1]?.end ?? 0))) {
    return physical(`°${prose.slice(tokens[at + 1]!.start, tokens[at + 1]!.end)}`, 0, at + 2);
  }
  if (/^degrees?$/.test(token.lower) && /^(?:celsius|centigrade|fahrenheit|[cf])$/.test(tokens[at + 1]?.lower ?? '')) {
    return physical(/^c/.test(tokens[at + 1]!.lower) ? '°C' : '°F', 0, at + 2);
  }
  if (token.lower === 'bcm') return physical('m3', 9, at + 1);
  if (token.lower === 'mcm') return physical('m3', 6, at + 1);
  const joined =
    tokens[at + 1]?.lower === '-' && tokens[at + 2]?.glued ? physicalUnit(`${token.lower}-${tokens[at + 2]!.lower}`) : undefined;
  if (joined !== undefined) return physical(joined.symbol, 0, at + 3);
  const written = token.lower.length > 5 && !token.capital ? token.lower : prose.slice(token.start, token.end);
  const unit = physicalUnit(written) ?? (written.length > 3 || token.capital === false ? physicalUnit(token.lower) : undefined);
  if (unit === undefined || (token.lower === 'in' && !token.glued) || (unit.symbol === 't' && written === 'T')) return undefined;
  const power = unit.power ?? 0;
  if (tokens[at + 1]?.lower === '²' || tokens[at + 1]?.lower === '³')
    return physical(unit.symbol + (tokens[at + 1]!.lower === '²' ? '2' : '3'), power, at + 2);
  const rate = rateLinks.has(tokens[at + 1]?.lower ?? '') ? rates.get(tokens[at + 2]?.lower ?? '') : undefined;
  if (rate !== undefined && unit.symbol === 'bbl') return physical(`${unit.symbol}/${rate}`, power, at + 3);
  if (rate === 'h' && (unit.symbol === 'km' || unit.symbol === 'mi'))
    return physical(unit.symbol === 'km' ? 'km/h' : 'mph', power, at + 3);
  return physical(unit.symbol, power, at + 1);
}

const rateLinks = new Set(['a', 'an', 'per', '/']);

const comparatives = new Set([
  'as',
  'more',
  'larger',
  'higher',
  'greater',
  'bigger',
  'smaller',
  'lower',
  'longer',
  'faster',
  'cheaper',
  'the',
  'its',
  'that',
  'their',
]);

/** "30-fold", "30 fold", "three times as many", "3x". */
function readFold(tokens: readonly Token[], at: number): Unit | undefined {
  const hyphened = isDash(tokens[at]) ? at + 1 : at;
  const word = tokens[hyphened]?.lower ?? '';
  const multiple = (next: number): Unit => ({ dimension: 'multiple', unit: 'multiple', power: 0, next });
  if (word === 'fold') return multiple(hyphened + 1);
  const compared = tokens[at + 1];
  if (word === 'times' && hyphened === at && (comparatives.has(compared?.lower ?? '') || compared?.capital))
    return multiple(at + 1);
  if ((word === 'x' || word === '×') && tokens[at]!.glued && !tokens[at + 1]?.glued) return multiple(at + 1);
  return undefined;
}

const qualifying = new Set([
  'arms',
  'sales',
  'sports',
  'customs',
  'goods',
  'savings',
  'systems',
  'operations',
  'communications',
  'weapons',
  'services',
  'news',
  'rights',
  'drugs',
  'affairs',
]);

/** What is counted: up to three words that may qualify it, then a plural noun ("20 new Chinese companies"). */
function readCounted({ tokens }: Text, at: number): Unit | undefined {
  const start = tokens[at]?.lower === 'of' ? at + 1 : at;
  for (let index = start; index < start + 5; index++) {
    const token = tokens[index];
    if (token === undefined || token.kind !== 'word') {
      if (token?.glued && index > start && (isDash(token) || isDash(tokens[index - 1])) && tokens[index + 1] !== undefined)
        continue;
      return undefined;
    }
    if (functionWords.has(token.lower)) return undefined;
    // "8,800 circuit-kilometres".
    const physical = index > start && token.lower.length > 4 ? physicalUnit(token.lower) : undefined;
    if (physical !== undefined)
      return { dimension: 'physical', unit: physical.symbol, power: physical.power ?? 0, next: index + 1 };
    const noun = token.lower.length < 2 ? undefined : singular(token.lower);
    if (noun === undefined) continue;
    // "12 arms makers": some plurals mostly qualify another.
    const following = tokens[index + 1];
    const head = qualifying.has(token.lower) && following?.kind === 'word' ? singular(following.lower) : undefined;
    if (head !== undefined) return { dimension: 'count', unit: head, power: 0, next: index + 2 };
    return { dimension: 'count', unit: noun, power: 0, next: index + 1 };
  }
  return undefined;
}
