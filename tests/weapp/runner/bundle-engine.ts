import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

let bundle: Promise<{ script: string; style: string }> | undefined;

/** The browser side as one script, with WeChat's engine in it; made once a process. */
export function bundleEngine(): Promise<{ script: string; style: string }> {
  bundle ??= make();
  return bundle;
}

async function make(): Promise<{ script: string; style: string }> {
  const result = await build({
    entryPoints: [path.join(__dirname, 'engine/start.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
    logLevel: 'silent',
  });
  const script = result.outputFiles[0]?.text;
  if (!script) throw new Error('esbuild gave no script for the runner');
  return { script, style: readFileSync(path.join(__dirname, 'engine/phone.css'), 'utf8') };
}
