import { people } from '@cloud/people';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson, buildSession, type BuiltPerson } from '@tests/builders/people';
import {
  buildStaffAccount,
  buildTotp,
  firstStep,
  totpCode,
  totpSecret,
} from '@tests/builders/staff';
import { useWorld } from '@tests/support/test-world';

const world = useWorld();
const deviceLabel = 'Chrome · Windows';
let organiser: BuiltPerson;
beforeEach(async () => {
  const tree = await buildTree(world());
  organiser = await buildPerson(world(), {
    roles: [{ role: 'organiser', unitId: tree.hongqiao.id }],
  });
  await buildStaffAccount(world(), organiser, 'chen.hq');
});

const withTotp = async (ticket: string, code: string) => {
  const reply = await world().send(people, 'signInWithTotp', { ticket, code, deviceLabel });
  return reply.ok ? 'OK' : reply.error;
};
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('an authenticator', () => {
  beforeEach(() => buildTotp(world(), organiser));

  it('is right one step early or late, and not two', async () => {
    const { ticket } = await firstStep(world(), 'chen.hq');
    expect(await withTotp(ticket, totpCode(world(), totpSecret, -60))).toMatchObject({
      code: 'CODE_WRONG',
      data: { triesLeft: 4 },
    });
    expect(await withTotp(ticket, totpCode(world(), totpSecret, 60))).toMatchObject({
      code: 'CODE_WRONG',
    });
    expect(await withTotp(ticket, totpCode(world(), totpSecret, -30))).toBe('OK');
    const second = await firstStep(world(), 'chen.hq');
    expect(await withTotp(second.ticket, totpCode(world(), totpSecret, 30))).toBe('OK');
  });

  it('takes a code once, and none from before it', async () => {
    const code = totpCode(world());
    const before = totpCode(world(), totpSecret, -30);
    const first = await firstStep(world(), 'chen.hq');
    expect(await withTotp(first.ticket, code)).toBe('OK');
    // A ticket is used up, too.
    expect(await withTotp(first.ticket, totpCode(world(), totpSecret, 30))).toMatchObject({
      code: 'TICKET_GONE',
    });
    const second = await firstStep(world(), 'chen.hq');
    expect(await withTotp(second.ticket, code)).toMatchObject({ code: 'CODE_WRONG' });
    expect(await withTotp(second.ticket, before)).toMatchObject({ code: 'CODE_WRONG' });
  });

  it('opens one session when one code comes with two tickets at once', async () => {
    const tickets = [await firstStep(world(), 'chen.hq'), await firstStep(world(), 'chen.hq')];
    const code = totpCode(world());
    const both = await Promise.all(tickets.map(({ ticket }) => withTotp(ticket, code)));
    expect(both.filter((each) => each === 'OK')).toHaveLength(1);
  });

  it('gives five tries a ticket, also when they come at once, and a quarter of an hour', async () => {
    const code = totpCode(world());
    const { ticket } = await firstStep(world(), 'chen.hq');
    const tries = await Promise.all(Array.from({ length: 8 }, () => withTotp(ticket, wrong(code))));
    const codes = tries.map((each) => (each === 'OK' ? each : each.code));
    expect(codes.filter((each) => each === 'CODE_WRONG')).toHaveLength(5);
    expect(await withTotp(ticket, code)).toMatchObject({ code: 'TICKET_GONE' });

    const late = await firstStep(world(), 'chen.hq');
    world().clock.advance(15 * 60_000);
    expect(await withTotp(late.ticket, totpCode(world()))).toMatchObject({ code: 'TICKET_GONE' });
  });

  it('cannot be tried without end by taking new tickets', async () => {
    const code = wrong(totpCode(world()));
    const answers: string[] = [];
    for (let round = 0; round < 7; round += 1) {
      const { ticket } = await firstStep(world(), 'chen.hq');
      for (let each = 0; each < 5; each += 1) {
        const answer = await withTotp(ticket, code);
        answers.push(answer === 'OK' ? answer : answer.code);
      }
    }
    expect(answers.filter((each) => each === 'CODE_WRONG')).toHaveLength(30);
    expect(answers.filter((each) => each === 'TOO_MANY')).toHaveLength(5);
  });

  it('is encrypted in the database', async () => {
    const { db, tenantId } = world();
    const { secret } = await db
      .selectFrom('totp_factors')
      .select('secret')
      .where('tenant_id', '=', tenantId)
      .executeTakeFirstOrThrow();
    expect(secret).not.toContain(totpSecret);
    expect(Buffer.from(secret, 'base64url').toString('latin1')).not.toContain(totpSecret);
  });
});

