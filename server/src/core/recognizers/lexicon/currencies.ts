/** ISO 4217 codes that are read before or after a number; without COP and PHP, which are mostly a conference and a language. */
export const codes: ReadonlySet<string> = new Set(
  (
    'USD EUR GBP JPY CNY CNH RMB RUB RUR INR CHF AUD CAD NZD HKD SGD TWD KRW SEK NOK DKK ISK PLN CZK HUF RON BGN UAH TRY ILS ' +
    'SAR AED QAR KWD EGP ZAR NGN KES BRL MXN ARS CLP IDR MYR THB VND PKR BDT LKR KZT BYN GEL AMD AZN IRR IQD MAD'
  ).split(' '),
);

/** Codes that are written but stand for another. */
export const aliases: Readonly<Record<string, string>> = { RMB: 'CNY', CNH: 'CNY', RUR: 'RUB' };

/** Currency signs. */
export const signs: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₴', 'UAH'],
  ['₩', 'KRW'],
  ['₺', 'TRY'],
  ['₪', 'ILS'],
  ['₦', 'NGN'],
  ['₫', 'VND'],
  ['฿', 'THB'],
  ['元', 'CNY'],
]);

/** Letters glued before a sign: "US$", "A$", "CN¥". */
export const prefixedSigns: ReadonlyMap<string, string> = new Map([
  ['us$', 'USD'],
  ['usd$', 'USD'],
  ['a$', 'AUD'],
  ['au$', 'AUD'],
  ['c$', 'CAD'],
  ['ca$', 'CAD'],
  ['can$', 'CAD'],
  ['hk$', 'HKD'],
  ['nz$', 'NZD'],
  ['s$', 'SGD'],
  ['sg$', 'SGD'],
  ['nt$', 'TWD'],
  ['r$', 'BRL'],
  ['mx$', 'MXN'],
  ['cn¥', 'CNY'],
  ['rmb¥', 'CNY'],
  ['jp¥', 'JPY'],
]);

/** Words written before an amount in place of a sign: "Rs 400 crore". */
export const wordsBefore: ReadonlyMap<string, string> = new Map([
  ['rs', 'INR'],
  ['sfr', 'CHF'],
  ['fr', 'CHF'],
]);

/** Names of money after an amount; what a bare name means, and what it means after an adjective. */
export interface CurrencyName {
  readonly code: string;
  readonly of?: Readonly<Record<string, string>>;
  /** Of a hundredth: -2. */
  readonly power?: number;
}

export const names: ReadonlyMap<string, CurrencyName> = new Map(
  Object.entries<CurrencyName>({
    dollar: {
      code: 'USD',
      of: {
        us: 'USD',
        american: 'USD',
        canadian: 'CAD',
        australian: 'AUD',
        'hong kong': 'HKD',
        singapore: 'SGD',
        'new zealand': 'NZD',
        taiwan: 'TWD',
        taiwanese: 'TWD',
      },
    },
    buck: { code: 'USD' },
    cent: { code: 'USD', of: { us: 'USD', american: 'USD', euro: 'EUR', canadian: 'CAD', australian: 'AUD' }, power: -2 },
    eurocent: { code: 'EUR', power: -2 },
    pence: { code: 'GBP', power: -2 },
    euro: { code: 'EUR' },
    pound: { code: 'GBP', of: { british: 'GBP', egyptian: 'EGP', sterling: 'GBP' } },
    yen: { code: 'JPY', of: { japanese: 'JPY' } },
    yuan: { code: 'CNY', of: { chinese: 'CNY' } },
    renminbi: { code: 'CNY' },
    rmb: { code: 'CNY' },
    rouble: { code: 'RUB', of: { russian: 'RUB', belarusian: 'BYN' } },
    ruble: { code: 'RUB', of: { russian: 'RUB', belarusian: 'BYN' } },
    rupee: { code: 'INR', of: { indian: 'INR', pakistani: 'PKR', 'sri lankan': 'LKR' } },
    rupiah: { code: 'IDR', of: { indonesian: 'IDR' } },
    franc: { code: 'CHF', of: { swiss: 'CHF', french: 'FRF', belgian: 'BEF' } },
    won: { code: 'KRW', of: { 'south korean': 'KRW', korean: 'KRW' } },
    lira: { code: 'TRY', of: { turkish: 'TRY', italian: 'ITL' } },
    krona: { code: 'SEK', of: { swedish: 'SEK', icelandic: 'ISK' } },
    kronor: { code: 'SEK', of: { swedish: 'SEK' } },
    krone: { code: 'NOK', of: { norwegian: 'NOK', danish: 'DKK' } },
    kroner: { code: 'NOK', of: { norwegian: 'NOK', danish: 'DKK' } },
    crown: { code: 'SEK', of: { swedish: 'SEK', norwegian: 'NOK', danish: 'DKK', czech: 'CZK' } },
    koruna: { code: 'CZK', of: { czech: 'CZK' } },
    zloty: { code: 'PLN', of: { polish: 'PLN' } },
    zł: { code: 'PLN', of: { polish: 'PLN' } },
    złoty: { code: 'PLN', of: { polish: 'PLN' } },
    forint: { code: 'HUF', of: { hungarian: 'HUF' } },
    leu: { code: 'RON', of: { romanian: 'RON' } },
    lei: { code: 'RON', of: { romanian: 'RON' } },
    hryvnia: { code: 'UAH', of: { ukrainian: 'UAH' } },
    hryvnya: { code: 'UAH', of: { ukrainian: 'UAH' } },
    shekel: { code: 'ILS', of: { israeli: 'ILS' } },
    riyal: { code: 'SAR', of: { saudi: 'SAR', qatari: 'QAR' } },
    rial: { code: 'IRR', of: { iranian: 'IRR', omani: 'OMR' } },
    dirham: { code: 'AED', of: { emirati: 'AED', moroccan: 'MAD' } },
    dinar: { code: 'KWD', of: { kuwaiti: 'KWD', iraqi: 'IQD' } },
    rand: { code: 'ZAR', of: { 'south african': 'ZAR' } },
    naira: { code: 'NGN', of: { nigerian: 'NGN' } },
    baht: { code: 'THB', of: { thai: 'THB' } },
    ringgit: { code: 'MYR', of: { malaysian: 'MYR' } },
    dong: { code: 'VND', of: { vietnamese: 'VND' } },
    tenge: { code: 'KZT', of: { kazakh: 'KZT' } },
    peso: { code: 'MXN', of: { mexican: 'MXN', philippine: 'PHP', argentine: 'ARS', chilean: 'CLP', colombian: 'COP' } },
    'brazilian real': { code: 'BRL' },
  }),
);

/** A name of money in its dictionary form: "roubles" is rouble. */
export function currencyName(word: string): CurrencyName | undefined {
  return names.get(word) ?? (word.endsWith('s') ? names.get(word.slice(0, -1)) : undefined);
}
