import { runSuites } from './run';

/** What VS Code calls in the web extension host: all that does not need Node, which `nodeSuites` lists. */
export function run(): Promise<void> {
  return runSuites(() => import('./suites'));
}
