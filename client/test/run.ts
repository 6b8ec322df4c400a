import Mocha from 'mocha';

/** Runs the suites that `load` declares in this extension host, tells of each test as it ends, and fails when one has failed. */
export async function runSuites(load: () => Promise<unknown>): Promise<void> {
  // The base reporter writes nothing: Mocha's others write to a terminal or a page that is not there.
  const mocha = new Mocha({ ui: 'tdd', timeout: 60_000, reporter: Mocha.reporters.Base });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await load();
  const { passed, failed } = await runAll(mocha);
  say(`editor: ${passed} passed, ${failed} failed`);
  if (failed > 0 || passed === 0) throw new Error(`${failed} editor tests failed`);
}

function runAll(mocha: Mocha): Promise<{ passed: number; failed: number }> {
  return new Promise(resolve => {
    let passed = 0;
    let failed = 0;
    const runner = mocha.run(() => resolve({ passed, failed }));
    runner.on('pass', test => {
      passed++;
      say(`✔ ${test.fullTitle()} (${test.duration} ms)`);
    });
    // A hook that fails takes its tests with it: it counts as one failure, and says so.
    runner.on('fail', (test, error) => {
      failed++;
      say(`✖ ${test.fullTitle()}\n${error.stack ?? error.message}`);
    });
    runner.on('pending', test => {
      failed++;
      say(`✖ ${test.fullTitle()}: skipped, and nothing may be`);
    });
  });
}

/** The bar tells our lines from what the editor itself says. */
function say(text: string): void {
  for (const line of text.split('\n')) console.log(`│ ${line}`);
}
