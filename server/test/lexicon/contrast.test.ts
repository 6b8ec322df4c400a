import assert from 'node:assert/strict';
import { test } from 'node:test';
import { benefitOf } from '../../src/core/lexicon/benefits';
import { areOpposite } from '../../src/core/lexicon/directions';
import { keyOf, readKeys } from '../../src/core/lexicon/keys';
import { turnAround } from '../../src/core/lexicon/opposites';
import { excludeEachOther } from '../../src/core/lexicon/sorts';

const keysOf = (text: string) => readKeys(text, { start: 0, end: text.length }).map(key => key.key);

for (const [one, other] of pairs(`
munitions | grain
oil | cars
nuclear propulsion | quantum computing
nuclear propulsion | stealth
glass vials | nasal sprays
raw materials | finished goods
parliaments | armed forces military
vaccines | antibiotics
exports | revenue
helicopters | vehicles
`)) {
  test(`${one} and ${other} exclude each other`, () => assert.ok(excludeEachOther(keysOf(one), keysOf(other))));
}

for (const [one, other] of pairs(`
munitions | shells
munitions | artillery rounds
cars | vehicles
raw materials | oil
finished goods | cars
energy | gas
technology | stealth
drones | aircraft
steel | iron ore
oil | petroleum
lorries | vehicles
fertiliser | ammonia
`)) {
  test(`${one} and ${other} may be said of one thing`, () => assert.ok(!excludeEachOther(keysOf(one), keysOf(other))));
}

for (const [one, other] of pairs(`
exceed | miss
exceeded | undershot
support | oppose
lend | borrow
buyer | seller
strengthen | weaken
`)) {
  test(`${one} and ${other} are opposite`, () => assert.ok(areOpposite(keyOf(one), keyOf(other))));
}

for (const [wrong, right] of pairs(`
raised | lowered
Raised | Lowered
fell short of | exceeded
undershot | exceeded
stayed within | exceeded
shrank | grew
opposes | supports
borrowed | lent
imports | exports
weakened | strengthened
`)) {
  test(`${wrong} is turned into ${right}`, () => assert.equal(turnAround(wrong), right));
}

for (const [text, sign] of pairs(`
it would work in China’s favour | 1
it would turn out to China’s advantage | 1
it plays into China’s hands | 1
it serves China’s interests | 1
it benefited China | 1
it would be a gift to China | 1
it would work against China | -1
it was at China’s expense | -1
it came at the expense of China | -1
it hurt China | -1
it is bad for China | -1
it went to China | 0
it benefited China’s neighbours | 0
it was made in China | 0
it is in favour of talks with China | 0
`)) {
  test(`${text}: ${sign}`, () => {
    const start = text.indexOf('China');
    assert.equal(benefitOf({ start, end: start + 'China'.length }, text)?.sign ?? 0, Number(sign));
  });
}

function pairs(table: string): readonly (readonly [string, string])[] {
  return table
    .trim()
    .split('\n')
    .map(line => line.split(' | ') as [string, string]);
}
