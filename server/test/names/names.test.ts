import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { KnownName } from '../../src/core/recognizers/known';
import { recognizeNames } from '../../src/core/recognizers/names';

/** The names of a text as `written=canonical:type`, the canonical form left out where it is as written; offices as `{written=role@country}`. */
const TABLE: readonly (readonly [text: string, ...names: string[]])[] = [
  // persons, titles, offices
  [
    'It was Russian Prime Minister Mikhail Mishustin who came.',
    'Russian=Russia:country',
    '{Prime Minister=prime minister@Russia}',
    'Mikhail Mishustin:person(prime minister)',
  ],
  [
    'The Russian foreign minister, Sergei Lavrov, agreed.',
    'Russian=Russia:country',
    '{foreign minister=foreign minister@Russia}',
    'Sergei Lavrov=Sergey Lavrov:person(foreign minister)',
  ],
  ['Talks with Foreign Minister Lavrov went on.', '{Foreign Minister=foreign minister}', 'Lavrov:person(foreign minister)'],
  [
    'They met Tariq Jatoi, the energy minister, in May.',
    'Tariq Jatoi:person(energy minister)',
    '{energy minister=energy minister}',
  ],
  ['The firm hired Ms. Edda Brink and R. Venkatesan.', 'Edda Brink:person', 'R. Venkatesan:person'],
  [
    'We asked Sergey Lavrov. Then Lavrov left, and Mr Lavrov wrote.',
    'Sergey Lavrov:person',
    'Lavrov=Sergey Lavrov:person',
    'Lavrov=Sergey Lavrov:person',
  ],
  ['We met Xi Jinping, and Xi spoke.', 'Xi Jinping:person', 'Xi=Xi Jinping:person'],
  ['Both Ben Hughes and Joan Hughes spoke; later Hughes left.', 'Ben Hughes:person', 'Joan Hughes:person', 'Hughes:unknown'],
  ['As Ursula von der Leyen said, it was late.', 'Ursula von der Leyen:person'],
  [
    'It was signed by Defense Secretary Lloyd Austin.',
    '{Defense Secretary=defence secretary}',
    'Lloyd Austin:person(defence secretary)',
  ],
  ['Her minister for economic affairs resigned.', '{minister for economic affairs=economy minister}'],
  ['the Chinese ambassador was summoned', 'Chinese=China:country', '{ambassador=ambassador@China}'],
  [
    'Piet Lammers, the Federation’s secretary-general, spoke.',
    'Piet Lammers:person(secretary-general)',
    '{secretary-general=secretary-general}',
  ],
  [
    'Deputy Prime Minister Alexander Novak was there.',
    '{Deputy Prime Minister=deputy prime minister}',
    'Alexander Novak:person(deputy prime minister)',
  ],
  // organisations, acronyms
  [
    'It is at the Center for European Policy Analysis (CEPA); CEPA has staff.',
    'Center for European Policy Analysis:organisation',
    'CEPA=Center for European Policy Analysis:organisation',
    'CEPA=Center for European Policy Analysis:organisation',
  ],
  [
    'The Cable Protection Federation counts faults, and the Federation reports.',
    'Cable Protection Federation:organisation',
    'Federation=Cable Protection Federation:organisation',
  ],
  ['the Ministry of Defence and Beijing', 'Ministry of Defence:organisation', 'Beijing=China:country'],
  ['the China National Petroleum Corporation grew', 'China National Petroleum Corporation:organisation'],
  ['It owed the Department of Justice a reply.', 'Department of Justice:organisation'],
  ['shares of General Electric fell', 'General Electric:organisation'],
  [
    'The European Parliament and the European Commission differ.',
    'European Parliament:organisation',
    'European Commission:organisation',
  ],
  ['a line of 765 kV and 3.6 TWh'],
  ['north of the Arctic Circle', 'Arctic Circle:unknown'],
  ['Price explains it. Nationality says nothing.'],
  // countries
  [
    'The Kremlin and Moscow want what Russians want.',
    'Kremlin=Russia:country',
    'Moscow=Russia:country',
    'Russians=Russia:country',
  ],
  [
    'Washington, Whitehall and Brussels agreed.',
    'Washington=United States:country',
    'Whitehall=United Kingdom:country',
    'Brussels=European Union:organisation',
  ],
  [
    'Sino-Russian and Franco-German ties',
    'Sino=China:country',
    'Russian=Russia:country',
    'Franco=France:country',
    'German=Germany:country',
  ],
  ['the U.S. paid US$3bn to us', 'U.S.=United States:country'],
  ['firms in Hong Kong and North Korea', 'Hong Kong:country', 'North Korea:country'],
  ['a polished turkey in china on a march'],
  ['The Sino-Soviet split', 'Sino=China:country', 'Soviet=Soviet Union:country'],
  // places, programmes
  ['in the South China Sea and the Taiwan Strait', 'South China Sea:place', 'Taiwan Strait:place'],
  ['the money of Title VIII ran out', 'Title VIII:programme'],
  ['under the Paris Agreement and the Budapest Memorandum', 'Paris Agreement:programme', 'Budapest Memorandum:programme'],
  ['the Communications Resilience Bill is late', 'Communications Resilience Bill:programme'],
  ['The ship docked in Murmansk.', 'Murmansk:place'],
  // sentence-initial capitals
  ['Trade rose. Critics said so. Receiving Lavrov was odd.', 'Lavrov:unknown'],
  ['History offers a warning. Twelve ships sank.'],
  ['Brent fell. The price of Brent is low.', 'Brent:unknown', 'Brent:unknown'],
  ['Wires, Not Watts'],
  ['He left on Monday in March for Christmas.'],
  ['The GDP of the region and its LNG.'],
];

