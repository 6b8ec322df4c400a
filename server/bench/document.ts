/** Sentences in the manner of policy papers, half of them with values in; `#` and `Y` and `N` are filled in by `fill`. */
const templates: readonly string[] = [
  'Trade between the two states reached $#bn in Y, a rise of N.# per cent over the previous year.',
  'The ministry has not said how it intends to close the gap that its own figures show.',
  'In Y the council adopted a plan that would bring N ships into service by the end of the decade.',
  'Officials in the capital insist that the agreement leaves the existing arrangements untouched.',
  'About N% of the exports went by rail, against N% in Y, and the rest through the northern ports.',
  'What matters more than the size of the programme is who decides how it is spent, and when.',
  'On N May Y the government imposed sanctions on N companies and #,NNN vessels.',
  'Nobody in the room believed that the second reading would be the last.',
  'The loan of €N.# billion is to be repaid over N years, at an interest rate of N.# per cent.',
  'Such partnerships rest on interest rather than affection, and they rarely survive the first defeat.',
  'The regulator blamed the delay on a shortage of inspectors and on a quarrel over jurisdiction.',
  'Output fell from N.# million tonnes in Y to N.# million tonnes in Y, which is nearly a third.',
  'Diplomats describe the mood as cautious, although each delegation had prepared its own statement.',
  'More than N,NNN soldiers from twelve nations took part, according to the alliance.',
  'The commission expects the market to double within five years if the rules are not changed.',
  'Whether the courts will accept that reading of the treaty is far from clear.',
  'Its leaders have said little in public, and what they have said points in several directions.',
  'In the third quarter of Y the deficit was $N–Nbn, up N basis points as a share of output.',
  'The authors of the report spoke to pilots, brokers and officials in ports along the coast.',
  'A year later the figure had risen to N.#m, and by December Y it stood at N.#m.',
];

/** A small generator of pseudo-random numbers (mulberry32), so that every run measures the same text. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Paragraphs of three to seven sentences, `words` words in all. */
export function makeDocument(words: number): readonly string[] {
  const random = randomFrom(1);
  const paragraphs: string[] = [];
  for (let written = 0; written < words; ) {
    const sentences = Array.from({ length: 3 + Math.floor(random() * 5) }, () => sentence(random));
    const paragraph = sentences.join(' ');
    written += paragraph.split(' ').length;
    paragraphs.push(paragraph);
  }
  return paragraphs;
}

function sentence(random: () => number): string {
  const template = templates[Math.floor(random() * templates.length)]!;
  return template
    .replace(/Y/g, () => String(1990 + Math.floor(random() * 36)))
    .replace(/NNN/g, () => String(100 + Math.floor(random() * 900)))
    .replace(/\bN(?=[ .%–b,#m])/g, () => String(2 + Math.floor(random() * 27)))
    .replace(/#/g, () => String(1 + Math.floor(random() * 9)));
}
