import { keyOf } from './keys';

/** Which way a word points on an axis: "rose" is up on amount, "imports" is in on trade. */
export interface Direction {
  readonly axis: string;
  readonly sign: 1 | -1;
}

/** Whether two keys point opposite ways on one axis. */
export function areOpposite(one: string, other: string): boolean {
  const [a, b] = [directionOf(one), directionOf(other)];
  return a !== undefined && b !== undefined && a.axis === b.axis && a.sign !== b.sign;
}

/** Change is judged by the figures beside it; giving and getting by who does it. */
export function isRelative({ axis }: Direction): boolean {
  return axis === 'amount' || axis === 'trade' || axis === 'market' || axis === 'flow';
}

/** What holds both ways: trade between A and B is trade between B and A. */
export function isSymmetric(key: string): boolean {
  return SYMMETRIC.has(key);
}

/** The direction of a key from `readKeys`; `undefined` where it has none. */
export function directionOf(key: string): Direction | undefined {
  return DIRECTIONS.get(key);
}

/** Axes of antonyms: axis | words that point one way | words that point the other. Their synonyms follow through the keys. */
const AXES = `
amount | rise raise double triple quadruple rebound recover rally | fall reduce halve
size | widen deepen | narrow
force | strengthen | weaken
pace | accelerate | slow
quality | improve | worsen
target | exceed | miss staywithin
comparison | higher bigger larger greater above | lower smaller below beneath
trade | export | import
market | sell seller | buy
flow | deliver supply | receive
start | begin | end
gate | open | close
stand | support | oppose
answer | approve | reject
rule | allow | ban
truth | confirm | deny
speech | praise | criticise
time | advance hasten | delay
duration | extend | shorten
membership | join | leave
position | enter arrive | withdraw
presence | deploy | withdraw
contest | win | lose
outcome | succeed | fail
war | attack | defend
hire | hire | dismiss fire
people | immigrant | emigrant
money | surplus profit | deficit
account | lend creditor | borrow borrower debtor
spending | earn save | spend
order | before earlier precede | after later follow
rank | first top | last bottom
level | maximum peak | minimum trough
body | majority | minority
build | build | destroy
trust | trust | distrust mistrust
weight | heavier | lighter
length | longer | shorter
speed | faster | slower
cost | dearer costlier | cheaper
relation | ally friend | enemy foe adversary rival
hope | optimism optimistic | pessimism pessimistic
lead | lead outpace | lag trail
freedom | release | arrest detain
duty | impose | lift waive
law | legal lawful | illegal unlawful
freight | load | unload
mood | calm | tension
area | rural | urban
`;

const DIRECTIONS = readAxes();

function readAxes(): ReadonlyMap<string, Direction> {
  const directions = new Map<string, Direction>();
  for (const line of AXES.trim().split('\n')) {
    const [axis, plus, minus] = line.split(' | ') as [string, string, string];
    const add = (words: string, sign: 1 | -1) => {
      // A word on two axes ("withdraw") belongs to the first.
      for (const key of words.split(' ').map(keyOf)) if (key !== '' && !directions.has(key)) directions.set(key, { axis, sign });
    };
    add(plus, 1);
    add(minus, -1);
  }
  return directions;
}

const SYMMETRIC: ReadonlySet<string> = new Set(
  `trade border partnership alliance relationship cooperation treaty agreement talks meeting war conflict tension ties link growing rise
   fall close deepen new increase joint`
    .split(/\s+/)
    .map(keyOf),
);
