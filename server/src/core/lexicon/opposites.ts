/**
 * The word that points the other way, in the same form: "fell" is "rose", "a fall" is "a rise". Each line: forms one way | the same forms
 * the other way. Of two lines with one word, the first holds.
 */
const FORMS = `
rose | fell
rise | fall
rises | falls
rising | falling
risen | fallen
increase | decrease
increases | decreases
increased | decreased
increasing | decreasing
growth | decline
grew | shrank
grow | shrink
grows | shrinks
growing | shrinking
grown | shrunk
up | down
higher | lower
above | below
exceeded | fell short of
exceeding | falling short of
exceed | fall short of
exceeds | falls short of
beat | missed
gained | lost
gain | lose
strengthened | weakened
strengthens | weakens
strengthen | weaken
strengthening | weakening
accelerated | slowed
accelerates | slows
accelerate | slow
raised | lowered
raises | lowers
raise | lower
raising | lowering
widened | narrowed
widens | narrows
widen | narrow
widening | narrowing
improved | worsened
improves | worsens
improve | worsen
improving | worsening
supported | opposed
supports | opposes
support | oppose
supporting | opposing
approved | rejected
approves | rejects
approve | reject
allowed | banned
allows | bans
allow | ban
praised | criticised
praises | criticises
confirmed | denied
confirms | denies
advanced | delayed
extended | shortened
opened | closed
opens | closes
joined | left
joins | leaves
won | lost
wins | loses
win | lose
succeeded | failed
succeeds | fails
lent | borrowed
lends | borrows
lend | borrow
lending | borrowing
exported | imported
exports | imports
export | import
exporting | importing
exporter | importer
exporters | importers
sold | bought
sells | buys
sell | buy
selling | buying
seller | buyer
sellers | buyers
surplus | deficit
first | last
before | after
earlier | later
majority | minority
maximum | minimum
stayed within | exceeded
stayed below | exceeded
stayed under | exceeded
kept within | exceeded
kept below | exceeded
remained within | exceeded
remained below | exceeded
came in under | exceeded
largest | smallest
biggest | smallest
highest | lowest
longest | shortest
`;

const MORE_TO_FIRST = `
rose | dropped declined plunged slumped slipped sank collapsed tumbled
rise | drop slump plunge
rising | dropping declining
increase | decline
fell | climbed jumped surged soared
fall | jump surge climb
exceeded | missed
exceeding | missing
exceed | miss
missed | beat surpassed topped overshot
missing | beating surpassing
missed | met
exceeded | undershot
exceeding | undershooting
exceed | undershoot
exceeds | undershoots
undershot | exceeded surpassed topped
lowered | increased lifted boosted
raised | reduced cut
supported | backed
opposed | backed
opposes | backs
oppose | back
`;

const OPPOSITE: ReadonlyMap<string, string> = readForms();

/** Undefined where no opposite of the same form is known. */
export function turnAround(words: string): string | undefined {
  const opposite = OPPOSITE.get(words.toLowerCase().replace(/\s+/g, ' '));
  if (opposite === undefined) return undefined;
  return /^\p{Lu}/u.test(words) ? opposite.charAt(0).toUpperCase() + opposite.slice(1) : opposite;
}

function readForms(): ReadonlyMap<string, string> {
  const opposites = new Map<string, string>();
  for (const line of FORMS.trim().split('\n')) {
    const [one, other] = line.split(' | ') as [string, string];
    if (!opposites.has(one)) opposites.set(one, other);
    if (!opposites.has(other)) opposites.set(other, one);
  }
  for (const line of MORE_TO_FIRST.trim().split('\n')) {
    const [right, wrongs] = line.split(' | ') as [string, string];
    for (const wrong of wrongs.split(' ')) if (!opposites.has(wrong)) opposites.set(wrong, right);
  }
  return opposites;
}
