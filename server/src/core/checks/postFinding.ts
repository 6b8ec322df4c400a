import type { PostConflict } from '../align/posts/stated';
import type { Finding } from '../finding';
import { FIELDS, GRADES, POST_HEADS } from '../lexicon/posts';
import { likeCase } from '../recognizers/writeNumber';
import type { Analysis, Check } from './check';
import { replacement } from './replacement';

/** The findings of a check on what is said of people; where either of two halves may be wrong, both fixes, the likelier first. */
export function findPosts(check: Check, analysis: Analysis, kinds: readonly PostConflict['kind'][]): readonly Finding[] {
  const { draft, posts } = analysis;
  return posts
    .filter(conflict => kinds.includes(conflict.kind))
    .map(({ span, kind, person, right, evidence, other }) => {
      const text = draft.text.slice(span.start, span.end);
      const newText = kind === 'role' ? inCaseOf(right, text) : right;
      const about = kind === 'person' ? 'Who holds this post' : person.name;
      const message = `${about}: the source has ${newText}, not ${text} (${evidence.source}).`;
      const finding = replacement(check, analysis, span, { newText, message, evidence: [evidence] });
      if (!other) return finding;
      const suggestion = {
        title: `Change ${draft.text.slice(other.span.start, other.span.end)} to ${other.right}`,
        span: other.span,
        newText: other.right,
      };
      return { ...finding, suggestions: [...finding.suggestions, suggestion] };
    });
}

/** "Defence Minister" asks for "Foreign Minister", "defence minister" for "foreign minister"; names keep their capitals. */
function inCaseOf(right: string, text: string): string {
  const inTitle = /^\p{Lu}/u.test(text) && (/[\s-]\p{Lu}/u.test(text) || !/\s/.test(text));
  // The body that follows keeps its capitals too: "commander of the Naval Service".
  const [title = '', ...body] = right.split(/(?= of the \p{Lu})/u);
  const cased = title.replace(/[\p{L}-]+/gu, word => {
    const small = word.toLowerCase();
    if (/^(?:of|the|for|and|at|in)$/.test(small) || !isTitleWord(small)) return word;
    return inTitle ? likeCase(small, 'A') : small;
  });
  return likeCase([cased, ...body].join(''), text);
}

function isTitleWord(word: string): boolean {
  return FIELDS.has(word) || GRADES.has(word) || [...POST_HEADS.keys()].some(head => head.split(' ').includes(word));
}
