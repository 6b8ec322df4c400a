import assert from 'node:assert/strict';
import { test } from 'node:test';
import { directionOf } from '../../src/core/lexicon/directions';
import { keyOf, readKeys } from '../../src/core/lexicon/keys';
import { stemOf } from '../../src/core/lexicon/stem';
import { clusterLines } from '../../src/core/lexicon/synonyms';

/** Each line is one key. */
const SAME = [
  'exceed exceeds exceeded exceeding surpass surpassed overshot',
  'company companies firm firms enterprise entity entities business',
  'trade trades trading traded turnover commerce',
  'rise rose risen rising increase increased increasing grew grown growth climbed soared jump',
  'fall fell fallen dropped declining decline decreases plunged',
  'programme programmes program programs',
  'centre centres center centers',
  'defence defense defend defended',
  'organise organize organised organizing organisation organization',
  'labour labor',
  'licence license licensed licences',
  'analyse analyze analysed analyzing',
  'travel travelled traveled traveling',
  'deliver delivered delivery deliveries',
  'withdraw withdrew withdrawn withdrawal',
  'agree agreed agreement pact treaty deal',
  'tax taxes taxed taxation',
  'use used using uses',
  'plan plans planned planning',
  'buy bought purchase purchased purchases',
];

test('inflections, spellings and synonyms share a key', () => {
  for (const line of SAME) {
    const keys = new Map(line.split(' ').map(word => [keyOf(word), word]));
    assert.equal(keys.size, 1, `${line}: ${[...keys]}`);
  }
});

const DIFFERENT = [
  'rise fall',
  'plane plan',
  'car care',
  'export import',
  'buy sell',
  'gas gap',
  'ton tone',
  'use us',
  'department depart',
  'statement state',
];

test('words of other meaning keep keys of their own', () => {
  for (const line of DIFFERENT) assert.equal(new Set(line.split(' ').map(keyOf)).size, 2, line);
});

const READ: readonly (readonly [text: string, keys: string])[] = [
  ['Sino-Russian trade came to $240.1bn in 2023.', 'country:CN country:RU trade reach'],
  ['Turnover between China and Russia fell short of the target', 'trade country:CN country:RU mis target'],
  ['US$190bn went to the U.S., not to us', 'country:US'],
  ['the White House and Washington, D.C.', 'country:US country:US'],
  ['the Kremlin in the South China Sea', 'country:RU place:south china sea'],
  ['the East China Sea', 'place:east china sea'],
  ['Brussels signed the Paris Agreement', 'country:EU sign paris agre'],
  ['South Koreans in North Korea', 'country:KR country:KP'],
  ['Co-operation on 1 March', 'cooperat'],
  ['ships handed over in May', 'vessel deliver'],
  ['China’s Turkey policy, not turkey', 'country:CN country:TR polici turkei'],
  ['the constructor of toString', 'constructor tostr'],
  ['', ''],
];

test('reads the keys of a text', () => {
  for (const [text, keys] of READ)
    assert.equal(
      readKeys(text, { start: 0, end: text.length })
        .map(one => one.key)
        .join(' '),
      keys,
      text,
    );
});

test('offsets are those of the prose', () => {
  const prose = 'First. Then Chinese firms came.';
  const keys = readKeys(prose, { start: 7, end: prose.length });
  assert.deepEqual(
    keys.map(key => prose.slice(key.start, key.end)),
    ['Chinese', 'firms'],
  );
});

test('a word stands in one cluster', () => {
  const owners = new Map<string, string>();
  for (const [first, ...others] of clusterLines()) {
    for (const word of [first!, ...others]) {
      const owner = owners.get(stemOf(word));
      assert.ok(owner === undefined || owner === first, `${word}: ${owner} and ${first}`);
      owners.set(stemOf(word), first!);
    }
  }
});

test('opposites lie on one axis', () => {
  for (const [up, down] of [
    ['soared', 'plunged'],
    ['exports', 'imported'],
    ['surpassed', 'undershot'],
    ['approved', 'refused'],
    ['joined', 'quit'],
  ]) {
    const [one, other] = [directionOf(keyOf(up!)), directionOf(keyOf(down!))];
    assert.equal(one?.axis, other?.axis, up);
    assert.equal(one?.sign, 1, up);
    assert.equal(other?.sign, -1, down);
  }
});
