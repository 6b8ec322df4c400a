import type { Derivation } from './derive';

/** The calculation in one line, in the words of the texts: "€185 million − €50 million", "12 × €40m", "from 27 to 42". */
export function describeDerivation({ operation, operands }: Derivation): string {
  const texts = operands.map(operand => operand.text.replace(/\s+/g, ' ').trim());
  const [a = '', b = '', c = '', d = ''] = texts;
  switch (operation) {
    case 'conversion':
      return a;
    case 'sum':
    case 'sum of three':
    case 'total':
      return texts.join(' + ');
    case 'difference':
      return `${a} − ${b}`;
    case 'remainder':
      return texts.length > 2 ? `${a} − ${b} − ${c}` : `100% − ${a} − ${b}`;
    case 'complement':
      return `100% − ${a}`;
    case 'share':
    case 'ratio':
    case 'quotient':
      return `${a} ÷ ${b}`;
    case 'product':
      return `${a} × ${b}`;
    case 'part':
      return `${a} of ${b}`;
    case 'rise':
    case 'fall':
      return `from ${a} to ${b}`;
    case 'more':
      return `${a} + ${b}`;
    case 'less':
      return `${a} − ${b}`;
    case 'average':
      return `(${texts.join(' + ')}) ÷ ${texts.length}`;
    case 'share of a sum':
      return `${a} + ${b} against ${c}`;
    case 'share of a difference':
      return `(${a} − ${b}) ÷ ${c}`;
    case 'rise of a sum':
      return `from ${c} + ${d} to ${a} + ${b}`;
    case 'sum of products':
      return `${a} × ${b} + ${c} × ${d}`;
    case 'count':
      return texts.join(', ');
    case 'time between':
      return `from ${a} to ${b}`;
  }
}
