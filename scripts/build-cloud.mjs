/**
 * Bundles each domain's cloud function into one self-contained file:
 * dist/cloud/<domain>/index.js (exports.main), config.json (timer, permissions) and package.json.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { workerSource } from './build/worker-source.cjs';

const target = 'dist/cloud';
/** The embedded engine (12 MB), the clients' parts and what only readers need must never be pulled in. */
const unwanted = ['@electric-sql/pglite', 'fastify', '@tarojs', 'age-encryption'];

const domains = readdirSync('src/cloud').filter((name) =>
  existsSync(`src/cloud/${name}/domain.ts`),
);
const settings = Object.fromEntries(domains.map((domain) => [domain, settingsOf(domain)]));

rmSync(target, { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: domains.map((domain) => ({
    in: `entry:${domain}`,
    out: `${domain}/index`,
  })),
  outdir: target,
  bundle: true,
  platform: 'node',
  target: 'node22',
  format: 'cjs',
  minify: true,
  // Errors and their traces say where they come from.
  keepNames: true,
  charset: 'utf8',
  legalComments: 'none',
  // `pg` asks for its native twin and goes on without it.
  external: ['pg-native'],
  plugins: [
    workerSource,
    { name: 'entries', setup: addEntries },
    { name: 'no-demo', setup: leaveDemoOut },
  ],
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
  const { timer, openapi = [] } = settings[domain];
  mkdirSync(path.join(target, domain), { recursive: true });
  writeJson(`${target}/${domain}/config.json`, {
    permissions: { openapi },
    ...(timer ? { triggers: [{ name: `${domain}-jobs`, type: 'timer', config: timer }] } : {}),
  });
  writeJson(`${target}/${domain}/package.json`, { name: domain, private: true, main: 'index.js' });
}

/**
 * What a domain's function has beyond the usual: a timer that works off everybody's jobs, open interfaces
 * of WeChat, operations that ask all domains (about a person, or for labels).
 * @returns {{ timer?: string, openapi?: string[], asksAllDomains?: boolean }}
 */
function settingsOf(domain) {
  const file = `src/cloud/${domain}/cloud-function.json`;
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** A function's first file: its domain on CloudBase, alone or with all the others. */
function addEntries({ onResolve, onLoad }) {
  onResolve({ filter: /^entry:/ }, ({ path: entry }) => ({
    path: entry.slice('entry:'.length),
    namespace: 'entry',
  }));
  onLoad({ filter: /.*/, namespace: 'entry' }, ({ path: domain }) => {
    const { timer, asksAllDomains } = settings[domain];
    return {
      resolveDir: path.resolve('src/cloud'),
      contents: `
        import { domain } from './${domain}/domain';
        import { createMain } from './cloudbase/main';
        ${asksAllDomains ? `import { domains } from './domains';` : 'const domains = [domain];'}
        ${timer ? `import { jobsOf } from './jobs';` : ''}
        export const main = createMain(domain, { domains${timer ? ', jobs: jobsOf' : ''} });`,
    };
  });
}

/** Demo mode is refused on CloudBase: what a domain brings to the demo, and what it is sealed with, stay out. */
function leaveDemoOut({ onResolve, onLoad }) {
  onResolve({ filter: /^\.\/(demo|library)\/(seed|renew)$/ }, ({ path: file }) => ({
    path: path.basename(file),
    namespace: 'no-demo',
  }));
  onLoad({ filter: /.*/, namespace: 'no-demo' }, ({ path: name }) => ({
    contents: `export const ${name} = undefined;`,
  }));
}

function writeJson(file, value) {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
