// Stands in for the desktop VS Code executable: takes its arguments, runs the suite in the server's real extension host with the
// real workbench in a headless browser, and ends with the suite's status.
//   node stand-in.mjs FOLDER --extensionDevelopmentPath=DIR --extensionTestsPath=FILE --user-data-dir=DIR/data --extensions-dir=DIR
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { runSuite } from './page.mjs';
import { startWorkbench } from './workbench.mjs';

const { values, positionals } = parseArgs({
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
  },
  strict: false,
  allowPositionals: true,
});

const workbench = await startWorkbench({
  serverDataDir: dirname(values['user-data-dir']),
  extensionsDir: values['extensions-dir'],
});
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => end(130));
try {
  const address = workbench.address(positionals[0], values.extensionDevelopmentPath, { suite: values.extensionTestsPath });
  await end(await runSuite({ address, screenshots: process.env.EDITOR_SCREENSHOTS, ended: workbench.exited }));
} catch (error) {
  console.error(error);
  await end(1);
}

async function end(code) {
  await workbench.stop();
  process.exit(code);
}
