/**
 * What posts have in common that stand against each other: `state` offices, one to a person; those who `lead` a body, which may be held
 * together; `research` posts, of which one body has many; `service` in forces; `staff`. `any` fits beside every other.
 */
export type PostSort = 'state' | 'lead' | 'research' | 'service' | 'staff' | 'any';

export interface PostHead {
  readonly head: string;
  readonly sort: PostSort;
}

/** The nouns that a post is called by; after a bar the other ways to write the one before. */
const HEADS: readonly (readonly [sort: PostSort, heads: string])[] = [
  [
    'state',
    `minister; prime minister|premier|pm; secretary; secretary of state; undersecretary|under secretary|under-secretary; president; chancellor; governor;
     ambassador; commissioner; commander; adviser|advisor; attorney general; high representative; secretary-general|secretary general; mayor;
     vice president|vice-president; vice-chancellor|vice chancellor`,
  ],
  [
    'lead',
    `chief executive|chief executive officer|ceo; managing director; executive director; director; director-general|director general;
     chairman|chair|chairwoman|chairperson; founder|co-founder; general manager; manager; provost; dean; rector`,
  ],
  ['research', 'fellow; analyst; economist; researcher; scholar; scientist; strategist; associate; specialist; expert'],
  ['service', 'officer'],
  [
    'staff',
    'spokesman|spokeswoman|spokesperson; negotiator; engineer; lawyer; editor; correspondent; auditor; rapporteur; envoy; consultant; treasurer',
  ],
  [
    'any',
    `head; chief; boss; leader; official; member; author; general secretary; state secretary; permanent secretary; chief of staff; professor; lecturer;
     historian; accountant; senator; prosecutor; inspector; coordinator|co-ordinator; activist; campaigner; demographer; epidemiologist; sociologist;
     statistician; geographer; hydrologist; geologist; biologist; physicist; oceanographer; climatologist; pharmacist; physician`,
  ],
];

/** By the words in lower case. */
export const POST_HEADS: ReadonlyMap<string, PostHead> = new Map(
  HEADS.flatMap(([sort, heads]) =>
    heads.split(/;\s+/).flatMap(line => {
      const [head = '', ...others] = line.split('|');
      return [head, ...others].map(form => [form, { head, sort }] as const);
    }),
  ),
);

export const LONGEST_HEAD = Math.max(...[...POST_HEADS.keys()].map(form => form.split(' ').length));

/** The posts that a verb tells of: "who chairs the council". */
export const POST_VERBS: ReadonlyMap<string, string> = new Map([
  ['chairs', 'chairman'],
  ['heads', 'head'],
  ['leads', 'leader'],
  ['runs', 'head'],
  ['directs', 'director'],
  ['commands', 'commander'],
  ['edits', 'editor'],
  ['advises', 'adviser'],
  ['founded', 'founder'],
]);

/** Words of rank and standing before a post: they name no field. A deputy, and a resident, is another than one who is not. */
export const GRADES: ReadonlySet<string> = new Set(
  `senior junior deputy vice assistant associate non-resident nonresident resident visiting distinguished adjunct principal lead leading chief
   first honorary emeritus permanent general executive special top veteran acting interim long-time longtime young new current serving
   research policy`.split(/\s+/),
);

/** A post so called is held no longer, or not yet. */
export const PAST_GRADES: ReadonlySet<string> = new Set(
  'former ex late then onetime one-time erstwhile retired outgoing incoming future next previous old elect designate would-be'.split(
    ' ',
  ),
);

/** What a minister, a secretary, an officer or a director may be for. */
export const FIELDS: ReadonlySet<string> = new Set(
  `foreign defence defense finance interior justice home health energy economy economic economics trade transport transportation agriculture
   education labour labor industry development migration immigration environment climate digital culture sport tourism fisheries science
   planning infrastructure housing security water mining petroleum oil electricity information maritime shipping railways railway aviation
   cohesion food equality technology innovation works power coal steel veterans communications treasury commerce external internal affairs
   military intelligence logistics press supply signals liaison medical legal political naval information communication procurement operations
   operating financial technical marketing personnel personnel public human budget pharmaceutical scientific commercial investment`.split(
    /\s+/,
  ),
);

/** Ranks and forms of address that stand before a name and say nothing of a post. */
export const RANKS: ReadonlySet<string> = new Set(
  `mr mrs ms miss dr doctor sir dame lord lady prof professor captain capt major maj colonel col lieutenant lt sergeant sgt general gen admiral
   adm commodore brigadier marshal rear vice air field reverend father judge justice sheikh prince princess`.split(/\s+/),
);
