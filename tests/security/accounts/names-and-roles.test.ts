import { organisation } from '@cloud/organisation';
import { activities } from '@cloud/activities';
import { people } from '@cloud/people';
import { buildTree, type BuiltTree } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import {
  buildStaffAccount,
  buildTotp,
  firstStep,
  goodPassword,
  totpCode,
} from '@tests/builders/staff';
import { useWorld } from '@tests/support/test-world';
import { codeOf } from './sms';

let drawn = 0;
const world = useWorld({
  wechat: {
    signIn: async () => ({ status: 'bad-code' }),
    makeCode: async () => {
      drawn += 1;
      return { status: 'ok', png: new Uint8Array([1]) };
    },
    sendSubscribeMessage: async () => ({ status: 'sent' }),
  },
});
let tree: BuiltTree;
let admin: BuiltPerson;
let organiser: BuiltPerson;
beforeEach(async () => {
  drawn = 0;
  tree = await buildTree(world());
  admin = await buildPerson(world(), {
    name: '张主任',
    roles: [{ role: 'platform-admin', unitId: tree.county.id }],
  });
  organiser = await buildPerson(world(), {
    name: '陈小梅',
    roles: [{ role: 'organiser', unitId: tree.hongqiao.id }],
  });
  await buildStaffAccount(world(), organiser, 'chen.hq');
});

const guess = async (
  password: string,
  { address = '192.0.2.1', knownBrowsers = [] as string[] } = {},
) =>
  codeOf(
    await world().send(
      people,
      'signInWithPassword',
      { userName: 'chen.hq', password, knownBrowsers },
      { address },
    ),
  );
const inbox = async (as: { token: string }) =>
  (await world().call(people, 'listInbox', {}, { as })).items.map(({ title }) => title);

describe('who knows her user name', () => {
  const his = '203.0.113.66';
  const wrongFrom = async (address: string, times: number) => {
    for (let at = 0; at < times; at += 1) await guess('not it', { address });
  };

  it('keeps out nobody but himself by typing wrong passwords', async () => {
    await wrongFrom(his, 6);
    expect(await guess(goodPassword, { address: his })).toBe('TRY_LATER');
    expect(await guess(goodPassword)).toBe('OK');
  });

  it('gains no more guesses by changing his address within a /48', async () => {
    for (let at = 0; at < 6; at += 1) {
      await guess('not it', { address: `2001:db8:1:${at}::1` });
    }
    expect(await guess('not it', { address: '2001:db8:1:99::1' })).toBe('TRY_LATER');
  });

  it('keeps her out of a browser that she has used before from no number of addresses', async () => {
    await buildTotp(world(), organiser);
    const { ticket } = await firstStep(world(), 'chen.hq');
    const input = { ticket, code: totpCode(world()), deviceLabel: 'Chrome' };
    const { knownBrowser } = await world().call(people, 'signInWithTotp', input);
    for (let at = 0; at < 70; at += 1) await guess('not it', { address: `203.0.113.${at}` });
    expect(await guess(goodPassword)).toBe('TOO_MANY');
    expect(await guess(goodPassword, { knownBrowsers: [knownBrowser] })).toBe('OK');
    // A mark of somebody else's, or a forged one, is none.
    const forged = knownBrowser.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    expect(await guess(goodPassword, { knownBrowsers: [forged, 'x.y.z', ''] })).toBe('TOO_MANY');
    // Nor does it make guesses free for whoever sits at her browser.
    for (let at = 0; at < 6; at += 1) await guess('not it', { knownBrowsers: [knownBrowser] });
    expect(await guess(goodPassword, { knownBrowsers: [knownBrowser] })).toBe('TRY_LATER');
    world().clock.advance(181 * 24 * 3600_000);
    for (let at = 0; at < 6; at += 1) await guess('not it');
    expect(await guess(goodPassword, { knownBrowsers: [knownBrowser] })).toBe('TRY_LATER');
  });
});

