import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { meets } from '../../src/core/compare/quantity';
import { amountOf } from '../../src/core/derive/amount';
import { type Derivation, derive, type Sense } from '../../src/core/derive/derive';
import { describeDerivation } from '../../src/core/derive/describe';
import { readArticle } from '../../src/core/index';
import type { Duration, Mention, Quantity } from '../../src/core/mention';

/** What is stated, by what text, and the calculation that should be found; none where nothing follows. */
const FOLLOWS: readonly (readonly [stated: string, from: string, calculation: string, change?: Sense['change']])[] = [
  ['€1.26', 'The price fell from €2.40 to €1.14.', '€2.40 − €1.14'],
  ['C$6.4bn', 'One ship costs C$3.3bn, the other C$3.1bn.', 'C$3.1bn + C$3.3bn'],
  ['80 million packs', 'Capacity went from 160 million packs to 240 million.', '240 million − 160 million packs'],
  ['29.2%', 'The fund lent $230m of its $787m.', '$230m ÷ $787m'],
  ['18%', 'The fund put $14.8bn of its $82bn there.', '$14.8bn ÷ $82bn'],
  ['26%', 'It rose from €190m to €240m.', 'from €190m to €240m', 'up'],
  ['38%', 'Some 8,800 km were strung, after 14,200 km the year before.', 'from 14,200 km to Some 8,800 km', 'down'],
  ['doubled', 'It had 15 ships and has 30 ships.', '30 ships ÷ 15 ships'],
  ['one per cent', 'Cables carry 99% of it.', '100% − 99%'],
  ['6.1 percentage points', 'Losses fell from 21.5% to 15.4%.', '21.5% − 15.4%'],
  ['1.4 GW', 'The plant has 1,400 MW.', '1,400 MW'],
  ['49 nautical miles', 'It dragged the anchor for 90 km.', '90 km'],
  ['€480m', 'They ordered 12 ships at €40m each.', '€40m × 12 ships'],
  ['€40m', 'The 12 ships cost €480m together.', '€480m ÷ 12 ships'],
  ['€264m', 'The platforms pay 85% of €310m.', '85% of €310m'],
  ['a little over nine months', 'From 25 December 2024 to 3 October 2025.', 'from 25 December 2024 to 3 October 2025'],
  ['55 years', 'The idea is of 1970, the treaty of 2025.', 'from 1970 to 2025'],
  ['19 months', 'It takes 33 months, not 14 months.', '33 months − 14 months'],
  ['three countries', 'Japan, France and Ireland have asked for it.', 'Japan, France, Ireland'],
  ['€112m', 'Of €185m the state paid €50m and a bank €23m.', '€185m − €50m − €23m'],
];

const DOES_NOT: readonly (readonly [stated: string, from: string, change?: Sense['change']])[] = [
  ['€1.36', 'The price fell from €2.40 to €1.14.'],
  ['just under half', 'Of 38.1m tonnes gas was 21.4m tonnes, and oil 9.5m tonnes.'],
  // A growth is no share, and a rise no fall.
  ['26%', 'It was €190m, then €240m.', 'none'],
  ['26%', 'It was €190m, then €240m.', 'down'],
  ['three cables', 'Japan, France and Ireland have asked for it.'],
  ['four countries', 'Japan, France and Ireland have asked for it.'],
  // Currencies have no fixed rate, and a unit that stays is no conversion.
  ['$185m', 'The state paid €185m.'],
  ['244 GW', 'The peak was 240 GW, and a plant has 4.1 GW.'],
  ['eight months', 'From 25 December 2024 to 3 October 2025.'],
];

function mentionsIn(text: string): readonly Mention[] {
  return readArticle(text, 'a', 'plaintext').blocks.flatMap(block => block.mentions);
}

function statedIn(text: string): Quantity | Duration {
  const found = mentionsIn(`It came to ${text} in all.`).find(
    (one): one is Quantity | Duration => one.kind === 'quantity' || one.kind === 'duration',
  );
  assert.ok(found, `no number in "${text}"`);
  return found;
}

