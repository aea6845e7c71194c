/**
 * Whether the machine itself stood still: a virtual one shares its processors with others. The same
 * small piece of work is done again and again before everything else that runs; when it takes many
 * times as long as it should, nobody got anything done.
 */
import { spawn } from 'node:child_process';
import os from 'node:os';
import process from 'node:process';
import { median } from '../median.mjs';

const everyMs = 10;
/** The machine stood still when the work took so many times as long as it usually does. */
const timesAsLong = 10;
/** Standstills come in slices: what lies between two of them was no better. */
const apartMs = 40;

/**
 * @typedef {{ from: number, until: number }} Standstill milliseconds since 1970
 * @returns {Promise<{ stop(): Promise<Standstill[] | null> }>} null where nobody may go before others
 */
export async function watchMachine() {
  const child = spawn(process.execPath, [new URL(import.meta.url).pathname], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => (text += chunk));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return {
    stop: async () => {
      child.stdin.end();
      await ended;
      return JSON.parse(text);
    },
  };
}

/** Times of requests without those that were under way while the machine stood still. */
export function withoutStandstills(requests, standstills) {
  return requests.filter(
    ([sentAt, took]) =>
      !standstills.some(({ from, until }) => sentAt < until && sentAt + took > from),
  );
}

function work() {
  let x = 1;
  for (let i = 0; i < 24_000; i += 1) x = (x * 1_103_515_245 + 12_345) & 0x7fffffff;
  return x;
}

function joined(standstills) {
  const all = [];
  for (const { from, until } of standstills) {
    const last = all.at(-1);
    if (last && from - last.until < apartMs) last.until = until;
    else all.push({ from, until });
  }
  return all;
}

/** In the process of its own: until its input ends. */
function watch() {
  try {
    os.setPriority(os.constants.priority.PRIORITY_HIGHEST);
  } catch {
    process.stdin.on('end', () => process.stdout.write('null')).resume();
    return;
  }
  for (let i = 0; i < 200; i += 1) work();
  const seen = [];
  const timer = setInterval(() => {
    const from = performance.timeOrigin + performance.now();
    work();
    seen.push({ from, until: performance.timeOrigin + performance.now() });
  }, everyMs);
  process.stdin
    .on('end', () => {
      clearInterval(timer);
      const usual = median(seen.map(({ from, until }) => until - from));
      const slow = seen.filter(({ from, until }) => until - from > usual * timesAsLong);
      process.stdout.write(JSON.stringify(joined(slow)));
    })
    .resume();
}

if (process.argv[1] === new URL(import.meta.url).pathname) watch();
