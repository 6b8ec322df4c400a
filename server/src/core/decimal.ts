/**
 * A decimal number as written: coefficient × 10^exponent. "8.20 billion" is 820e7, exactly;
 * floating multiplication would not do (8.2 * 1e9 !== 8.2e9).
 */
export interface Decimal {
  readonly coefficient: bigint;
  readonly exponent: number;
}

const safe = 2n ** 53n;
const powers: readonly number[] = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

export const zero: Decimal = { coefficient: 0n, exponent: 0 };

/** Reads "240.1", "1200", "-3.5", "2.05e11"; `undefined` for anything else. */
export function parseDecimal(text: string): Decimal | undefined {
  const match = /^([-+]?)(\d+)(?:\.(\d+))?(?:e([-+]?\d{1,4}))?$/i.exec(text);
  if (match === null) return undefined;
  const [, sign, whole, fraction = '', power = '0'] = match;
  const digits = BigInt(`${whole}${fraction}`);
  return { coefficient: sign === '-' ? -digits : digits, exponent: Number(power) - fraction.length };
}

/** The decimal text that JavaScript prints for a finite number, read exactly; `undefined` for NaN and infinities. */
export function decimalOf(value: number): Decimal | undefined {
  return parseDecimal(String(value));
}

export function integer(value: number | bigint): Decimal {
  return { coefficient: BigInt(value), exponent: 0 };
}

/**
 * The double nearest to a decimal. Where both the coefficient and the power are exact doubles, one multiplication or division
 * rounds correctly (Clinger 1990); the rest goes through decimal text.
 */
export function toNumber({ coefficient, exponent }: Decimal): number {
  if (coefficient < safe && coefficient > -safe && exponent < 23 && exponent > -23) {
    return exponent < 0 ? Number(coefficient) / powers[-exponent]! : Number(coefficient) * powers[exponent]!;
  }
  return Number(`${coefficient}e${exponent}`);
}

export function scaleBy(decimal: Decimal, power: number): Decimal {
  return power === 0 ? decimal : { coefficient: decimal.coefficient, exponent: decimal.exponent + power };
}

export function add(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent);
  return { coefficient: withExponent(a, exponent) + withExponent(b, exponent), exponent };
}

export function negate({ coefficient, exponent }: Decimal): Decimal {
  return { coefficient: -coefficient, exponent };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b));
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { coefficient: a.coefficient * b.coefficient, exponent: a.exponent + b.exponent };
}

export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const difference = subtract(a, b).coefficient;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function smaller(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) <= 0 ? a : b;
}

export function larger(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) >= 0 ? a : b;
}

/** Half of a decimal, exactly. */
export function half({ coefficient, exponent }: Decimal): Decimal {
  return { coefficient: coefficient * 5n, exponent: exponent - 1 };
}

/** a ÷ b to `digits` decimal places beyond b's exponent, rounded half away from zero; b must not be zero. */
export function divide(a: Decimal, b: Decimal, digits = 12): Decimal {
  const scaled = a.coefficient * 10n ** BigInt(digits);
  return { coefficient: divideRounding(scaled, b.coefficient), exponent: a.exponent - b.exponent - digits };
}

/** Rounded half away from zero to a multiple of 10^exponent. */
export function roundTo(decimal: Decimal, exponent: number): Decimal {
  if (decimal.exponent >= exponent) return { coefficient: withExponent(decimal, exponent), exponent };
  return { coefficient: divideRounding(decimal.coefficient, 10n ** BigInt(exponent - decimal.exponent)), exponent };
}

/** The same value without trailing zeros in the coefficient: its exponent is the place of the last significant digit. */
export function normalize({ coefficient, exponent }: Decimal): Decimal {
  if (coefficient === 0n) return zero;
  let [digits, place] = [coefficient, exponent];
  while (digits % 10n === 0n) [digits, place] = [digits / 10n, place + 1];
  return { coefficient: digits, exponent: place };
}

/** Writes a decimal without an exponent, every digit of its coefficient kept: "240.10", "1200000", grouped "1,200,000". */
export function formatDecimal(decimal: Decimal, group = ''): string {
  const places = Math.max(0, -decimal.exponent);
  const digits = withExponent(decimal, Math.min(decimal.exponent, 0) === 0 ? 0 : decimal.exponent);
  const text = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0');
  const whole = text.slice(0, text.length - places);
  const fraction = places === 0 ? '' : `.${text.slice(-places)}`;
  const grouped = group === '' ? whole : whole.replace(/\d(?=(?:\d{3})+$)/g, `$&${group}`);
  return `${digits < 0n ? '-' : ''}${grouped}${fraction}`;
}

function withExponent({ coefficient, exponent }: Decimal, wanted: number): bigint {
  return exponent === wanted ? coefficient : coefficient * 10n ** BigInt(exponent - wanted);
}

function divideRounding(a: bigint, b: bigint): bigint {
  const [numerator, denominator] = b < 0n ? [-a, -b] : [a, b];
  const doubled = 2n * (numerator < 0n ? -numerator : numerator) + denominator;
  const quotient = doubled / (2n * denominator);
  return numerator < 0n ? -quotient : quotient;
}
