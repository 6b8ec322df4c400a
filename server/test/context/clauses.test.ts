import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Modality, quotedSpans, readClauses } from '../../src/core/context';

/** The clause that holds «the marked words» has these modalities and no others; none is a silent twin. */
const TABLE: readonly (readonly [text: string, ...modalities: Modality[]])[] = [
  // negated
  ['It is not true that trade reached «$500bn» in 2023.', 'negated'],
  ['It is true that trade reached «$500bn» in 2023.'],
  ['Nor is it true that Moscow sold «40 jets», as he wrote.', 'negated', 'attributed'],
  ['There is no evidence that «12 firms» were involved.', 'negated'],
  ['There is evidence that «12 firms» were involved.'],
  ['Trade did not exceed «$300bn» in 2023.', 'negated'],
  ['Trade did exceed «$300bn» in 2023.'],
  ['Trade never reached «$300bn».', 'negated'],
  ['Trade no longer stands at «$147bn».', 'negated'],
  ['The figure is $240bn, not «$204bn».', 'negated'],
  ['The figure is «$240bn», not $204bn.'],
  ['It was signed in «2023» rather than in 2022.'],
  ['It was signed in 2023 rather than in «2022».', 'negated'],
  ['It came not in «2022» but in 2023.', 'negated'],
  ['It came not in 2022 but in «2023».'],
  ['Not only did trade reach «$240bn», it grew.'],
  ['No fewer than «20 companies» were named.'],
  ['No companies were named in «2021».', 'negated'],
  ['Without the «$5bn» loan the plant closed.', 'negated'],
  ['With the «$5bn» loan the plant closed.'],
  ['The bank failed to pay «$5bn».', 'negated'],
  ['The partnership “has no limits” and is worth «$240bn».'],
  ['The cable didn’t open until «2024».'],
  ['The cable didn’t open in «2024».', 'negated'],
  ['The work was not finished until «2024».'],
  // hypothetical
  ['If trade reached «$300bn», the target would fall.', 'hypothetical'],
  ['If trade fell, Russia would lose «$30bn».', 'hypothetical'],
  ['When trade fell, Russia lost «$30bn».'],
  ['Should China withdraw its «20 ships», the strait is open.', 'hypothetical'],
  ['China should withdraw its «20 ships».'],
  ['Were Russia to sell «50 jets», the balance shifts.', 'hypothetical'],
  ['The treaty could cost «€3bn».', 'hypothetical'],
  ['The treaty cost «€3bn».'],
  ['Had it been «$300bn», no one minded.', 'hypothetical'],
  ['Russia had «300 ships».'],
  ['In May «20 companies» were named.'],
  ['It may cost «€3bn».', 'hypothetical'],
  // planned
  ['The link will carry «2,000 MW».', 'planned'],
  ['The link carries «2,000 MW».'],
  ['Trade is expected to reach «$300bn».', 'planned'],
  ['The plan asks for «51,000 km» by 2030.', 'planned'],
  ['Output should double by «2030».', 'planned'],
  ['Trade had doubled to $240bn by «2023».'],
  ['Sales are forecast at «$5bn».', 'planned'],
  ['They pledged to spend «2%» on defence.', 'planned'],
  ['They spent «2%» on defence.'],
  ['Trade beat its target: it reached «$240bn».'],
  ['Two ships are to be built for «$1bn».', 'planned'],
  // attributed, not disowned
  ['According to Michta, trade climbed to «$240.1bn».', 'attributed'],
  ['“We sold 12,” she said of the «30 jets».', 'attributed'],
  ['Mishustin boasted that trade had reached «$240bn».', 'attributed'],
  ['The minister insisted that «40 ships» had sailed.', 'attributed'],
  // disowned
  ['Critics counter that trade fell to «$5bn».', 'disowned'],
  ['On «3 March» critics claimed that trade fell to $5bn.'],
  ['On 3 March critics claimed that trade fell to «$5bn».', 'disowned'],
  ['As one widely shared post had it, trade fell by «90%».', 'disowned'],
  ['Trade fell by «90%», as one widely shared post had it.', 'disowned'],
  ['The general alleged that «40 tanks» were lost.', 'disowned'],
  ['The «40 tanks» that were lost belonged to the army.'],
  ['Rumours that «12 firms» had left were everywhere.', 'disowned'],
  ['Lobbyists for the platforms maintain that they own «every cable».', 'disowned'],
  ['Engineers maintain «12 cables».'],
  ['Critics claim that it was $5bn, but it was «$7bn».'],
  ['Critics claim it was $5bn; it was «$7bn».'],
  ['The myth that it cost «$5bn» will not die.', 'disowned', 'planned', 'negated'],
  ['It is often said that «12 ships» were lost.', 'disowned', 'attributed'],
  ['Jobless claims rose by «5%».'],
  ['The group claimed responsibility for «two» attacks.'],
  ['Some say that trade fell by «5%».', 'disowned', 'attributed'],
  ['Critics claimed on «7 June» that trade would fall to $5bn.'],
  ['Critics claimed on 7 June that trade fell to «$5bn».', 'disowned'],
  ['He boasted in Paris on «7 June» that France could go it alone.', 'attributed'],
  ['American troops may use «17 sites».'],
  // quoted
  ['He was clear: “we have lost all «40 ships» that we sent,” and left.', 'quoted'],
  ['He was clear about the “loss” of «40 ships».'],
  // historical
  ['In 1969, «two» armies clashed on the Ussuri.', 'historical'],
  ['In 2019, «two» armies clashed on the Ussuri.'],
  ['During the Cold War the axis had «12 members».', 'historical'],
  ['Since 1970 trade has grown by «5%».'],
  ['The nineteenth-century treaty gave Russia «600,000» square miles.', 'historical'],
  ['The Sino-Soviet axis is worth «$240bn».'],
  ['They built 1950 companies and «3 ships».'],
];

