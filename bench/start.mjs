/**
 * Second start answers within 5 s: `npm start` with nothing changed, until `/readyz` says ok.
 * The embedded database with the demo is there from the first start.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { median } from './median.mjs';

const port = 9150;
const budgetMs = 5_000;
const rounds = 5;

export const title = 'Second start answers within 5 s';

/** @returns {Promise<{ lines: string[], isFine: boolean }>} */
export async function measure() {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'wh-bench-'));
  try {
    // Builds what is stale and loads the demo: not counted.
    await startAndStop(dataDir);
    const times = [];
    for (let round = 0; round < rounds; round += 1) times.push(await startAndStop(dataDir));
    const middle = median(times);
    return {
      lines: [
        `median ${seconds(middle)} s of ${rounds} (${times.map(seconds).join(', ')}), budget ${seconds(budgetMs)} s`,
      ],
      isFine: middle < budgetMs,
    };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function startAndStop(dataDir) {
  const begun = performance.now();
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, METRICS_PORT: 'off' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  while (child.exitCode === null && !(await isReady())) await sleep(20);
  if (child.exitCode !== null) throw new Error('the start failed');
  const took = performance.now() - begun;
  child.kill('SIGINT');
  await ended;
  return took;
}

async function isReady() {
  try {
    return (await fetch(`http://127.0.0.1:${port}/readyz`)).ok;
  } catch {
    return false;
  }
}

function seconds(ms) {
  return (ms / 1000).toFixed(1);
}
