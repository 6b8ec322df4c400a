import type { Span } from '../span';

/** Words that say for whom a thing is good (1) or bad (-1): "in China’s favour", "against China". The span is that of the whole phrase. */
export interface Benefit extends Span {
  readonly sign: 1 | -1;
  /** The party, without a possessive ending. */
  readonly party: Span;
}

/** What a text says of one party, named at a span, or nothing. */
export function benefitOf(party: Span, prose: string): Benefit | undefined {
  const before = prose.slice(Math.max(0, party.start - REACH), party.start);
  const after = prose.slice(party.end, party.end + REACH);
  for (const { sign, left, right } of PATTERNS) {
    const [one, other] = [left.exec(before), right.exec(after)];
    if (!one || !other) continue;
    return { sign, party, start: party.start - one[0].trimStart().length, end: party.end + other[0].length };
  }
  return undefined;
}

const REACH = 40;
const VERB = '(?:(?:work|play|act|operate|run|tell|count|turn|go|is|are|was|were|be)(?:s|ed|ing)?\\s+(?:out\\s+)?)?';

const PATTERNS = read(`
1 | V(?:in|to) | OWN(?:favou?r|advantage|benefit|interests?)\\b
1 | Vin\\s+(?:the\\s+)?favou?r\\s+of |
1 | V(?:in|to)\\s+the\\s+(?:advantage|benefit|interests?)\\s+of |
1 | play(?:s|ed|ing)?\\s+into | OWNhands?\\b
1 | play(?:s|ed|ing)?\\s+into\\s+the\\s+hands\\s+of |
1 | (?:serv(?:e|es|ed|ing)) | OWNinterests?\\b
1 | (?:benefit(?:s|ed|ing)?|favou?r(?:s|ed|ing)?|suit(?:s|ed|ing)?) | END
1 | (?:good|useful|advantageous)\\s+for | END
1 | (?:a|an)\\s+(?:boon|gift|windfall|boost)\\s+(?:to|for) | END
-1 | Vagainst | OWN(?:interests?|advantage)\\b
-1 | (?:work|tell|count|act|militat)(?:es|ed|ing|s|e)?\\s+against | END
-1 | Vto | OWN(?:disadvantage|detriment|cost)\\b
-1 | Vat | OWNexpense\\b
-1 | Vto\\s+the\\s+(?:disadvantage|detriment|cost)\\s+of |
-1 | Vat\\s+the\\s+expense\\s+of |
-1 | (?:hurt(?:s|ing)?|harm(?:s|ed|ing)?|damag(?:e|es|ed|ing)|disadvantag(?:e|es|ed|ing)) | END
-1 | (?:bad|harmful|disadvantageous)\\s+for | END
-1 | (?:a|an)\\s+(?:blow|setback)\\s+(?:to|for) | END
`);

interface Pattern {
  readonly sign: 1 | -1;
  readonly left: RegExp;
  readonly right: RegExp;
}

/** Each line: sign | what stands before the party | what stands after it. OWN is a possessive, END that none follows. */
function read(lines: string): readonly Pattern[] {
  return lines
    .trim()
    .split('\n')
    .map(line => {
      const [sign, left = '', right = ''] = line.split(' | ').map(part => part.replace(/\s*\|$/, ''));
      const tail = right.trim().replace('OWN', "(?:[’']s?)?\\s+").replace('END', "(?![’'])");
      return {
        sign: sign === '1' ? 1 : -1,
        left: new RegExp(`\\b${left.replace('V', VERB)}\\s+(?:the\\s+)?$`, 'i'),
        right: new RegExp(`^${tail}`, 'i'),
      };
    });
}
