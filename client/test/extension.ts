import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PolicyFactCheck } from '../src/extension';

export function policyFactCheck(): vscode.Extension<PolicyFactCheck> {
  const found = vscode.extensions.getExtension<PolicyFactCheck>('policy-fact-check.policy-fact-check');
  assert.ok(found, 'the extension is installed');
  return found;
}
