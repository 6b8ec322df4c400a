import { stemOf } from './stem';

/**
 * The field's synonyms: the words of a line mean the same for the purpose of finding what a number is about; the first is the key.
 * A word stands in one line only (a test holds that). Words that differ in direction stand in different lines.
 */
const CLUSTERS = `
trade turnover commerce
rise grow climb increase gain surge soar jump expand swell mount escalate uptick upturn leap
fall decline drop decrease shrink plunge slump dip tumble contract diminish dwindle plummet slide slip recede downturn collapse
double twofold
exceed surpass overshoot outstrip top overtake outpace
miss undershoot
reach hit attain amount
firm company enterprise entity business corporation manufacturer
deliver delivery handover transfer
complete finish conclude finalise completion
begin start launch commence initiate open inaugurate onset beginning outset
end cease stop halt terminate termination discontinue expire expiry
impose slap imposition
sanction blacklist penalty embargo
penalise punish
export shipment exporter exportation
import importer importation
buy purchase acquire procure acquisition procurement buyer purchaser
seller vendor
sell sale
produce manufacture make output production producer
supply provide furnish supplier provision provider
receive obtain
require oblige demand mandate compel requirement
need
allow permit authorise enable
ban prohibit forbid outlaw bar prohibition
approve endorse ratify adopt approval ratification adoption assent
reject refuse veto rebuff refusal rejection
agree agreement accord pact deal treaty
sign signature signing signatory
meet meeting summit talk conversation negotiation
visit trip tour
promise pledge vow undertake commitment commit
announce declare proclaim unveil announcement declaration
publish release issue publication
state
report register log
warn caution warning
criticise condemn denounce criticism
praise welcome applaud
accuse blame allege accusation allegation
deny dispute denial
propose suggest recommend proposal recommendation suggestion proposition
plan intend scheme intention
target goal aim objective
expect anticipate expectation
forecast predict project projection prediction
estimate reckon calculate estimation calculation
spend expenditure spending outlay disburse
budget appropriation appropriate
fund finance money funding
invest investment investor
cost price
charge fee
tariff duty levy
tax taxation
debt borrowing indebtedness
loan lend credit lender
grant subsidy subsidise
aid assistance help assist
donate donation donor contribute contribution contributor
profit earnings
revenue income proceeds takings
deficit shortfall
surplus
wage salary pay
job post
employ hire recruit recruitment
worker employee labourer workforce staff
unemployment joblessness unemployed jobless
population inhabitant resident
citizen national
migrant immigrant migration immigration
refugee
asylum
soldier troop serviceman personnel
army military force
weapon arm armament weaponry
ammunition munition shell
missile rocket
aircraft plane jet warplane airplane aeroplane
drone uav
vessel ship boat
tanker
warship frigate destroyer
submarine sub
navy naval fleet
exercise drill manoeuvre
patrol
attack strike assault raid offensive
invade invasion incursion
war conflict hostility
ceasefire truce armistice
peace
defend defence
deter deterrence deterrent
threat threaten menace
security
ally alliance allied
partner partnership
cooperate cooperation collaborate collaboration
relation relationship tie link bond
bilateral two-way mutual
border frontier boundary
close shut closure
territory land
region area
sea ocean
water
port harbour
cable
pipeline
gas
oil crude petroleum
coal
electricity power
energy
nuclear atomic
reactor
plant station facility
grid network
wind
solar photovoltaic
battery
emission
carbon co
climate
warm warming
temperature
energy
fuel
mineral
ore
rare
earth
raw
material commodity
steel
semiconductor chip microchip
car vehicle automobile automotive
truck lorry
railway rail railroad
road highway motorway
airport airfield
satellite
technology tech technological
research study
science scientific scientist
university college
student pupil
teacher
school
hospital clinic
doctor physician
patient
drug medicine medication pharmaceutical
antibiotic antimicrobial
disease illness sickness
infection infect
death fatality die mortality
casualty
kill slay
injure wound injury
victim
crime offence
criminal offender
police
prison jail gaol
court tribunal
judge justice
law statute legislation act
bill
rule regulation
regulate regulator regulatory
right entitlement
vote ballot poll
elect election
party
government cabinet administration
minister secretary
ministry department
president presidency presidential
parliament legislature parliamentary
congress
senate
commission
council
committee panel
agency body authority
organisation institution
official officer bureaucrat
leader head chief
chair chairman chairwoman chairperson chairmanship
director
spokesman spokeswoman spokesperson
expert analyst specialist
author writer
article essay
paper document
book
newspaper
journalist reporter correspondent
source
member membership
join accede accession
leave quit depart departure exit
withdraw pull retreat pullout
return
remain stay
continue go-on persist
keep retain maintain preserve retention
replace substitute supplant replacement
change alter amend alteration amendment modify modification
reform overhaul
improve improvement better enhance enhancement
worsen deteriorate deterioration
strengthen bolster reinforce consolidate
weaken undermine erode
accelerate hasten acceleration
slow slowdown decelerate
widen broaden
narrow
reduce cut trim slash lower curb reduction curtail
raise lift hike
extend prolong lengthen extension prolongation
shorten
delay postpone defer postponement deferral
late overdue behind
early
large big great huge vast sizeable considerable substantial
small little tiny modest
high
low
long
short
new fresh
old
rich wealthy
poor
strong
weak
important significant crucial vital essential key
main principal primary major
common
rare
annual yearly
monthly
daily
average mean
total overall aggregate
share proportion
rate
number figure
quantity volume
value worth
size
level
capacity
length
weight
speed
distance
household home dwelling
house
city town municipality
village
rural
urban
farm farmer agricultural agriculture
food
grain wheat cereal
fish fishery fishing
forest
animal
child kid
woman female
man male
young youth
elderly
family
customer consumer client
user
market
industry sector industrial
factory
bank
currency
inflation
economy economic
gdp
dependence dependency depend dependent reliance reliant rely
independent independence
influence sway
control
own possess ownership owner possession
use utilise usage consume consumption
build construct construction erect
develop development
design
install installation
operate operation
repair fix mend
inspect inspection
monitor surveillance
test trial
equip equipment
send dispatch
carry transport convey transportation
move
travel
cross
pass
enter entry
fault failure outage breakdown
damage
destroy destruction demolish
lose
win victory triumph
defeat
succeed success successful
fail
cause
reason
effect impact consequence
result outcome
respond response
answer reply
question
ask request
complain complaint
appeal
win
seek pursue
find discover discovery
show demonstrate indicate reveal
prove
believe think
know
learn
understand
remember
forget
want wish
like
fear worry concern
hope
support back backing
oppose resist opposition
protect safeguard protection
prevent avert
avoid
recognise
separate
unite union
share
divide
include comprise encompass
consist
represent account constitute
rank
compare
measure
count
balance
gap difference disparity
barrier threshold mark
limit cap ceiling
minimum floor
maximum
peak
majority
minority
`;

