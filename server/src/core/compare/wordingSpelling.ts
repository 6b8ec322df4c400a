/**
 * A word in the form in which its spellings are one: British and American, digits and number words, with and without thousands marks.
 * A label for comparing, not a word: two words whose labels differ are different words.
 */
export function spellingOf(word: string): string {
  const known = labels.get(word);
  if (known !== undefined) return known;
  const label = workOut(word);
  if (labels.size >= MOST_LABELS) labels.clear();
  labels.set(word, label);
  return label;
}

const labels = new Map<string, string>();
const MOST_LABELS = 50_000;

function workOut(word: string): string {
  if (/^\d/.test(word)) return word.replace(/(?<=\d),(?=\d{3})/g, '');
  const bare = word.replaceAll('.', '').replace(/'$/, '');
  const number = NUMBERS.get(bare);
  if (number !== undefined) return number;
  if (bare.length < 4) return bare;
  return RULES.reduce((spelled, [pattern, to]) => spelled.replace(pattern, to), SPELLINGS.get(bare) ?? bare);
}

/** Each takes the British spelling to the American one. A rule may also join words that never stand for each other: flour, flor. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/(?<=.[^aeiou])our(?=$|s$|ed$|er|ing|able|abl|ful|hood|ist|it|less|ly|y)/, 'or'],
  [/(?<=\w\w)is(?=e[drs]?$|es$|ers$|ing$|ation|able|ability)/, 'iz'],
  [/ys(?=e[drs]?$|es$|ing$)/, 'yz'],
  [/(?<=[bt])re(?=$|s$|d$)/, 'er'],
  [/(?<=.)ence$/, 'ense'],
  [/ogue(?=$|s$)/, 'og'],
  [/ll(?=ed$|ing$|er$|ers$|ors?$|ous$)/, 'l'],
  [/[ao]e(?=[dmnopst][aeiou])/, 'e'],
  [/mme(?=$|s$)/, 'm'],
  [/(?<=\w)wards$/, 'ward'],
];

const SPELLINGS: ReadonlyMap<string, string> = new Map(
  `grey=gray practise=practice practised=practiced practising=practicing licence=license cheque=check cheques=checks
   tyre=tire tyres=tires plough=plow sceptical=skeptical sceptic=skeptic sceptics=skeptics scepticism=skepticism
   aluminium=aluminum ageing=aging judgement=judgment acknowledgement=acknowledgment whilst=while amongst=among
   kerb=curb storey=story mould=mold enrol=enroll fulfil=fulfill instalment=installment skilful=skillful jewellery=jewelry
   artefact=artifact artefacts=artifacts learnt=learned burnt=burned dreamt=dreamed spelt=spelled leapt=leaped`
    .split(/\s+/)
    .map(pair => pair.split('=') as [string, string]),
);

const NUMBERS: ReadonlyMap<string, string> = new Map(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty`
    .split(' ')
    .map((word, value) => [word, String(value)]),
);