describe('without a second factor', () => {
  it('one is set up before there is any session', async () => {
    const first = await firstStep(world(), 'chen.hq');
    expect(first.step).toBe('enrol');
    const { ticket } = first;
    expect(await withTotp(ticket, '123456')).toMatchObject({ code: 'TICKET_GONE' });

    const { secret, uri } = await world().call(people, 'beginTotp', { ticket });
    expect(uri).toContain(`secret=${secret}`);
    const code = totpCode(world(), secret);
    const confirm = (typed: string) =>
      world().send(people, 'confirmTotp', { ticket, code: typed, deviceLabel });
    expect(await confirm(wrong(code))).toMatchObject({ error: { code: 'CODE_WRONG' } });
    const enrolled = await world().call(people, 'confirmTotp', { ticket, code, deviceLabel });
    expect(enrolled.session?.personId).toBe(organiser.id);
    expect(new Set(enrolled.recoveryCodes).size).toBe(10);
    expect(await confirm(code)).toMatchObject({ error: { code: 'TICKET_GONE' } });

    const again = await firstStep(world(), 'chen.hq');
    expect(again).toMatchObject({ step: 'second-factor', totp: true, recoveryCode: true });
    // The code that set it up is used up with it.
    expect(await withTotp(again.ticket, code)).toMatchObject({ code: 'CODE_WRONG' });
    world().clock.advance(60_000);
    expect(await withTotp(again.ticket, totpCode(world(), secret))).toBe('OK');
  });

  it('who began as well replaces nothing once it is set up', async () => {
    const hers = await firstStep(world(), 'chen.hq');
    const thiefs = await firstStep(world(), 'chen.hq');
    const secretFor = async ({ ticket }: { ticket: string }) =>
      (await world().call(people, 'beginTotp', { ticket })).secret;
    const confirm = async ({ ticket }: { ticket: string }, secret: string) => {
      const input = { ticket, code: totpCode(world(), secret), deviceLabel };
      const reply = await world().send(people, 'confirmTotp', input);
      return reply.ok ? 'OK' : reply.error.code;
    };
    const [mine, stolen] = [await secretFor(hers), await secretFor(thiefs)];
    expect(await confirm(hers, mine)).toBe('OK');
    expect(await confirm(thiefs, stolen)).toBe('TICKET_GONE');

    await world().db.deleteFrom('totp_factors').where('tenant_id', '=', world().tenantId).execute();
    const tickets = [await firstStep(world(), 'chen.hq'), await firstStep(world(), 'chen.hq')];
    const made = await Promise.all(
      tickets.map(async (ticket) => confirm(ticket, await secretFor(ticket))),
    );
    expect(made.sort()).toEqual(['OK', 'TICKET_GONE']);
  });

  it('a ticket of somebody who has one sets up nothing', async () => {
    await buildTotp(world(), organiser);
    const { ticket } = await firstStep(world(), 'chen.hq');
    const begin = await world().send(people, 'beginTotp', { ticket });
    expect(begin).toMatchObject({ error: { code: 'TICKET_GONE' } });
  });
});

describe('a recovery code', () => {
  it('opens the door once, and new ones make the old ones void', async () => {
    await buildTotp(world(), organiser);
    const make = async () =>
      (await world().call(people, 'makeRecoveryCodes', {}, { as: organiser })).recoveryCodes;
    const old = await make();
    const [code = '', other = ''] = await make();
    const use = async (typed: string) => {
      const { ticket } = await firstStep(world(), 'chen.hq');
      const input = { ticket, code: typed, deviceLabel };
      return world().send(people, 'signInWithRecoveryCode', input);
    };
    expect(await use(code.toUpperCase())).toMatchObject({ ok: true, output: { codesLeft: 9 } });
    expect(await use(code)).toMatchObject({ error: { code: 'CODE_WRONG' } });
    expect(await use(old[0] ?? '')).toMatchObject({ error: { code: 'CODE_WRONG' } });
    expect(await use(other)).toMatchObject({ ok: true, output: { codesLeft: 8 } });
  });
});

describe('a second factor added later', () => {
  it('needs the ticket and the session it was made in', async () => {
    const start = () => world().call(people, 'startEnrolment', {}, { as: organiser });
    const { ticket } = await start();
    const stranger = await buildPerson(world());
    for (const as of [undefined, stranger]) {
      const begin = await world().send(people, 'beginTotp', { ticket }, { as });
      expect(begin).toMatchObject({ error: { code: 'TICKET_GONE' } });
    }
    const { secret } = await world().call(people, 'beginTotp', { ticket }, { as: organiser });
    const input = { ticket, code: totpCode(world(), secret), deviceLabel };
    const stolen = await world().send(people, 'confirmTotp', input, { as: stranger });
    expect(stolen).toMatchObject({ error: { code: 'TICKET_GONE' } });
    const made = await world().call(people, 'confirmTotp', input, { as: organiser });
    expect(made.session).toBeNull();
    expect(made.recoveryCodes).toHaveLength(10);
    const account = await world().call(people, 'staffAccount', {}, { as: organiser });
    expect(account).toMatchObject({ userName: 'chen.hq', recoveryCodesLeft: 10, passkeys: [] });
    expect(account.totpSince).not.toBeNull();
  });

  it('cannot be begun from a weak session', async () => {
    const weak = await buildSession(world(), organiser.id, '手机', { assurance: 'sms' });
    const reply = await world().send(people, 'startEnrolment', {}, { as: weak });
    expect(reply).toMatchObject({ error: { code: 'NOT_ALLOWED' } });
  });
});
