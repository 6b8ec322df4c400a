import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { builtInSheets } from '../../src/builtIn';
import { buildReference, checkDraft, type Sheet } from '../../src/core/index';
import carriers from './carriers.yaml';
import { type Kind, type Mutant, mutate, type Swaps } from './mutants';

/** In 100 mutants of a kind, how many must be found. To be raised as the checker learns, never to be lowered; the aim is 95. */
const FLOORS: Readonly<Record<Kind, number>> = {
  value: 92,
  unit: 95,
  year: 100,
  date: 100,
  name: 82,
  role: 100,
  place: 75,
  organisation: 50,
};

const { sentences, swaps } = parse(carriers) as { readonly sentences: readonly string[]; readonly swaps: Swaps };
const sheets = builtInSheets();
const reference = buildReference(sheets);
const names = sheets.flatMap(namesOf);
const evidence = [...new Set(sheets.flatMap(evidenceOf))];

test('each piece of evidence that holds a value stands in a sentence', () => {
  const alone = evidence.filter(words => sentenceOf(words) === undefined && mutantsIn(words, words).length > 0);
  assert.deepEqual(alone, [], 'evidence that no sentence of carriers.yaml completes');
});

test('nothing is found in a sentence as the source has it', () => {
  const found = sentences.flatMap(sentence => findingsIn(sentence).map(finding => `${sentence} ${finding}`));
  assert.deepEqual(found, []);
});

const all = evidence.flatMap(words => mutantsIn(sentenceOf(words) ?? words, words));
const mutants = [...new Map(all.map(mutant => [mutant.text, mutant])).values()];

for (const kind of Object.keys(FLOORS) as Kind[]) {
  test(`${kind}: ${FLOORS[kind]} in 100 of the mutants are found`, context => {
    const results = mutants.filter(mutant => mutant.kind === kind).map(mutant => ({ mutant, findings: findingsIn(mutant.text) }));
    const missed = results.filter(({ findings }) => findings.length === 0);
    const found = results.length - missed.length;
    context.diagnostic(`${kind}: ${found} of ${results.length} found`);
    for (const { mutant } of missed) context.diagnostic(`missed: ${mutant.from} → ${mutant.to}: ${mutant.text}`);
    assert.ok(results.length > 0, 'the evidence has no value of this kind');
    assert.ok(100 * found >= FLOORS[kind] * results.length, `${found} of ${results.length}`);
  });
}

function mutantsIn(sentence: string, words: string): readonly Mutant[] {
  const start = sentence.indexOf(words);
  return mutate(sentence, { start, end: start + words.length }, swaps, names);
}

function sentenceOf(words: string): string | undefined {
  return sentences.find(sentence => sentence.includes(words));
}

function findingsIn(text: string): readonly string[] {
  return checkDraft({ text, language: 'markdown' }, reference).findings.map(
    ({ check, text: at, suggestions }) => `${check} “${at}” → ${suggestions[0]?.newText ?? 'no fix'}`,
  );
}

function evidenceOf({ facts, people, organisations, places, terms, quotations }: Sheet): readonly string[] {
  return [...facts, ...people, ...organisations, ...places, ...terms, ...quotations].map(entry => entry.evidence);
}

/** Words of a name that are long enough to be misspelt: family and given names, the last word of an organisation. */
function namesOf({ people, organisations }: Sheet): readonly string[] {
  const words = [
    ...people.flatMap(({ name }) => name.split(' ')),
    ...organisations.flatMap(({ name }) => name.split(' ').at(-1) ?? []),
  ];
  return [...new Set(words)].filter(word => /^\p{Lu}\p{Ll}{4,}$/u.test(word));
}
