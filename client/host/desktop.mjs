// Where desktop VS Code is installed, and under which command it opens.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names =
  process.platform === 'win32' ? ['code.cmd', 'code-insiders.cmd', 'codium.cmd'] : ['code', 'code-insiders', 'codium'];
const installed = [
  '/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code',
  join(process.env.HOME ?? '', 'Applications/Visual Studio Code.app/Contents/Resources/app/bin/code'),
  join(process.env.LOCALAPPDATA ?? '', 'Programs/Microsoft VS Code/bin/code.cmd'),
  join(process.env.ProgramFiles ?? '', 'Microsoft VS Code/bin/code.cmd'),
];

/** The command of the first one found, or undefined. */
export function desktopEditor() {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap(folder => names.map(name => join(folder, name)));
  return [...onPath, ...installed].find(existsSync);
}
