/**
 * The word that points the other way, in the same form: "fell" is "rose", "a fall" is "a rise". Each line: forms one way | the same forms
 * the other way. Read from left to right only where the right word is the plain one of its kind.
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
strengthened | weakened
accelerated | slowed
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
    opposites.set(one, other);
    opposites.set(other, one);
  }
  for (const line of MORE_TO_FIRST.trim().split('\n')) {
    const [right, wrongs] = line.split(' | ') as [string, string];
    for (const wrong of wrongs.split(' ')) if (!opposites.has(wrong)) opposites.set(wrong, right);
  }
  return opposites;
}
