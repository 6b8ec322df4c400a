/** Physical units: the words and symbols that name them, and the symbol they are compared under. Powers of ten convert exactly. */
export interface PhysicalUnit {
  readonly symbol: string;
  /** What one of it is in `symbol`, as a power of ten: a kilotonne is 10^3 t. */
  readonly power?: number;
}

const rows: readonly (readonly [string, string, number?])[] = [
  ['t', 't tonne tonnes ton tons'],
  ['t', 'kt kilotonne kilotonnes kiloton kilotons', 3],
  ['t', 'Mt megatonne megatonnes megaton megatons', 6],
  ['t', 'Gt gigatonne gigatonnes', 9],
  ['kg', 'kg kilo kilos kilogram kilograms kilogramme kilogrammes'],
  ['g', 'g gram grams gramme grammes'],
  ['lb', 'lb lbs'],
  ['km', 'km kms kilometre kilometres kilometer kilometers'],
  ['m', 'metre metres meter meters'],
  ['cm', 'cm centimetre centimetres centimeter centimeters'],
  ['mm', 'mm millimetre millimetres millimeter millimeters'],
  ['mi', 'mile miles'],
  ['nmi', 'nmi'],
  ['ft', 'ft foot feet'],
  ['in', 'inch inches'],
  ['ha', 'ha hectare hectares'],
  ['acre', 'acre acres'],
  ['km2', 'km² km2 sqkm'],
  ['ft2', 'sqft'],
  ['m3', 'm³ m3 bcm', 0],
  ['L', 'litre litres liter liters'],
  ['gal', 'gallon gallons'],
  ['bbl', 'bbl barrel barrels'],
  ['W', 'W watt watts'],
  ['kW', 'kW kilowatt kilowatts'],
  ['MW', 'MW megawatt megawatts'],
  ['GW', 'GW gigawatt gigawatts'],
  ['TW', 'TW terawatt terawatts'],
  ['kWh', 'kWh kilowatt-hour kilowatt-hours'],
  ['MWh', 'MWh megawatt-hour megawatt-hours'],
  ['GWh', 'GWh gigawatt-hour gigawatt-hours'],
  ['TWh', 'TWh terawatt-hour terawatt-hours'],
  ['Bq', 'Bq becquerel becquerels'],
  ['dwt', 'dwt DWT'],
  ['GT', 'gt'],
  ['TEU', 'TEU TEUs teu'],
  ['°C', '°C celsius'],
  ['°F', '°F fahrenheit'],
  ['Hz', 'Hz hertz'],
  ['MHz', 'MHz megahertz'],
  ['GHz', 'GHz gigahertz'],
  ['V', 'V volt volts'],
  ['kV', 'kV kilovolt kilovolts'],
  ['GB', 'GB gigabyte gigabytes'],
  ['TB', 'TB terabyte terabytes'],
  ['Tbit/s', 'Tbps'],
  ['Gbit/s', 'Gbps'],
  ['kn', 'knot knots'],
  ['km/h', 'kph kmh'],
  ['mph', 'mph'],
  ['ppm', 'ppm'],
];

/** Words may be written in any case, symbols only as they stand: "GW" is gigawatt, "gw" is nothing. */
const byWord = new Map<string, PhysicalUnit>();
for (const [symbol, words, power = 0] of rows) {
  for (const word of words.split(' ')) byWord.set(word, power === 0 ? { symbol } : { symbol, power });
}

export function physicalUnit(text: string): PhysicalUnit | undefined {
  return byWord.get(text);
}

/** "square kilometres", "cubic metres", "nautical miles". */
const squares: ReadonlyMap<string, string> = new Map(Object.entries({ km: 'km2', m: 'm2', mi: 'mi2', ft: 'ft2' }));

export const qualified: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ['square', squares],
  ['sq', squares],
  ['cubic', new Map(Object.entries({ m: 'm3', km: 'km3', ft: 'ft3' }))],
  ['nautical', new Map(Object.entries({ mi: 'nmi' }))],
  ['metric', new Map(Object.entries({ t: 't' }))],
  ['deadweight', new Map(Object.entries({ t: 'dwt' }))],
  ['gross', new Map(Object.entries({ t: 'GT' }))],
]);

/** What follows "a" or "per" and makes a rate: "barrels a day" is bbl/d. */
export const rates: ReadonlyMap<string, string> = new Map([
  ['day', 'd'],
  ['hour', 'h'],
  ['h', 'h'],
  ['second', 's'],
]);
