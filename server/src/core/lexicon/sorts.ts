import { keyOf } from './keys';

/**
 * Things of one sort that exclude each other: sort: class | class. What is oil is no grain. Words that may mean two classes, or that
 * stand above others (goods, fuel, energy, equipment, aid), are left out: they contradict nothing.
 */
const SORTS = `
goods: oil petroleum diesel petrol gasoline kerosene | coal coke | uranium | steel iron aluminium aluminum copper nickel zinc lead titanium lithium cobalt gold silver diamond | timber lumber wood plywood | grain wheat maize corn barley rice soybean cereal flour | fish seafood salmon | meat beef pork poultry | fruit vegetable apple banana | tea coffee cocoa sugar wine | fertiliser fertilizer potash ammonia | munition ammunition shell artillery howitzer tank rifle mortar weapon | car lorry truck bus van motorcycle | aircraft helicopter airliner | ship tanker icebreaker ferry frigate destroyer submarine | locomotive wagon tram | textile garment clothes clothing shoe | furniture | medicine antibiotic vaccine insulin | chip computer laptop smartphone telephone | toy | paper book | cement brick glass | turbine transformer | cable | mask glove ventilator
stage: rawmaterial | finishedgood
technology: hypersonic | nuclear propulsion reactor | stealth | quantum | biotechnology biotech genetic genome | laser | satellite | radar | sonar | robot robotic | battery | encryption cryptography | drone | blockchain
source: solar photovoltaic | wind | nuclear atomic | coal lignite | oil diesel | hydro hydropower hydroelectric | biomass | geothermal | hydrogen
bodies: military militaries army navy | parliament legislature senate congress | court tribunal judiciary | police | university college | church | union | media newspaper press
people: soldier troop conscript | student pupil | teacher | doctor nurse physician | farmer | fisherman fishermen | journalist reporter | judge lawyer | sailor seafarer crew | miner | pensioner | banker | engineer | driver | scientist researcher | diplomat ambassador | patient
form: vial | syringe | spray | tablet pill capsule | patch | drop
way: rail railway train | road lorry truck | sea ship vessel | air plane aircraft | pipeline
sites: airport airfield | harbour port | hospital clinic | school | factory | mine | prison | bridge | dam | refinery | reservoir | stadium
water: sea ocean | river canal | lake
metal: steel iron | aluminium aluminum | copper | nickel | zinc | titanium | lithium | cobalt | gold | silver | uranium
crop: wheat | maize corn | barley | rice | soybean
livestock: cattle cow | pig | sheep | goat | chicken poultry
`;

/** Whether two stretches of words hold things that exclude each other: a class of one sort in both, and none in common. */
export function excludeEachOther(one: readonly string[], other: readonly string[]): boolean {
  const [left, right] = [classesOf(one), classesOf(other)];
  return [...left].some(([sort, classes]) => {
    const rivals = right.get(sort);
    return rivals !== undefined && [...classes].every(each => !rivals.has(each));
  });
}

/** Whether a key belongs to a sort at all. */
export function hasSort(key: string): boolean {
  return CLASSES.has(key);
}

function classesOf(keys: readonly string[]): ReadonlyMap<string, ReadonlySet<number>> {
  const classes = new Map<string, Set<number>>();
  for (const key of keys) {
    for (const [sort, at] of CLASSES.get(key) ?? []) classes.set(sort, (classes.get(sort) ?? new Set()).add(at));
  }
  return classes;
}

const CLASSES = readSorts();

function readSorts(): ReadonlyMap<string, readonly (readonly [sort: string, at: number])[]> {
  const found = new Map<string, (readonly [string, number])[]>();
  for (const line of SORTS.trim().split('\n')) {
    const [sort = '', classes = ''] = line.split(': ');
    for (const [at, words] of classes.split(' | ').entries()) {
      for (const key of new Set(words.split(' ').map(keyOf))) found.set(key, [...(found.get(key) ?? []), [sort, at]]);
    }
  }
  return found;
}