for (const [marked, ...modalities] of TABLE) {
  test(marked, () => {
    const at = marked.indexOf('«');
    const text = marked.replace(/[«»]/g, '');
    const clauses = readClauses(text, { start: 0, end: text.length });
    const clause = clauses.find(one => one.start <= at && at < one.end);
    assert.deepEqual([...(clause?.modality ?? [])].sort(), modalities.sort());
  });
}

/** Clauses parted by |, with the group of each. */
const CUT: readonly (readonly [text: string, groups: string])[] = [
  ['Canada has 18,| Finland nine,| Sweden six.', '000'],
  ['Trade was $1,400m;| it fell.', '00'],
  ['Trade |(a record)| fell', '010'],
  ['Trade rose |but aid fell', '01'],
  ['Trade rose |and fell later', '00'],
  ['Firms and banks fell', '0'],
  ['It opened at 10:30 in 2023', '0'],
  ['Trade —| then a record —| fell', '010'],
  ['A 2022–23 rise in Sino-Russian trade', '0'],
  ['He claimed| it was 5', '00'],
];

test('cuts sentences at marks and joining words', () => {
  for (const [cut, groups] of CUT) {
    const text = cut.replaceAll('|', '');
    const clauses = readClauses(text, { start: 0, end: text.length });
    assert.equal(clauses.map(clause => text.slice(clause.start, clause.end)).join('|'), cut);
    assert.equal(clauses.map(clause => clause.group).join(''), groups, cut);
  }
});

const piece = fc.constantFrom(
  'trade rose ',
  ', ',
  '; ',
  ' (',
  ') ',
  ' — ',
  ': ',
  '“',
  '”',
  '"',
  ' but ',
  ' and fell ',
  'critics claim that ',
  'if ',
  'not ',
  'will ',
  'in 1969 ',
  '5 ',
  '\n',
  '’',
  '[',
  ']',
);

test('clauses cover the sentence in order, without gaps', () => {
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 30 }), fc.nat({ max: 9 }), (pieces, before) => {
      const prose = ' '.repeat(before) + pieces.join('');
      const clauses = readClauses(prose, { start: before, end: prose.length });
      assert.equal(clauses[0]!.start, before);
      assert.equal(clauses.at(-1)!.end, prose.length);
      clauses.forEach((clause, i) => {
        assert.ok(clause.start < clause.end);
        if (i > 0) assert.equal(clause.start, clauses[i - 1]!.end);
      });
    }),
    { numRuns: 2000, seed: 7 },
  );
});

const QUOTES: readonly (readonly [text: string, ...quoted: string[]])[] = [
  ['He said “yes” and ‘no’.', '“yes”', '‘no’'],
  ['The “‘no limits’ partnership” holds.', '“‘no limits’ partnership”'],
  ['Don’t, firms’ and the ’90s are none.'],
  ['He said "yes" and \'no\'.', '"yes"', "'no'"],
  ["Don't, firms' and the '90s are none."],
  ['A 5" pipe.'],
  ['« Oui », and „ja“.', '« Oui »', '„ja“'],
  ['An “open one.\n\nAnd a “closed” one.', '“closed”'],
  ['‘The firms’ profits rose’ he said.', '‘The firms’ profits rose’'],
];

test('finds the quotations of a text', () => {
  for (const [text, ...quoted] of QUOTES)
    assert.deepEqual(
      quotedSpans(text).map(span => text.slice(span.start, span.end)),
      quoted,
      text,
    );
});
