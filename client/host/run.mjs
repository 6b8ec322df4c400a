// Child processes that never outlive us: each leads a process group, and the whole group ends with it.
import { spawn } from 'node:child_process';

const windows = process.platform === 'win32';
const running = new Set();

/**
 * Runs a command to its end and passes its output on as it comes.
 * @returns {Promise<{ code: number, output: string, seconds: number }>} code 124 and a last line of output when time ran out.
 */
export function run(command, args, { cwd, env, minutes = 10, quiet = false } = {}) {
  const begun = Date.now();
  return new Promise(resolve => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: !windows,
    });
    enter(child);
    let output = '';
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      endTree(child);
    }, minutes * 60_000);
    const pass = stream => chunk => {
      output += chunk;
      if (!quiet) stream.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', pass(process.stdout));
    child.stderr.setEncoding('utf8').on('data', pass(process.stderr));
    const finish = (code, note) => {
      if (!running.has(child)) return;
      clearTimeout(timer);
      leave(child);
      endTree(child);
      if (note) pass(process.stderr)(`${note}\n`);
      resolve({ code, output, seconds: (Date.now() - begun) / 1000 });
    };
    const end = code =>
      timedOut ? finish(124, `${command} ran longer than ${minutes} minutes and was ended.`) : finish(code ?? 1);
    child.on('error', error => finish(127, `${command}: ${error.message}`));
    child.on('close', end);
    // A grandchild that keeps the pipes open must not keep us waiting.
    child.on('exit', code => setTimeout(end, 2000, code).unref());
  });
}

/** npm by the very copy that runs us, so that it is found on every platform. */
export function npm(args, options) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return run(process.execPath, [cli, ...args], options);
  return windows ? run('cmd', ['/c', 'npm', ...args], options) : run('npm', args, options);
}

/** Ends a process and everything that it started. */
export function endTree(child) {
  if (child.pid === undefined) return;
  if (windows) {
    if (child.exitCode === null) spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group is gone already.
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

function enter(child) {
  if (running.size === 0) for (const signal of signals) process.on(signal, endAll);
  running.add(child);
}

function leave(child) {
  running.delete(child);
  if (running.size === 0) for (const signal of signals) process.off(signal, endAll);
}

/** A group of its own does not hear the terminal's Ctrl+C. */
function endAll() {
  for (const child of running) endTree(child);
  process.exit(130);
}