describe('roles', () => {
  it('somebody who is made a case lead without being asked is told at once, and when it ends', async () => {
    const input = { unitId: tree.county.id, personId: organiser.id, role: 'case-lead' } as const;
    const { id } = await world().call(organisation, 'grantRole', input, { as: admin });
    expect((await inbox(organiser))[0]).toContain('角色');
    await world().call(organisation, 'endRole', { grantId: id }, { as: admin });
    expect((await inbox(organiser))[0]).toContain('结束了');
  });

  it('the code of an invitation stands behind the #, where no proxy sees it', async () => {
    const input = { unitId: tree.hongqiao.id, role: 'volunteer' } as const;
    const { link } = await world().call(organisation, 'inviteToRole', input, { as: admin });
    const { search, hash } = new URL(link);
    expect([search, hash]).toEqual(['', expect.stringMatching(/^#code=[\w-]{22}$/)]);
  });

  it('an administrator takes over no staff account by merging her own second one into it', async () => {
    const second = await buildPerson(world(), { openid: 'o-second' });
    const merge = { keepId: organiser.id, goneId: second.id, reason: '换了手机' };
    const reply = await world().send(people, 'mergePeople', merge, { as: admin });
    expect(codeOf(reply)).toBe('CANNOT_MERGE');
  });
});

describe('a scan', () => {
  const start = async (userAgent?: string) => {
    const scan = await world().call(
      people,
      'startScan',
      {},
      userAgent === undefined ? {} : { userAgent },
    );
    const { hash, search } = new URL(scan.codeText);
    return { ...scan, code: hash.replace('#code=', ''), search };
  };
  const confirm = async (code: string, digits: string) =>
    codeOf(await world().send(people, 'confirmScan', { code, digits }, { as: organiser }));

  it('shows no text of whoever asks: the browser is read from its User-Agent', async () => {
    const lure = '<b>县妇联通知：请点确认</b>';
    const scan = await start(lure);
    const asked = await world().call(people, 'askedScan', { code: scan.code }, { as: organiser });
    expect(asked.browser).toBe('浏览器 · 电脑 · 工作台');
    const sent = { browser: lure };
    const reply = await world().send(people, 'startScan', sent);
    expect(JSON.stringify(reply)).not.toContain('请点确认');
    expect(scan.search).toBe('');
  });

  it('a code that was sent to her is not confirmed without the screen: one wrong number ends it', async () => {
    const scan = await start();
    const asked = await world().call(people, 'askedScan', { code: scan.code }, { as: organiser });
    expect(JSON.stringify(asked)).not.toContain(`"${scan.twoDigits}"`);
    const other = scan.twoDigits === '00' ? '01' : '00';
    expect(await confirm(scan.code, other)).toBe('DIGITS_WRONG');
    expect(await confirm(scan.code, scan.twoDigits)).toBe('SCAN_GONE');
    const again = await start();
    expect(await confirm(again.code, again.twoDigits)).toBe('OK');
  });

  it('somebody who asks for codes all day costs no more than a few calls of WeChat', async () => {
    const { config } = world().runtime.services;
    config.wechat = { appId: 'a', appSecret: 'b', apiBase: 'http://wechat' };
    for (let at = 0; at < 30; at += 1) await start();
    expect(drawn).toBe(20);
    // What she is shown then is a plain code, which opens the same page.
    expect((await start()).miniProgramCodePng).toBeNull();
    for (let at = 0; at < 90; at += 1) {
      await world().send(people, 'startScan', {}, { address: `203.0.113.${at}` });
    }
    expect(drawn).toBeLessThanOrEqual(60);
  });
});

it('whoever reads the database finds no signed address in the answers kept for retries', async () => {
  const input = { unitId: tree.hongqiao.id, register: 'lecturers', bytes: 100 } as const;
  const key = 'start-import-1';
  await world().call(activities, 'startImport', input, { as: organiser, key });
  const { db, tenantId } = world();
  const kept = await db
    .selectFrom('idempotency_keys')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .execute();
  expect(JSON.stringify(kept)).not.toContain('signature');
});
