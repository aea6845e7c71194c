import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Buffer } from 'node:buffer';
import process from 'node:process';

/** DevTools' own settings of one machine, over project.config.json; kept out of git. */
const privateSettings = 'project.private.config.json';

/** Each domain's own root: what the build calls it, the demo's, which is everybody's, and what it signs. */
const roots = [
  {
    name: 'DIRECTORY_ROOT',
    demo: 'src/shared/protection/trust/demo-root.ts',
    signs: 'who reads reports',
  },
  {
    name: 'COUNSELLING_ROOT',
    demo: 'src/shared/counselling/talk/demo-root.ts',
    signs: 'who reads what is said around an appointment',
  },
];
const dangerRule = 'src/shared/protection/danger/danger-rule.json';

/**
 * Danger questions decide how soon somebody looks: words that nobody has validated are for trying out only.
 * @param {{ sample: boolean }} rule
 * @returns {string | null}
 */
export function refusalOfSample(rule = JSON.parse(readFileSync(dangerRule, 'utf8'))) {
  if (rule.sample === false) return null;
  return `Not built: the danger questions are a sample. Put the validated text into ${dangerRule}, with its source and licence, and set sample to false.`;
}

/**
 * Why a mini-program built with these settings must not be given to people, in one sentence with what to
 * set; null when it may.
 * @param {Record<string, string | undefined>} env
 * @returns {string | null}
 */
export function refusalOfRelease(env) {
  return refusalOfAddress(env) ?? refusalOfRoots(env);
}

/** What people write is sealed to whom a root names; no demo's root is right for either. */
function refusalOfRoots(env) {
  const demos = roots.map(({ demo }) => demoRoot(demo));
  const isOwn = (root = '') => /^[0-9a-f]{64}$/.test(root) && !demos.includes(root);
  const wrong = roots.find(({ name }) => !isOwn(env[name]));
  if (!wrong) return null;
  return `Not built: a release needs ${wrong.name}, the public key (64 hexadecimal digits) of your own root that signs ${wrong.signs}.`;
}

function demoRoot(file) {
  const [, key] = /root: '([\w-]{43})'/.exec(readFileSync(file, 'utf8')) ?? [];
  if (key === undefined) throw new Error(`No root of the demo found in ${file}`);
  return Buffer.from(key, 'base64url').toString('hex');
}

function refusalOfAddress(env) {
  if (env.CLIENT_TRANSPORT === 'cloud') {
    if (env.CLIENT_CLOUD_ENV) return null;
    return 'Not built: a release on CloudBase needs CLIENT_CLOUD_ENV, the id of the environment.';
  }
  const origin = env.CLIENT_API_ORIGIN;
  const example = 'such as CLIENT_API_ORIGIN=https://women.example.gov.cn';
  if (!origin) {
    return `Not built: a release needs the address of the gateway, ${example} (or CLIENT_TRANSPORT=cloud).`;
  }
  if (isPublic(origin)) return null;
  return `Not built: WeChat calls only https addresses with a name, not ${origin}; set it ${example}.`;
}

/** Told after a build that is not a release: it speaks to this computer, and DevTools lets it. */
export function prepareForDevTools(env) {
  if (!existsSync(privateSettings)) {
    writeFileSync(
      privateSettings,
      `${JSON.stringify({ setting: { urlCheck: false } }, null, 2)}\n`,
    );
  }
  if (env.CLIENT_API_ORIGIN || env.CLIENT_TRANSPORT === 'cloud') return;
  process.stdout.write(
    'For trying out: it speaks to http://127.0.0.1:8080. For people: npm run release:weapp.\n',
  );
}

/** An origin that a phone may call: https, a name and no number, not this computer. */
function isPublic(origin) {
  if (!URL.canParse(origin)) return false;
  const { protocol, hostname, pathname } = new URL(origin);
  const isNamed = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/i.test(hostname);
  return protocol === 'https:' && isNamed && pathname === '/';
}
