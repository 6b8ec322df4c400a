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
mineral: graphite | manganese | tin | bauxite | phosphate | tungsten | platinum | silver | gold | nickel | cobalt | copper | zinc | lithium | uranium | iron | titanium
crop: maize corn | barley | rice | soybean | oats | rye | sorghum | millet | cotton | potato | tomato | rapeseed | sunflower
livestock: cattle cow | pig | sheep | goat | chicken poultry
fish: mackerel | herring | cod | haddock | halibut | capelin | salmon | tuna | sardine | anchovy | shrimp prawn
craft: vehicle car lorry truck bus van motorcycle tractor | helicopter aircraft | ship ferry frigate boat | locomotive wagon tram
road: lorry truck | bus | van | motorcycle | bicycle
warship: frigate destroyer | submarine | corvette | minesweeper
vessel: icebreaker | tanker | ferry | trawler | frigate | submarine
space: rocket | satellite
arms: missile | artillery shell howitzer | drone | rifle | torpedo
medicine: antibiotic | vaccine | insulin | painkiller | antiviral
disease: malaria | cholera | measles | tuberculosis | polio | ebola | influenza | diabetes | cancer | dementia
disaster: flood | drought | earthquake | wildfire
base: gdp | export | revenue | expenditure | debt
earning: wage salary | dividend | pension | interest | rent
levy: tax | subsidy | tariff
sex: man men | woman women
child: boy | girl
kin: father | mother | brother | sister | son | daughter | husband | wife
life: birth | death
season: summer | autumn | winter
side: employer | employee worker
house: landlord | tenant
`;

/** Whether two stretches of words hold things that exclude each other: a class of one sort in both, and none in common. */
export function excludeEachOther(one: readonly string[], other: readonly string[]): boolean {
  const [left, right] = [classesOf(one), classesOf(other)];
  return [...left].some(([sort, classes]) => {
    const rivals = right.get(sort);
    return rivals !== undefined && [...classes].every(each => !rivals.has(each));
  });
}

/** The sorts that a key belongs to. */
export function sortsOf(key: string): readonly string[] {
  return (CLASSES.get(key) ?? []).map(([sort]) => sort);
}

/** Other words that may be said of the same: of a sort with it, and of no other class in any. */
export function alikeTo(key: string): readonly string[] {
  return ALIKE.get(key) ?? [];
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
const ALIKE = readAlike();

function readAlike(): ReadonlyMap<string, readonly string[]> {
  const keys = [...CLASSES.keys()];
  return new Map(
    keys.map(key => {
      const sorts = sortsOf(key);
      const others = keys.filter(other => other !== key && sortsOf(other).some(sort => sorts.includes(sort)));
      return [key, others.filter(other => !excludeEachOther([key], [other]))] as const;
    }),
  );
}

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
