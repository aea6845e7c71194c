import process from 'node:process';

const out = process.stdout;

/**
 * Shows that a long step is alive: a line that counts the seconds on a terminal, a line every ten
 * seconds elsewhere.
 * @template T
 * @param {string} title what is done, as in "Building the residents' app"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(title, work) {
  const startedAt = Date.now();
  const seconds = () => ((Date.now() - startedAt) / 1000).toFixed(0);
  out.write(`${title} …${out.isTTY ? '' : '\n'}`);
  const timer = setInterval(
    () => out.write(out.isTTY ? `\r${title} … ${seconds()} s` : `${title} … ${seconds()} s\n`),
    out.isTTY ? 1_000 : 10_000,
  );
  try {
    return await work();
  } finally {
    clearInterval(timer);
    out.write(`${out.isTTY ? '\r' : ''}${title} … ${seconds()} s, done\n`);
  }
}

/** "0.4 s", "12 s", "2 min 5 s" */
export function durationText(ms) {
  if (ms < 10_000) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
