/**
 * Verbs that tie words to who said them, in the forms that stand beside a quotation: "argues", "argued", "like to put it". A part of a
 * larger expression.
 */
export const SAYS = `(?:${[
  'says?|said|saying|tells?|told|writes?|wrote|writing|speaks?|spoke|puts?|like[sd]? to (?:say|put)|sum(?:s|med) (?:it )?up|prefers?',
  'admit(?:s|ted)|quip(?:s|ped)|dub(?:s|bed)|repl(?:y|ies|ied)|testif(?:y|ies|ied)|label(?:s|led|ed)|calling|describing|adding|arguing',
  forms(
    'd',
    'argue note concede declare state conclude observe describe denounce praise promise pledge urge announce quote acknowledge',
  ),
  forms('d', 'muse joke emphasise emphasize advise'),
  forms(
    'ed',
    'add warn insist boast explain claim ask recall complain remark call dismiss condemn hail predict vow lament counter retort',
  ),
  forms('ed', 'respond answer stress suggest maintain confirm comment protest caution assert contend'),
].join('|')})`;

/** Nouns for something said: "in the words of X", "X’s verdict". */
export const SAYING =
  '(?:words?|verdict|phrase|maxim|quip|motto|line|remark|warning|advice|view|opinion|judg(?:e)?ment|reply|answer|formula|metaphor|description|sentence|slogan)s?';

function forms(past: string, verbs: string): string {
  return `(?:${verbs.split(' ').join('|')})(?:e?s|${past})?`;
}
