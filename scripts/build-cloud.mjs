/**
 * Bundles each domain's cloud function into one self-contained file:
 * dist/cloud/<domain>/index.js (exports.main), config.json (timer, permissions) and package.json.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const source = 'src/cloud/cloudbase/functions';
const target = 'dist/cloud';
/** The embedded engine (12 MB) and the stores' SDK must never be pulled in by an import. */
const unwanted = ['@electric-sql/pglite', 'fastify', '@tarojs'];

const settings = JSON.parse(readFileSync('src/cloud/cloudbase/functions.json', 'utf8'));
const domains = readdirSync(source).map((file) => path.basename(file, '.ts'));
const missing = domains.filter((domain) => !settings[domain]);
if (missing.length) throw new Error(`functions.json has no entry for: ${missing.join(', ')}`);

rmSync(target, { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: domains.map((domain) => ({
    in: `${source}/${domain}.ts`,
    out: `${domain}/index`,
  })),
  outdir: target,
  bundle: true,
  platform: 'node',
  target: 'node18',
  format: 'cjs',
  minifySyntax: true,
  minifyWhitespace: true,
  charset: 'utf8',
  legalComments: 'none',
  // `pg` asks for its native twin and goes on without it.
  external: ['pg-native'],
  inject: ['src/cloud/cloudbase/node-18.ts'],
  // pg-boss loads both for schedules by cron, which are not used: 380 KB and a third of the start.
  alias: Object.fromEntries(
    ['cron-parser', 'rrule-temporal'].map((name) => [
      name,
      './src/cloud/cloudbase/no-schedules.cjs',
    ]),
  ),
  metafile: true,
  logLevel: 'warning',
});

for (const [file, { inputs, bytes }] of Object.entries(metafile.outputs)) {
  const found = unwanted.filter((name) =>
    Object.keys(inputs).some((input) => input.includes(`node_modules/${name}/`)),
  );
  if (found.length) throw new Error(`${file} contains ${found.join(', ')}`);
  console.log(`${file}  ${Math.round(bytes / 1024)} KB`);
}

for (const domain of domains) {
  const { timer, openapi } = settings[domain];
  mkdirSync(path.join(target, domain), { recursive: true });
  writeJson(`${target}/${domain}/config.json`, {
    permissions: { openapi },
    ...(timer ? { triggers: [{ name: `${domain}-jobs`, type: 'timer', config: timer }] } : {}),
  });
  writeJson(`${target}/${domain}/package.json`, { name: domain, private: true, main: 'index.js' });
}

function writeJson(file, value) {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
