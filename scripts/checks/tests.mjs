import process from 'node:process';
import { buildIfStale } from '../build/targets.mjs';
import { findAge } from './age.mjs';
import { findChromium } from './chromium.mjs';
import { runJest } from './jest.mjs';
import { dropTemplates, findPostgres } from './postgres.mjs';
import { builds } from './steps.mjs';
import { removeSuites, writeSuites } from './suites.mjs';

/**
 * Runs projects of jest.config.cjs together, once what they need is there.
 * @param {{ name: string, needs: string[] }[]} steps
 * @returns {Promise<Map<string, import('./run-checks.mjs').Result>>} by name of the step
 */
export async function runTests(steps) {
  const does = (need) => steps.some(({ needs }) => needs.includes(need));
  const postgres = does('postgres') ? await findPostgres() : { url: null };
  const chromium = does('chromium') ? await findChromium() : { file: null };
  const missing = new Map();
  if (!postgres.url) missing.set('postgres', cannotRun(postgres.reason));
  if (!chromium.file) missing.set('chromium', cannotRun(chromium.reason));
  if (steps.some(({ name }) => name === 'unit')) await findAge();
  // A step that runs by itself must not test yesterday's.
  for (const name of does('builds') ? builds : []) {
    const { code, output } = await buildIfStale(name);
    if (code !== 0) missing.set('builds', { passed: 0, failed: 1, skipped: 0, output });
  }
  const results = new Map();
  const ready = steps.filter(({ name, needs }) => {
    const lacking = needs.find((need) => missing.has(need));
    if (lacking) results.set(name, missing.get(lacking));
    return !lacking;
  });
  const run = `${process.pid}`;
  const env = {
    TEST_SUITES: 'yes',
    TEST_RUN: run,
    ...(postgres.url ? { TEST_DATABASE_URL: postgres.url } : {}),
    ...(chromium.file ? { CHROMIUM_PATH: chromium.file } : {}),
  };
  writeSuites();
  try {
    const names = ready.map(({ name }) => name);
    const own = names.length > 0 ? await runJest(names, env) : [];
    for (const [name, result] of own) results.set(name, result);
  } finally {
    removeSuites();
    if (postgres.url) {
      await dropTemplates(postgres.url, run);
      await postgres.stop();
    }
  }
  return results;
}

function cannotRun(reason) {
  return { passed: 0, failed: 0, skipped: 1, couldNotRun: 1, reason };
}
