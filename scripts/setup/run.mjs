import { spawn } from 'node:child_process';
import process from 'node:process';

const running = new Set();
/** A child leads a process group of its own, so that its workers and browsers end with it. */
const hasGroups = process.platform !== 'win32';

/** Ends every child that `run` has started, with their children: an interruption leaves nothing behind. */
export function stopChildren() {
  for (const child of running) stop(child);
}

function stop(child) {
  try {
    if (hasGroups) process.kill(-child.pid, 'SIGKILL');
    else child.kill();
  } catch {
    // It ended by itself in this very moment.
  }
}

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, cwd?: string, quiet?: boolean, muteStdout?: boolean, limitMs?: number }} [options]
 *   quiet: keep the output for the caller in place of printing it; muteStdout: drop the standard
 *   output, print the errors; limitMs: end it after that time
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(
  command,
  args,
  { env = {}, cwd, quiet = false, muteStdout = false, limitMs = 0 } = {},
) {
  const stdout = muteStdout ? 'ignore' : quiet ? 'pipe' : 'inherit';
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      detached: hasGroups,
      stdio: ['ignore', stdout, quiet ? 'pipe' : 'inherit'],
    });
    if (child.pid !== undefined) running.add(child);
    const limit = limitMs > 0 ? setTimeout(() => stop(child), limitMs) : undefined;
    let output = '';
    const keep = (chunk) => (output += chunk);
    child.stdout?.setEncoding('utf8').on('data', keep);
    child.stderr?.setEncoding('utf8').on('data', keep);
    child.once('error', (error) => {
      running.delete(child);
      resolve({ code: 127, output: `${command}: ${error.message}` });
    });
    child.once('close', (code) => {
      clearTimeout(limit);
      running.delete(child);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** Runs a script with this Node, or with another one. */
export function runNode(args, { node = process.execPath, ...options } = {}) {
  return run(node, args, options);
}
