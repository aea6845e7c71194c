import { existsSync } from 'node:fs';
import process from 'node:process';
import { withProgress } from '../setup/progress.mjs';
import { run } from '../setup/run.mjs';

/**
 * Installs packages of Debian (or Ubuntu), where we may.
 * @param {string[]} names
 * @returns {Promise<boolean>} false when we may not, or it did not work
 */
export async function installFromDebian(names) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const apt = (args) =>
    run('apt-get', ['-y', '-q', ...args], {
      quiet: true,
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
  return withProgress(`Installing ${names.join(' and ')} (apt-get)`, async () => {
    await apt(['update']);
    const { code, output } = await apt(['install', '--no-install-recommends', ...names]);
    if (code !== 0) process.stderr.write(output.split('\n').slice(-8).join('\n'));
    return code === 0;
  });
}
