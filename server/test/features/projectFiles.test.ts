import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ProjectFiles } from '../../src/projectFiles';

/** Which bibliographies count for a draft, the nearest first. */
function bibliographiesOf(draft: string, ...files: readonly string[]): readonly string[] {
  const projects = new ProjectFiles();
  for (const file of files) projects.setSaved(`file:///w/${file}`, `bibliography: ${file.replaceAll('/', '-')}.bib`);
  return projects.of(`file:///w/${draft}`).flatMap(({ files }) => files.map(({ path }) => path.replace(/\.yml\.bib$/, '')));
}

test('files at the folder of a draft and above it count, up to the one that makes the project', () => {
  assert.deepEqual(bibliographiesOf('a/b/c.qmd', '_quarto.yml', 'a/_metadata.yml', 'a/b/_metadata.yml'), [
    'a-b-_metadata',
    'a-_metadata',
    '_quarto',
  ]);
  assert.deepEqual(bibliographiesOf('a/b/c.qmd', '_quarto.yml', '_metadata.yml', 'a/_quarto.yml'), ['a-_quarto']);
  assert.deepEqual(bibliographiesOf('a/c.qmd', '_quarto.yml', '_metadata.yml'), ['_metadata', '_quarto']);
  assert.deepEqual(bibliographiesOf('a/c.qmd', 'a/b/_quarto.yml', 'ab/_metadata.yml'), []);
});
