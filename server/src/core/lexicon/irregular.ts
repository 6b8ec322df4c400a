/** Irregular forms, each line: base, then its forms. Also words that only look inflected ("news"), as a line of one. */
const FORMS = `
arise arose arisen arising
be am is are was were been being
bear bore borne
beat beaten
become became
begin began begun beginning
bend bent
bid bade bidden
bind bound
break broke broken
bring brought
build built
burn burnt
buy bought
catch caught
choose chose chosen choosing
come came coming
cost
creep crept
cut cutting
deal dealt
dig dug digging
do did done does doing
draw drew drawn
drive drove driven driving
eat ate eaten
fall fell fallen
feed fed
fight fought
find found
flee fled
fly flew flown flies
forbid forbade forbidden
forget forgot forgotten
forgo forwent forgone
freeze froze frozen freezing
get got gotten getting
give gave given giving
go went gone goes going
grow grew grown growth
hang hung
have has had having
hear heard
hide hid hidden hiding
hit hitting
hold held
keep kept
know knew known
lay laid
lead led
leave left leaving
lend lent
let letting
lie lay lain lying lies lied
light lit
lose lost losing loss losses
make made making
mean meant
meet met
overcome overcame
overtake overtook overtaken overtaking
pay paid payment payments
prove proved proven
put putting
read
ride rode ridden
ring rang rung
rise rose risen rising
run ran running
say said
see saw seen
seek sought
sell sold sale sales
send sent
set setting
shake shook shaken
shed
shine shone
shoot shot shooting
show shown
shrink shrank shrunk shrinking
shut shutting
sink sank sunk
sit sat
speak spoke spoken speech
spend spent
split splitting
spread
spring sprang sprung
stand stood
steal stole stolen
stick stuck
strike struck stricken striking
strive strove striven
swear swore sworn
sweep swept
swim swam swum
swing swung
take took taken taking
teach taught
tear tore torn
tell told
think thought
throw threw thrown
undergo underwent undergone
understand understood
undertake undertook undertaken
uphold upheld
win won winning
withdraw withdrew withdrawn withdrawal withdrawals
withhold withheld
write wrote written writing
agree agreed agrees agreeing
guarantee guaranteed
free freed freeing
decree decreed
oversee oversaw overseen
foresee foresaw foreseen
die died dies dying death deaths
tie tied tying
man men
woman women
child children
person people persons
foot feet
life lives
half halves
crisis crises
basis bases
axis axes
analysis analyses
thesis theses
criterion criteria
phenomenon phenomena
datum data
index indices indexes
appendix appendices
memorandum memoranda
medium media
good better best
bad worse worst
little less least
far further farther furthest
gas gases
bus buses
plus
minus
news
series
species
means
always
perhaps
politics
economics
physics
mathematics
logistics
statistics statistic
hypersonics hypersonic
lens lenses
corps
headquarters
hundred
naked
sacred
kindred
thing things
nothing
anything
something
everything
during
morning mornings
evening evenings
ceiling ceilings
sterling
wing wings
king kings
spring springs
string strings
ring rings
sibling siblings
herring
red
bed beds
shed sheds
need needed needs needing
seed seeds
speed speeds speeding
exceed exceeded exceeds exceeding
succeed succeeded succeeds
proceed proceeded proceeds
indeed
breed bred
bleed bled
steed
greed
creed
weed weeds
embed embedded
use used uses using
owe owed owes owing
age aged ages aging
shipment shipments shipped shipping
department departments
statement statements
moment moments
comment comments
document documents
element elements
cement
segment segments
apartment apartments
`;

/** The base of an irregular form, of lower-case words; the word itself where it only looks inflected. */
export const IRREGULAR: ReadonlyMap<string, string> = readForms();

function readForms(): ReadonlyMap<string, string> {
  const bases = new Map<string, string>();
  for (const line of FORMS.trim().split('\n')) {
    const [base, ...forms] = line.split(' ');
    // A form that two verbs share ("lay") belongs to the one that has it as its base.
    for (const form of forms) if (!bases.has(form)) bases.set(form, base!);
    bases.set(base!, base!);
  }
  return bases;
}
