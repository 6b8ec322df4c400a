import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArticle } from '../../src/core/index';
import { growsInStep } from '../growth';

/** What a hostile source repeats, after what it begins with. */
const FAMILIES: readonly (readonly [language: string, begins: string, repeats: string])[] = [
  ['html', '', '<nav>'],
  ['html', '', '<nav>a</nav><p>b'],
  ['html', '', '<article>'],
  ['html', '', '<main><p>a</main>'],
  ['html', '', '<p class="share-newsletter-author-bio">a'],
  ['html', '', '<meta name=author content=x>'],
  ['html', '<script type="application/ld+json">', '['],
  ['html', '<title>', 'a | '],
  ['markdown', '---\n', 'a: &a [*a, *a]\n'],
  ['markdown', '---\ntitle: x\n', 'author: [\n'],
  ['markdown', '+++\n', 'a = "b\n'],
  ['plaintext', '', 'Read more\n\n'],
  ['plaintext', '', 'Related articles\n\n'],
  ['plaintext', '', '*'],
  ['plaintext', '', '* '],
  ['plaintext', '', 'sign up '],
  ['plaintext', '', 'Jane Doe, '],
  ['plaintext', '', 'Jane Doe is a fellow.\n\n'],
  ['plaintext', '', 'By J'],
];

test('reading an article takes a time in step with its length', () => {
  const slow = FAMILIES.filter(
    ([language, begins, repeats]) =>
      !growsInStep(
        length => begins + repeats.repeat(length / repeats.length) + (begins.startsWith('<script') ? '</script>' : '\n---\n'),
        text => readArticle(text, 'a', language),
        25_000,
      ),
  );
  assert.deepEqual(slow, []);
});
