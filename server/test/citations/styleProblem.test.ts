import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STYLES } from '../../src/citations/format/index';
import { STYLE_NAMES } from '../../src/citations/format/styleNames';
import { styleProblem } from '../../src/citations/format/styleProblem';

const apa = STYLES.get('apa')!;

test('the styles that come with the extension are known by their names, and nothing is wrong with them', () => {
  assert.deepEqual([...STYLES.keys()], STYLE_NAMES);
  for (const [name, text] of STYLES) assert.equal(styleProblem(text), undefined, name);
});

test('what is wrong with a style is said', () => {
  assert.match(styleProblem('') ?? '', /no <style> element/);
  assert.match(styleProblem('<!doctype html><html><p>Not found</p></html>') ?? '', /no <style> element/);
  assert.match(styleProblem('<style><info/></style>') ?? '', /no <citation> element/);
  const dependent = '<style><info><link rel="independent-parent" href="http://www.zotero.org/styles/apa"/></info></style>';
  assert.equal(styleProblem(dependent), 'it only says that it is as the style "apa" is: name that one');
  const line = apa.slice(0, apa.indexOf('</citation>')).split('\n').length;
  const broken = styleProblem(apa.replace('</citation>', ''))!;
  assert.match(broken, /^its XML is broken: the element <citation> in line \d+ is not closed, or was not opened$/);
  assert.ok(Number(/line (\d+)/.exec(broken)?.[1]) <= line);
  assert.match(styleProblem(apa.replace('</style>', '')) ?? '', /<style> in line 2 is not closed/);
  assert.equal(styleProblem('<style a="x > y"><!-- <b> --><citation b=\'/>\'><c/></citation></style>'), undefined);
});