/** Phrases, as stems, that stand for one key: "fell short of" is a miss, "handed over" a delivery. */
const PHRASES = `
fall short | miss
stay within | staywithin
stay below | staywithin
stay under | staywithin
keep within | staywithin
keep below | staywithin
remain within | staywithin
remain below | staywithin
come in under | staywithin
come in below | staywithin
hand over | deliver
turn over | deliver
take delivery | receive
carry out | conduct
set up | establish
phase out | end
cut off | end
bring in | introduce
take part | participate
take place | happen
make up | represent
go up | rise
go down | fall
come down | fall
pick up | rise
scale back | reduce
ramp up | rise
step up | rise
wind down | end
shut down | close
call for | urge
rule out | exclude
pull out | withdraw
come to | reach
stand at | reach
account for | represent
find out | find
two way | bilateral
joint venture | venture
break down | breakdown
head of state | president
cease fire | ceasefire
work force | workforce
know how | knowhow
no limit | nolimit
raw material | rawmaterial
finish good | finishedgood
manufacture good | finishedgood
industrial good | finishedgood
human right | humanright
climate change | climatechange
global warming | climatechange
`;

export interface Phrase {
  readonly stems: readonly string[];
  readonly key: string;
}

/** From the stem of a word to the stem that stands for its cluster. */
export const SYNONYMS: ReadonlyMap<string, string> = readClusters();

/** Phrases by the stem of their first word. */
export const PHRASES_BY_STEM: ReadonlyMap<string, readonly Phrase[]> = readPhrases();

export function clusterLines(): readonly (readonly string[])[] {
  return CLUSTERS.trim()
    .split('\n')
    .map(line => line.split(' '));
}

function readClusters(): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const [first, ...others] of clusterLines()) {
    const key = stemOf(first!);
    for (const word of [first!, ...others]) if (!keys.has(stemOf(word))) keys.set(stemOf(word), key);
  }
  return keys;
}

function readPhrases(): ReadonlyMap<string, readonly Phrase[]> {
  const phrases = new Map<string, Phrase[]>();
  for (const line of PHRASES.trim().split('\n')) {
    const [words, key] = line.split(' | ') as [string, string];
    const stems = words.split(' ').map(stemOf);
    const phrase = { stems, key: SYNONYMS.get(stemOf(key)) ?? stemOf(key) };
    const same = phrases.get(stems[0]!);
    if (same === undefined) phrases.set(stems[0]!, [phrase]);
    else same.push(phrase);
  }
  return phrases;
}
