import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '../..');
const standIns = path.join(root, 'src/shared/envelope/stand-ins');

/**
 * Bundles code of the envelope as the mini-program has it: nothing of the Web is there, and what typage
 * and noble need of it comes from our stand-ins. For tests and benches; the mini-program's own build does
 * the same with webpack (docs/envelope.md). The bundle takes random bytes from `systemRandom(count)`, a
 * promise of numbers, as a phone takes them from `wx.getRandomValues`.
 * @param {string} contents the entry, as seen from the root
 * @param {{ minify?: boolean }} [options]
 * @returns {Promise<string>} a script
 */
export async function bundleAsOnPhone(contents, { minify = false } = {}) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    minify,
    format: 'iife',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2020',
    charset: 'utf8',
    tsconfig: path.join(root, 'tsconfig.json'),
    inject: [
      path.join(standIns, 'streams.ts'),
      path.join(standIns, 'text-codec.ts'),
      path.join(root, 'tests/support/phone-crypto.ts'),
    ],
    define: { 'globalThis.crypto': 'crypto' },
    alias: {
      '@noble/post-quantum/hybrid.js': path.join(standIns, 'left-out.ts'),
      '@noble/curves/nist.js': path.join(standIns, 'left-out.ts'),
    },
    logLevel: 'warning',
  });
  return outputFiles[0].text;
}
