/**
 * A value with the signs that TeX reads as others and writers mean as they stand: a percent sign, which would begin a comment, and a dollar
 * sign that begins or ends no formula: "$240bn of trade", "from $5 to $10", but not "$x^2$".
 */
export function asMeant(value: string): string {
  if (!/[$%]/.test(value)) return value;
  const text = value.replace(/(?<!\\)%/g, '\\%');
  const dollars = [...text.matchAll(/(?<![\\$])\$(?!\$)/g)].map(match => match.index);
  const plain: number[] = [];
  for (let at = 0; at < dollars.length; at++) {
    const [open, close] = [dollars[at]!, dollars[at + 1]];
    if (close !== undefined && isFormula(text.slice(open + 1, close), text[close + 1] ?? '')) at++;
    else plain.push(open);
  }
  return plain.reduceRight((done, at) => `${done.slice(0, at)}\\${done.slice(at)}`, text);
}

/** As pandoc tells it: no space within the dollars, no digit behind them; and what begins with a digit needs a sign of TeX or no space. */
function isFormula(inside: string, behind: string): boolean {
  if (!/^\S(?:.*\S)?$/s.test(inside) || /\d/.test(behind)) return false;
  return !/^\d/.test(inside) || /[\\^_{}]/.test(inside) || !/\s/.test(inside);
}
