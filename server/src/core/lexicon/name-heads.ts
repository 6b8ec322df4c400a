import type { NameType } from '../mention';

/** The words by which a name of several words tells what it names. */
const HEADS: readonly (readonly [type: NameType, words: string])[] = [
  [
    'place',
    `Sea Seas Ocean Strait Straits Gulf Bay River Lake Island Islands Peninsula Canal Channel Mountain Mountains Mount Valley Desert Province
     Oblast Region City County District Delta Coast Cape Port Harbour Harbor Airport Base Basin Passage Route Corridor Square Street Road Bridge
     Plateau Archipelago Heights Pass Falls Forest Park Territory Territories Republic Kingdom`,
  ],
  [
    'programme',
    `Act Bill Law Code Plan Programme Program Initiative Strategy Directive Regulation Convention Treaty Agreement Protocol Accord Accords
     Memorandum Charter Declaration Mechanism Facility Fund Scheme Framework Pact Compact Package Roadmap Resolution Amendment Title Doctrine
     Project Pipeline Operation Mission Deal Summit Dialogue Pledge Statement Budget Review Guidelines Principles Statute Constitution`,
  ],
  [
    'organisation',
    `Ministry Department Office Agency Authority Council Commission Committee Parliament Congress Senate Assembly Bundestag Court Tribunal Bank
     Federation Confederation Association Society Union League Alliance Organisation Organization Institute Institution Center Centre University
     College School Academy Foundation Trust Forum Network Observatory Corporation Company Group Holdings Holding Ltd Limited Inc Corp Co Plc PLC
     LLC GmbH AG SA NV Industries Systems Technologies Energy Airlines Airways Railways Shipping Lines Party Movement Front Army Navy Force
     Forces Corps Guard Command Fleet Brigade Division Regiment Police Service Services Board Bureau Directorate Secretariat Inspectorate
     Treasury Exchequer House Chamber Times Post Journal Tribune Gazette News Agency Press Hospital Trust Museum Laboratory Lab Labs Partnership
     Consortium Coalition Conference Working Group Registry Register Station Stations Operator Grid Administration Exchange Steel Oil Gas Petroleum Motors Electric Nuclear Power`,
  ],
  ['work', 'Report Survey Yearbook Outlook Bulletin Handbook Index Barometer Assessment Study'],
];

/** What a head word tells of the name; `undefined` for other words. */
export function typeOfHead(word: string): NameType | undefined {
  return TYPES.get(word);
}

const TYPES: ReadonlyMap<string, NameType> = new Map(
  [...HEADS].reverse().flatMap(([type, words]) => words.split(/\s+/).map(word => [word, type] as const)),
);

/** Whether a word, in small letters, is what many names end in: it tells what is named, not which one. */
export function isHeadWord(lower: string): boolean {
  return GENERIC.has(lower);
}

const GENERIC: ReadonlySet<string> = new Set([...TYPES.keys(), 'War', 'Crisis'].map(word => word.toLowerCase()));
