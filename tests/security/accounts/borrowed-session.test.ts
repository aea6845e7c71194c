import { people } from '@cloud/people';
import { prepareJobs } from '@cloud/platform/jobs/prepare-jobs';
import { runDueJobs } from '@cloud/platform/jobs/run-due-jobs';
import { deliverOutbox, outboxJobs, sweepOutbox } from '@cloud/platform/notify/deliver-outbox';
import { deletionPhrase } from '@shared/people/privacy/privacy-contract';
import { buildPerson, buildSession, type BuiltPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { codeOf, confirm, link, recordingSms, signIn } from './sms';

// He holds her phone, on which she is signed in. What he does there must not outlast it, and she hears
// of it.
const hers = '13800001111';
const his = '13900002222';
const another = '13900003333';
const day = 24 * 3600_000;

const sms = recordingSms();
const world = useWorld({ sms: sms.service });
beforeEach(async () => {
  sms.sent.length = 0;
  await prepareJobs(world().db, [deliverOutbox, sweepOutbox]);
});

/** Signed in with WeChat for twenty days. */
async function anOldSession(signInPhone?: string): Promise<BuiltPerson> {
  const person = await buildPerson(world(), {
    openid: `o-${Math.random()}`,
    ...(signInPhone === undefined ? {} : { signInPhone }),
  });
  world().clock.advance(20 * day);
  return person;
}
const inbox = async (as: { token: string }) =>
  (await world().call(people, 'listInbox', {}, { as })).items.map(({ title }) => title);
const erase = (as: { token: string }) =>
  world().send(people, 'deleteMyAccount', { confirm: deletionPhrase }, { as });
const exportAll = (as: { token: string }) => world().send(people, 'exportMyData', {}, { as });
const ways = (as: { token: string }) => world().call(people, 'signInMethods', {}, { as });

describe('on an account with a number of hers', () => {
  it('he cannot link his own number from her old session', async () => {
    const she = await anOldSession(hers);
    expect(codeOf(await link(world(), sms, his, she))).toBe('CONFIRM_FIRST');
    expect(codeOf(await signIn(world(), sms, his))).toBe('OK');
    expect((await ways(she)).numbers).toHaveLength(1);
  });

  it('he cannot export or delete her account, nor remove her number', async () => {
    const she = await anOldSession(hers);
    const [number] = (await ways(she)).numbers;
    expect(codeOf(await exportAll(she))).toBe('CONFIRM_FIRST');
    expect(codeOf(await erase(she))).toBe('CONFIRM_FIRST');
    const remove = { numberId: number?.id ?? '' };
    expect(codeOf(await world().send(people, 'removePhone', remove, { as: she }))).toBe(
      'CONFIRM_FIRST',
    );
  });

  it('he gains nothing by a silent wx.login on her phone', async () => {
    const she = await anOldSession(hers);
    const silent = await buildSession(world(), she.id, '微信', { confirmed: false });
    expect(codeOf(await exportAll(silent))).toBe('CONFIRM_FIRST');
    expect(codeOf(await link(world(), sms, his, silent))).toBe('CONFIRM_FIRST');
  });

  it('he cannot wait instead of confirming', async () => {
    const she = await anOldSession(hers);
    const asked = await world().send(people, 'askToWait', { kind: 'deletion' }, { as: she });
    expect(codeOf(asked)).toBe('CONFIRM_INSTEAD');
  });

  it('a code to her number lets her, for ten minutes, in this session only', async () => {
    const she = await anOldSession(hers);
    const elsewhere = await buildSession(world(), she.id, '他的手机', { confirmed: false });
    expect(codeOf(await confirm(world(), sms, hers, she))).toBe('OK');
    expect(sms.sent.at(-1)).toMatchObject({ to: hers, template: 'confirm-code' });
    expect(codeOf(await exportAll(she))).toBe('OK');
    expect(codeOf(await exportAll(elsewhere))).toBe('CONFIRM_FIRST');
    world().clock.advance(10 * 60_000);
    expect(codeOf(await exportAll(she))).toBe('CONFIRM_FIRST');
  });

  it('a number that she adds counts at once; inbox and old number hear of it', async () => {
    const she = await anOldSession(hers);
    await confirm(world(), sms, hers, she);
    expect(await link(world(), sms, another, she)).toMatchObject({
      ok: true,
      output: { opensAt: null },
    });
    expect(await inbox(she)).toContain('你的账号绑定了手机号 139****3333');
    await runOutbox();
    expect(sms.sent.filter(({ template }) => template === 'account-changed')).toEqual([
      expect.objectContaining({
        to: hers,
        params: expect.objectContaining({ title: '绑定了手机号 139****3333' }),
      }),
    ]);
    expect(await signIn(world(), sms, another)).toMatchObject({
      ok: true,
      output: { personId: she.id },
    });
  });

  it('a number that she removes is told, opens nothing, and its sessions end', async () => {
    const she = await anOldSession(hers);
    await confirm(world(), sms, hers, she);
    await link(world(), sms, his, she);
    const asHim = await signIn(world(), sms, his);
    if (!asHim.ok) throw new Error('he signs in while the number is hers');
    const token = String(Reflect.get(Object(asHim.output), 'token'));
    const number = (await ways(she)).numbers.find(({ phone }) => phone === '139****2222');
    await world().call(people, 'removePhone', { numberId: number?.id ?? '' }, { as: she });
    expect(codeOf(await world().send(people, 'me', {}, { as: { token } }))).toBe('SIGN_IN_NEEDED');
    await runOutbox();
    const texts = sms.sent.filter(({ params }) => params.title === '解绑了手机号 139****2222');
    expect(texts.map(({ to }) => to).sort()).toEqual([hers, his]);
    const after = await signIn(world(), sms, his);
    expect(after).toMatchObject({ ok: true, output: { isNew: true } });
  });

  it('one account takes three numbers and no fourth', async () => {
    const she = await anOldSession(hers);
    await confirm(world(), sms, hers, she);
    expect(codeOf(await link(world(), sms, his, she))).toBe('OK');
    expect(codeOf(await link(world(), sms, another, she))).toBe('OK');
    expect(codeOf(await link(world(), sms, '13900004444', she))).toBe('TOO_MANY_NUMBERS');
  });

  it('two numbers linked at once are not the third and the fourth', async () => {
    const she = await anOldSession(hers);
    await confirm(world(), sms, hers, she);
    await link(world(), sms, another, she);
    const both = await Promise.all(
      [his, '13900004444'].map((phone) => link(world(), sms, phone, she)),
    );
    expect(both.map(codeOf).sort()).toEqual(['OK', 'TOO_MANY_NUMBERS']);
  });

  it('her only sign-in method is not removed, whatever she presses', async () => {
    const person = await buildPerson(world(), { signInPhone: hers });
    const [number] = (await ways(person)).numbers;
    const remove = { numberId: number?.id ?? '' };
    const reply = await world().send(people, 'removePhone', remove, { as: person });
    expect(codeOf(reply)).toBe('LAST_WAY');
  });

  it('nobody removes or confirms by a number of somebody else', async () => {
    const she = await anOldSession(hers);
    const he = await buildPerson(world(), { openid: 'o-his', signInPhone: his });
    const [number] = (await ways(she)).numbers;
    const numberId = number?.id ?? '';
    const send = async (operation: string, input: object) =>
      codeOf(await world().send(people, operation, input, { as: he }));
    expect(await send('removePhone', { numberId })).toBe('NO_SUCH_NUMBER');
    expect(await send('requestConfirmCode', { numberId })).toBe('NO_SUCH_NUMBER');
    expect(await send('stopChange', { changeId: numberId })).toBe('NOT_WAITING');
  });
});

describe('on an account that knows WeChat only', () => {
  it('his number opens nothing for a day; she is told and stops it', async () => {
    const she = await anOldSession();
    const linked = await link(world(), sms, his, she);
    const opensAt = new Date(world().clock.now().getTime() + day).toISOString();
    expect(linked).toMatchObject({ ok: true, output: { opensAt } });
    expect(await inbox(she)).toContain('你的账号绑定了手机号 139****2222');
    expect(codeOf(await signIn(world(), sms, his))).toBe('NUMBER_WAITS');
    const [number] = (await ways(she)).numbers;
    expect(number).toMatchObject({ phone: '139****2222', opensAt });
    await world().call(people, 'stopChange', { changeId: number?.id ?? '' }, { as: she });
    world().clock.advance(2 * day);
    // It is nobody's: he signs in as himself.
    expect(await signIn(world(), sms, his)).toMatchObject({ ok: true, output: { isNew: true } });
  });

  it('his waiting number confirms nothing', async () => {
    const she = await anOldSession();
    await link(world(), sms, his, she);
    const [number] = (await ways(she)).numbers;
    const ask = { numberId: number?.id ?? '' };
    expect(codeOf(await world().send(people, 'requestConfirmCode', ask, { as: she }))).toBe(
      'NO_SUCH_NUMBER',
    );
  });

  it('a number that nobody stopped counts after a day', async () => {
    const she = await anOldSession();
    await link(world(), sms, hers, she);
    world().clock.advance(day);
    expect(await signIn(world(), sms, hers)).toMatchObject({
      ok: true,
      output: { personId: she.id },
    });
    // From then on it is a number that confirms, and nothing waits any more.
    expect(codeOf(await exportAll(she))).toBe('CONFIRM_FIRST');
    expect(codeOf(await confirm(world(), sms, hers, she))).toBe('OK');
    expect(codeOf(await exportAll(she))).toBe('OK');
  });

  it.each([
    ['export', exportAll, '你的账号要导出全部资料'],
    ['deletion', erase, '你的账号要注销'],
  ] as const)(
    'an %s is done a day after it was asked for, not before',
    async (kind, act, title) => {
      const she = await anOldSession();
      expect(codeOf(await act(she))).toBe('WAIT_FIRST');
      await world().call(people, 'askToWait', { kind }, { as: she });
      expect(await inbox(she)).toContain(title);
      world().clock.advance(day - 1);
      expect(codeOf(await act(she))).toBe('WAIT_FIRST');
      world().clock.advance(1);
      expect(codeOf(await act(she))).toBe('OK');
    },
  );

  it('she stops what he asked for; what was asked for long ago is over', async () => {
    const she = await anOldSession();
    await world().call(people, 'askToWait', { kind: 'export' }, { as: she });
    // Asking again makes no second one that she would not see.
    await world().call(people, 'askToWait', { kind: 'export' }, { as: she });
    const { waiting } = await ways(she);
    expect(waiting).toHaveLength(1);
    await world().call(people, 'stopChange', { changeId: waiting[0]?.id ?? '' }, { as: she });
    world().clock.advance(day + 1);
    expect(codeOf(await exportAll(she))).toBe('WAIT_FIRST');
    await world().call(people, 'askToWait', { kind: 'export' }, { as: she });
    world().clock.advance(5 * day);
    expect(codeOf(await exportAll(she))).toBe('WAIT_FIRST');
  });

  it('the first number of a new account counts at once: there is nothing in it to take', async () => {
    const person = await buildPerson(world(), { openid: 'o-new' });
    const fresh = await buildSession(world(), person.id, '微信', { confirmed: false });
    expect(await link(world(), sms, hers, fresh)).toMatchObject({ output: { opensAt: null } });
  });

  it('under CloudBase, without sessions, it is the same', async () => {
    const openid = 'o-cloud';
    await buildPerson(world(), { openid, signInPhone: hers });
    world().clock.advance(20 * day);
    const as = { kind: 'openid', openid } as const;
    const act = () => world().send(people, 'exportMyData', {}, { as });
    expect(codeOf(await act())).toBe('CONFIRM_FIRST');
    const { numbers } = await world().call(people, 'signInMethods', {}, { as });
    const numberId = numbers[0]?.id ?? '';
    const { secret } = await world().call(people, 'requestConfirmCode', { numberId }, { as });
    const code = sms.codeTo(hers);
    await world().call(people, 'confirmItsMe', { numberId, secret, code }, { as });
    expect(codeOf(await act())).toBe('OK');
  });
});

/** What waits for a text message is sent. */
async function runOutbox(): Promise<void> {
  const { runtime } = world();
  await runDueJobs(runtime, outboxJobs(runtime.services));
}
