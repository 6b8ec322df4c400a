/**
 * Offices and titles. Each line: the role as normalised | other ways to write it. British and American spellings both stand,
 * since the words are matched as written (in lower case).
 */
const TABLE = `
president | 
vice president | vice-president
prime minister | premier; pm
deputy prime minister | deputy premier; vice premier; vice-premier
chancellor | federal chancellor
vice chancellor | vice-chancellor
foreign minister | minister of foreign affairs; minister for foreign affairs; foreign affairs minister; external affairs minister; minister of external affairs
foreign secretary | 
secretary of state | us secretary of state
defence minister | defense minister; minister of defence; minister of defense; minister of national defence; minister of national defense; minister for defence
defence secretary | defense secretary; secretary of defense; secretary of defence; secretary of state for defence
finance minister | minister of finance; minister for finance
chancellor of the exchequer | 
treasury secretary | secretary of the treasury
economy minister | minister of economy; minister of the economy; economics minister; minister for economic affairs; minister of economic affairs; economic affairs minister
trade minister | minister of trade; commerce minister; minister of commerce; minister for trade
trade secretary | 
commerce secretary | secretary of commerce
interior minister | minister of the interior; minister of interior; interior secretary; minister for the interior; minister of internal affairs
home secretary | 
home affairs minister | minister for home affairs; minister of home affairs; home minister
justice minister | minister of justice; minister for justice
attorney general | attorney-general
energy minister | minister of energy; minister for energy
energy secretary | secretary of energy
environment minister | minister of the environment; minister for the environment; environment secretary
climate minister | minister for climate
health minister | minister of health; minister for health
health secretary | secretary of health
transport minister | minister of transport; minister for transport; transportation minister
transport secretary | transportation secretary; secretary of transportation
agriculture minister | minister of agriculture; minister for agriculture
agriculture secretary | secretary of agriculture
education minister | minister of education; minister for education
labour minister | labor minister; minister of labour; minister of labor
labour secretary | labor secretary; secretary of labor
industry minister | minister of industry; minister for industry
industry secretary | 
development minister | minister for development
migration minister | minister for migration; immigration minister
digital minister | minister for digital affairs
minister | 
minister of state | 
state secretary | 
deputy minister | vice minister; vice-minister
deputy foreign minister | vice foreign minister
deputy defence minister | deputy defense minister; vice defence minister; vice defense minister
secretary | 
undersecretary | under-secretary; under secretary
assistant secretary | 
permanent secretary | 
deputy secretary | 
secretary-general | secretary general
deputy secretary-general | deputy secretary general
director-general | director general
general secretary | 
high representative | 
commissioner | eu commissioner; european commissioner; trade commissioner; energy commissioner
commission president | president of the european commission; european commission president
council president | president of the european council; european council president
ambassador | 
envoy | special envoy; special representative
consul | consul general; consul-general
governor | 
central bank governor | governor of the central bank; central bank chief
mayor | lord mayor
senator | 
congressman | congresswoman
representative | 
member of parliament | mp; lawmaker; parliamentarian; legislator
speaker | speaker of the house; house speaker
majority leader | 
minority leader | 
opposition leader | leader of the opposition
party leader | 
general secretary of the communist party | party secretary
chairman | chairwoman; chair; chairperson
deputy chairman | deputy chairwoman; deputy chair; deputy chairperson; vice chairwoman; vice chairman; vice-chairman; vice chair
chief executive | chief executive officer; ceo
chief financial officer | cfo; finance director
chief economist | 
chief scientist | chief scientific adviser
managing director | 
director | 
deputy director | 
executive director | 
research director | director of research
president-elect | 
head | 
chief | 
chief of staff | 
chief of the general staff | chief of general staff
chief of defence | chief of defense; chief of the defence staff
commander | 
commander-in-chief | commander in chief
supreme allied commander | 
general | gen
major general | maj gen; major-general
lieutenant general | lt gen; lieutenant-general
brigadier | 
brigadier general | brig gen
colonel | col
lieutenant colonel | lt col
major | maj
captain | capt
lieutenant | lt
sergeant | sgt
admiral | adm
vice admiral | vice-admiral; vadm
rear admiral | rear-admiral
commodore | 
air marshal | 
field marshal | 
marshal | 
king | 
queen | 
prince | crown prince
princess | 
emperor | 
emir | 
sultan | 
sheikh | 
pope | 
patriarch | 
archbishop | 
bishop | 
cardinal | 
ayatollah | 
supreme leader | 
judge | 
justice | 
chief justice | 
prosecutor | chief prosecutor; public prosecutor
professor | prof
lecturer | 
fellow | senior fellow; research fellow
researcher | 
analyst | senior analyst
economist | 
historian | 
scientist | 
engineer | 
doctor | dr
spokesman | spokeswoman; spokesperson
adviser | advisor; senior adviser; senior advisor
national security adviser | national security advisor
power adviser | power advisor; energy adviser; energy advisor
economic adviser | economic advisor
rapporteur | special rapporteur
auditor | auditor general; auditor-general
ombudsman | 
coordinator | co-ordinator
negotiator | chief negotiator
treasurer | 
founder | co-founder
editor | editor-in-chief
author | 
journalist | 
correspondent | 
dispatcher | 
lord | 
lady | 
sir | 
dame | 
mr | 
mrs | 
ms | 
miss | 
`;

/** Fields that a minister may have besides those of the table. */
const PORTFOLIOS =
  'communications culture sport tourism fisheries science research planning infrastructure housing security water mining mines petroleum oil electricity information maritime shipping railways aviation cohesion food integration equality technology innovation works railway power coal steel veterans';

/** From a role as written, in lower case with its words parted by one space, to its normalised form. */
export const ROLES: ReadonlyMap<string, string> = readTable();

/** The words that a role may begin with. */
export const ROLE_STARTS: ReadonlySet<string> = new Set([...ROLES.keys()].map(role => role.split(' ')[0]!));

/** Forms of address: they say nothing of an office. */
export const COURTESY: ReadonlySet<string> = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'dr',
  'doctor',
  'sir',
  'dame',
  'lord',
  'lady',
  'professor',
]);

/** The most words that a role in the table has. */
export const LONGEST_ROLE = Math.max(...[...ROLES.keys()].map(role => role.split(' ').length));

function readTable(): ReadonlyMap<string, string> {
  const roles = new Map<string, string>();
  for (const field of PORTFOLIOS.split(/\s+/)) {
    for (const form of [`${field} minister`, `minister for ${field}`, `minister of ${field}`])
      roles.set(form, `${field} minister`);
  }
  for (const line of TABLE.trim().split('\n')) {
    const [role, others] = line.split('|').map(cell => cell.trim()) as [string, string];
    for (const form of [role, ...others.split(';')].map(one => one.trim().replaceAll('-', ' ')))
      if (form !== '') roles.set(form, role);
  }
  return roles;
}
