import { talkDemoRoot } from '@shared/counselling/talk/demo-root';
import { demoRoot } from '@shared/protection/trust/demo-root';

interface Release {
  refusalOfRelease(env: Record<string, string>): string | null;
  refusalOfSample(rule?: { sample?: unknown }): string | null;
}

async function refusal(env: Record<string, string>): Promise<string | null> {
  const { refusalOfRelease }: Release = await import('./release.mjs');
  return refusalOfRelease(env);
}

test.each([
  ['no address', {}, 'CLIENT_API_ORIGIN=https://'],
  ['an empty address', { CLIENT_API_ORIGIN: '' }, 'CLIENT_API_ORIGIN=https://'],
  ['this computer', { CLIENT_API_ORIGIN: 'http://127.0.0.1:8080' }, 'not http://127.0.0.1:8080'],
  ['this computer by name', { CLIENT_API_ORIGIN: 'https://localhost' }, 'not https://localhost'],
  ['plain http', { CLIENT_API_ORIGIN: 'http://women.example.gov.cn' }, 'only https'],
  ['a number', { CLIENT_API_ORIGIN: 'https://203.0.113.7' }, 'only https addresses with a name'],
  ['no address at all', { CLIENT_API_ORIGIN: 'women.example.gov.cn' }, 'only https'],
  ['a cloud without its id', { CLIENT_TRANSPORT: 'cloud' }, 'CLIENT_CLOUD_ENV'],
])('a release with %s is refused with what to set', async (_what, env, says) => {
  expect(await refusal(env)).toContain(says);
});

const root = { DIRECTORY_ROOT: '0f'.repeat(32), COUNSELLING_ROOT: '0e'.repeat(32) };
const address = { CLIENT_API_ORIGIN: 'https://women.example.gov.cn' };

test('a release with an address or an environment is built', async () => {
  expect(await refusal({ ...root, ...address })).toBeNull();
  const withPort = { CLIENT_API_ORIGIN: 'https://women.example.gov.cn:8443/' };
  expect(await refusal({ ...root, ...withPort })).toBeNull();
  const cloud = { CLIENT_TRANSPORT: 'cloud', CLIENT_CLOUD_ENV: 'women-1a2b' };
  expect(await refusal({ ...root, ...cloud })).toBeNull();
});

const hexOf = (key: string) => Buffer.from(key, 'base64url').toString('hex');

test.each(['DIRECTORY_ROOT', 'COUNSELLING_ROOT'])(
  "a release without a %s of its own, or with a demo's, is refused",
  async (name) => {
    const demos = [demoRoot.root, talkDemoRoot.root].map(hexOf);
    for (const wrong of ['', 'f00', ...demos]) {
      expect(await refusal({ ...root, ...address, [name]: wrong })).toContain(name);
    }
    const { [name as keyof typeof root]: _left, ...others } = root;
    expect(await refusal({ ...others, ...address })).toContain(name);
  },
);

test('a release with danger questions that nobody has validated is refused', async () => {
  const { refusalOfSample }: Release = await import('./release.mjs');
  expect(refusalOfSample()).toContain('danger-rule.json');
  expect(refusalOfSample({})).toContain('sample');
  expect(refusalOfSample({ sample: false })).toBeNull();
});
