import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { pause } from './editor';
import { findingsIn, untilFindings } from './findings';

/** How long findings that are right must stay as they are. */
const WATCH = 1200;

/**
 * Does something and waits for the findings that must come of it. What was shown before may stand until then, and what is in `through`;
 * once the right ones are shown, nothing else is shown any more, not for the blink of an eye.
 */
export async function settle(
  document: vscode.TextDocument,
  expected: readonly string[],
  act: () => PromiseLike<unknown>,
  through: readonly (readonly string[])[] | 'anything' = [],
): Promise<void> {
  const before = stateOf(document);
  const wanted = expected.join('; ');
  const history = record(document);
  let acted = 0;
  try {
    await act();
    // What an edit has left where it was counts as shown: ranges that are not moved yet are not right by chance.
    history.look();
    acted = history.states.length;
    await untilFindings(document, expected);
    await pause(WATCH);
  } finally {
    history.dispose();
  }
  // What was right before as well must be so again when all is done.
  const from = through === 'anything' || before === wanted ? acted - 1 : 0;
  const after = history.states.slice(history.states.indexOf(wanted, from));
  assert.deepEqual(after, [wanted], 'what is right stays');
  if (through === 'anything') return;
  const allowed = [before, wanted, ...through.map(state => state.join('; '))];
  assert.deepEqual(
    history.states.filter(state => !allowed.includes(state)),
    [],
    'nothing else is shown on the way',
  );
}

/** Each state that a document's findings are seen in, one after the other. */
function record(document: vscode.TextDocument) {
  const states = [stateOf(document)];
  const look = () => {
    const state = stateOf(document);
    if (state !== states.at(-1)) states.push(state);
  };
  const listener = vscode.languages.onDidChangeDiagnostics(look);
  const timer = setInterval(look, 10);
  return {
    states,
    look,
    dispose() {
      clearInterval(timer);
      listener.dispose();
    },
  };
}

function stateOf(document: vscode.TextDocument): string {
  return findingsIn(document)
    .map(({ check, text }) => `${check} ${text}`)
    .join('; ');
}
