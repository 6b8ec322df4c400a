/**
 * A draft of about as many words as asked, in Markdown, made of policy-like paragraphs with changing figures: no text of anybody's.
 * The same number of words gives the same text.
 */
export function writeDocument(words: number): string {
  const paragraphs: string[] = [];
  let count = 0;
  for (let at = 0; count < words; at++) {
    const paragraph = at % 12 === 0 ? `## Chapter ${at / 12 + 1}: ${pick(SUBJECTS, at)}` : writeParagraph(at);
    paragraphs.push(paragraph);
    count += paragraph.split(/\s+/).length;
  }
  return paragraphs.join('\n\n');
}

function writeParagraph(seed: number): string {
  return Array.from({ length: 5 }, (_, at) => fill(pick(SENTENCES, seed * 7 + at * 3), seed * 11 + at)).join(' ');
}

function fill(sentence: string, seed: number): string {
  return sentence.replace(/\{(\w+)\}/g, (_, slot: string) => {
    switch (slot) {
      case 'amount':
        return `${pick(['$', '€', '£', 'US$'], seed)}${((seed * 37) % 900) / 10 + 10}${pick(['bn', ' billion', 'm', ' million'], seed)}`;
      case 'percent':
        return `${((seed * 13) % 400) / 10}${pick(['%', ' per cent', ' percent'], seed)}`;
      case 'year':
        return String(1990 + ((seed * 7) % 36));
      case 'count':
        return `${(seed * 3) % 80} ${pick(['companies', 'ministers', 'ships', 'projects'], seed)}`;
      default:
        return pick(SUBJECTS, seed);
    }
  });
}

function pick<T>(list: readonly T[], at: number): T {
  return list[Math.abs(at) % list.length] as T;
}

const SUBJECTS = [
  'rail freight between Poland and Lithuania',
  'the budget of the coast guard',
  'the trade of the member states with Norway',
  'offshore wind in the Baltic',
  'the procurement of vaccines',
] as const;

const SENTENCES = [
  'In {year}, {subject} reached {amount}, an increase of {percent} on the year before.',
  'Nobody in the ministry had expected that a programme which began as a trial would outlive three governments and two treaties.',
  'The committee heard from {count} and wrote to the Commission on 4 March {year}.',
  'Critics say that the money could be better spent; the minister, who took office in {year}, does not agree.',
  'By the end of {year} some {count} had signed, and about {amount} had been paid out, nearly half of it in the first two years.',
  'What matters, as one official put it, is “the direction of travel” and not any single figure.',
  'The share of renewables rose from {percent} to {percent}, while spending fell to {amount}.',
  'A longer view helps: the road from the first agreement to the present one was neither straight nor short.',
] as const;
