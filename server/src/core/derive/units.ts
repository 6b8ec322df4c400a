/** What a unit is worth in the base unit of its kind. Only fixed ratios stand here: no currencies, no temperatures. */
interface Conversion {
  readonly kind: string;
  readonly factor: number;
}

/** kind | unit factor, unit factor… Exact by definition, but for the barrel of crude by weight, which is no constant and does not stand here. */
const ROWS = `
length | km 1000 | m 1 | cm 0.01 | mm 0.001 | mi 1609.344 | nmi 1852 | ft 0.3048 | in 0.0254
area | km2 1000000 | m2 1 | ha 10000 | acre 4046.8564224 | mi2 2589988.110336 | ft2 0.09290304
mass | t 1000 | kg 1 | g 0.001 | lb 0.45359237
volume | m3 1 | km3 1000000000 | L 0.001 | gal 0.003785411784 | bbl 0.158987294928 | ft3 0.028316846592
flow | bbl/d 1
power | W 1 | kW 1000 | MW 1000000 | GW 1000000000 | TW 1000000000000
energy | kWh 1 | MWh 1000 | GWh 1000000 | TWh 1000000000
speed | km/h 1 | mph 1.609344 | kn 1.852
frequency | Hz 1 | MHz 1000000 | GHz 1000000000
voltage | V 1 | kV 1000
data | GB 1 | TB 1000
rate of data | Gbit/s 1 | Tbit/s 1000
`;

const CONVERSIONS: ReadonlyMap<string, Conversion> = new Map(
  ROWS.trim()
    .split('\n')
    .flatMap(row => {
      const [kind = '', ...units] = row.split(' | ');
      return units.map(unit => {
        const [symbol = '', factor] = unit.split(' ');
        return [symbol, { kind, factor: Number(factor) }] as const;
      });
    }),
);

/** The kind and size of a physical unit; one that converts into no other is a kind of its own. */
export function conversionOf(unit: string): Conversion {
  return CONVERSIONS.get(unit) ?? { kind: unit, factor: 1 };
}
