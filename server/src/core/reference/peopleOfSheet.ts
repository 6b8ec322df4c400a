import type { Evidence } from '../finding';
import { keySet } from '../lexicon/keys';
import { flatten } from '../recognizers/flat';
import { readPost } from '../recognizers/posts';
import { postsOf } from '../recognizers/postsOf';
import { type KnownPerson, type KnownPost, knownPost } from './knownPerson';
import { bareName, callOf, wordsOf } from './peopleCalls';
import type { KnownReferenceName } from './reference';

/** A person of a fact sheet: roles, affiliation, and what the evidence says round the name. */
export function personOfSheet(name: KnownReferenceName): readonly KnownPerson[] {
  if (name.kind !== 'person') return [];
  const { evidence } = name;
  const [full = '', ...aliases] = name.forms;
  const said = name.roles.flatMap(role => {
    const post = readPost(role, 0, role.length);
    return post ? [knownPost(post, role, evidence)] : [];
  });
  const whole = { start: 0, end: evidence.quote.length };
  const flat = flatten(evidence.quote, whole);
  const at = flat.text.indexOf(full);
  const read = at < 0 ? [] : postsOf(flat.text, { start: at, end: at + full.length }, { start: 0, end: flat.text.length });
  const belongs = name.affiliation === undefined ? [] : [bodyAlone(name.affiliation, evidence)];
  const context = [...name.forms, ...name.roles, name.affiliation ?? '', evidence.quote].join('\n');
  return [
    {
      name: full,
      words: wordsOf(full),
      calls: new Set([full, ...aliases].map(form => bareName(form)).flatMap(callOf)),
      posts: [...belongs, ...said, ...read.map(post => knownPost(post, flat.text, evidence))],
      context,
      keys: keySet(context),
    },
  ];
}

function bodyAlone(body: string, evidence: Evidence): KnownPost {
  return {
    title: '',
    head: '',
    sort: 'any',
    grades: new Set(),
    field: new Set(),
    loose: false,
    bodies: [body],
    past: false,
    evidence,
  };
}