for (const [stated, from, calculation, change] of FOLLOWS) {
  test(`${stated}: ${calculation}`, () => {
    const found = derive(statedIn(stated), [mentionsIn(from)], change ? { change } : {});
    assert.equal(found && describeDerivation(found), calculation);
  });
}

for (const [stated, from, change] of DOES_NOT) {
  test(`${stated} does not follow from "${from}"`, () => {
    const found = derive(statedIn(stated), [mentionsIn(from)], change ? { change } : {});
    assert.equal(found, undefined);
  });
}

test('what stands farther is tried with what is nearest, then all together', () => {
  const lists = ['It was 38m tonnes.', 'Ice is thick.', 'Transit came to 3.0m tonnes.'].map(mentionsIn);
  const found = derive(statedIn('less than a tenth'), lists, { change: 'none' });
  assert.equal(found && describeDerivation(found), '3.0m tonnes ÷ 38m tonnes');
});

test('of a crowd of numbers nothing is said to follow', () => {
  const crowd = mentionsIn(Array.from({ length: 12 }, (_, at) => `It was ${37 + at * at * 13} ships.`).join(' '));
  for (let count = 11; count < 100; count += 11) assert.equal(derive(statedIn(`${count} ships`), [crowd])?.operation, undefined);
});

const value = fc.oneof(
  fc.integer({ min: 2, max: 60 }).map(count => `${count} ships`),
  fc.integer({ min: 10, max: 300 }).map(tenths => `€${tenths / 10}m`),
  fc.integer({ min: 1, max: 99 }).map(percent => `${percent}%`),
  fc.integer({ min: 2, max: 30 }).map(months => `${months} months`),
  fc.integer({ min: 2, max: 90 }).map(length => `${length} km`),
  fc.integer({ min: 1950, max: 2030 }).map(year => `in ${year}`),
  fc.constantFrom('Japan, France and Italy', 'about a third', '6.5 percentage points', 'twice as much', 'more than 40%'),
);
const values = fc.array(value, { maxLength: 4 });
const number = value.filter(text => /\d (?:ships|months|km)$|[m%]$/.test(text));

test('what follows agrees by its interval, from operands that were given', () => {
  let derived = 0;
  fc.assert(
    fc.property(number, values, values, (text, own, other) => {
      const stated = statedIn(text);
      const lists = [own, other].map(list => mentionsIn(list.map(one => `It had ${one}.`).join(' ')));
      const found = derive(stated, lists);
      if (!found) return;
      derived++;
      assert.ok(meets(amountOf(stated)!, found), describeDerivation(found));
      assert.ok(found.lower > 0 && found.lower <= found.upper);
      assert.ok(found.operands.length > 0 && found.operands.every(one => lists.flat().includes(one)));
      assert.notEqual(describeDerivation(found), '');
    }),
    { numRuns: 1200, seed: 5 },
  );
  assert.ok(derived > 25, `only ${derived} derivations`);
});

test('the order of the operands makes no difference', () => {
  const unlike = ({ operation, operands, lower, upper, chance }: Derivation) => [
    operation,
    operands.map(one => one.text).sort(),
    lower,
    upper,
    chance.toFixed(9),
  ];
  fc.assert(
    fc.property(number, values, (text, own) => {
      const mentions = mentionsIn(own.map(one => `It had ${one}.`).join(' '));
      const stated = statedIn(text);
      const [one, other] = [derive(stated, [mentions]), derive(stated, [[...mentions].reverse()])];
      assert.deepEqual(one && unlike(one), other && unlike(other));
    }),
    { numRuns: 300, seed: 5 },
  );
});

test('the difference of two counts is found, whatever they are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 400, max: 900 }), fc.integer({ min: 40, max: 190 }), (whole, part) => {
      const found = derive(statedIn(`${whole - part} ships`), [mentionsIn(`It had ${whole} ships. It had ${part} ships.`)]);
      assert.equal(found?.operation, 'difference');
    }),
    { numRuns: 100, seed: 5 },
  );
});