test('names and offices as a reader understands them', () => {
  for (const [text, ...names] of TABLE) assert.deepEqual(shown(text), names, text);
});

const GAZETTEER: readonly KnownName[] = [
  { name: 'Sergey Lavrov', type: 'person', aliases: [], role: 'foreign minister' },
  { name: 'Chels Michta', type: 'person', aliases: [] },
  { name: 'Center for European Policy Analysis', type: 'organisation', aliases: ['CEPA'] },
  { name: 'Power of Siberia', type: 'work', aliases: ['Power of Siberia 1'] },
];

const KNOWN: readonly (readonly [text: string, ...names: string[]])[] = [
  ['Michta asks why.', 'Michta=Chels Michta:person'],
  ['Sergei Lavrov came.', 'Sergei Lavrov=Sergey Lavrov:person'],
  ['He met Lavrov.', 'Lavrov=Sergey Lavrov:person'],
  ['He met Anna Lavrova.', 'Anna Lavrova:person'],
  ['CEPA says so.', 'CEPA=Center for European Policy Analysis:organisation'],
  ['Gas flows through Power of Siberia.', 'Power of Siberia:work'],
];

test('the gazetteer tells names that the text alone does not', () => {
  for (const [text, ...names] of KNOWN) assert.deepEqual(shown(text, GAZETTEER), names, text);
});

function shown(text: string, gazetteer?: readonly KnownName[]): readonly string[] {
  return recognizeNames(text, gazetteer).map(mention => {
    assert.equal(mention.text, text.slice(mention.start, mention.end));
    if (mention.kind === 'role') return `{${mention.text}=${mention.role}${mention.country ? `@${mention.country}` : ''}}`;
    assert.equal(mention.kind, 'name');
    if (mention.kind !== 'name') return '';
    return `${mention.text}${mention.canonical === mention.text ? '' : `=${mention.canonical}`}:${mention.type}${mention.role ? `(${mention.role})` : ''}`;
  });
}

const piece = fc.constantFrom(
  'Mr ',
  'Sergey ',
  'Lavrov',
  'the ',
  'of ',
  'Ministry ',
  'Defence',
  ', ',
  '. ',
  ' (',
  'CEPA',
  ') ',
  'Russian ',
  'prime minister ',
  'Sino-',
  '’s ',
  'R. ',
  'U.S. ',
  '\n',
  'and ',
  '“',
  '”',
  'said ',
  '5 ',
  'é',
  '😀',
  'South China Sea ',
);

test('names are in range, in order and apart from each other', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
      const text = pieces.join('');
      for (const kind of ['name', 'role']) {
        const found = recognizeNames(text, GAZETTEER).filter(one => one.kind === kind);
        found.forEach((mention, i) => {
          assert.ok(mention.start < mention.end && mention.end <= text.length);
          assert.ok(i === 0 || found[i - 1]!.end <= mention.start, text);
        });
      }
    }),
    { numRuns: 3000, seed: 11 },
  );
});
