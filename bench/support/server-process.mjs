/** Servers that are measured: on loopback, started here and ended by their process id. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';

const startMs = 60_000;

/**
 * @param {{ args: string[], env: Record<string, string>, port: number, readyPath: string }} options
 * @returns {Promise<{ port: number, pid: number, memory(): { now: number, peak: number }, cpuSeconds(): number, stop(): Promise<void> }>}
 *   memory in MB and time on the processors, as Linux counts them
 */
export async function startServer({ args, env, port, readyPath }) {
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk) => (complaint = `${complaint}${chunk}`.slice(-4_000)));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    if (child.exitCode !== null) return;
    child.kill('SIGTERM');
    const patience = setTimeout(() => child.kill('SIGKILL'), 15_000);
    await ended;
    clearTimeout(patience);
  };
  const giveUpAt = performance.now() + startMs;
  while (!(await isReady(port, readyPath))) {
    if (child.exitCode !== null || performance.now() > giveUpAt) {
      await stop();
      throw new Error(`a server did not start:\n${complaint}`);
    }
    await sleep(50);
  }
  return {
    port,
    pid: child.pid,
    memory: () => memoryOf(child.pid),
    cpuSeconds: () => cpuSecondsOf(child.pid),
    stop,
  };
}

async function isReady(port, readyPath) {
  try {
    return (await fetch(`http://127.0.0.1:${port}${readyPath}`)).ok;
  } catch {
    return false;
  }
}

function memoryOf(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const field = (name) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024;
  return { now: field('VmRSS'), peak: field('VmHWM') };
}

// User and system time, in hundredths of a second.
function cpuSecondsOf(pid) {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
