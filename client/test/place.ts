import assert from 'node:assert/strict';
import { policyFactCheck } from './extension';

suite('the extension under test', () => {
  test('is the one that is meant: the built one, or the one that was packaged and installed', () => {
    const meant = process.env['EDITOR_EXTENSION'];
    assert.ok(meant);
    const { extensionPath } = policyFactCheck();
    assert.ok(extensionPath.startsWith(meant), `${extensionPath} is not in ${meant}`);
  });
});
