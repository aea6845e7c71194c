import { randomBytes } from 'node:crypto';
import { organisation } from '@cloud/organisation';
import { people } from '@cloud/people';
import { folderStorage } from '@cloud/platform/storage/folder-storage';
import { publicKeyOf } from '@shared/signing/ed25519';
import { activities } from '@cloud/activities';
import { buildActivity } from '@tests/builders/activities';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson, buildSession } from '@tests/builders/people';
import {
  buildStaffAccount,
  buildTotp,
  firstStep,
  goodPassword,
  totpCode,
} from '@tests/builders/staff';
import { useWorld } from '@tests/support/test-world';
import { codeOf, askForCode, recordingSms } from './sms';

// What docs/keys.md says of a change of HASH_KEY and TICKET_KEY.
const sms = recordingSms();
const world = useWorld({ sms: sms.service });
const deviceLabel = 'Chrome · Windows';

/** Starts again with another HASH_KEY; the one before is remembered, or lost. */
function changeHashKey({ remembered }: { remembered: boolean }): void {
  const { config } = world().runtime.services;
  config.formerHashKeys = remembered ? [config.hashKey, ...config.formerHashKeys] : [];
  config.hashKey = randomBytes(32);
}

async function staff() {
  const tree = await buildTree(world());
  const person = await buildPerson(world(), {
    name: '陈小梅',
    signInPhone: '13800001111',
    roles: [{ role: 'unit-admin', unitId: tree.county.id }],
  });
  await buildStaffAccount(world(), person, 'chen.hq');
  await buildTotp(world(), person);
  return { person, tree };
}
const totp = async () => {
  const { ticket } = await firstStep(world(), 'chen.hq');
  const input = { ticket, code: totpCode(world()), deviceLabel };
  return world().send(people, 'signInWithTotp', input);
};

it('with the former key remembered, everything works on', async () => {
  const { person, tree } = await staff();
  const { recoveryCodes } = await world().call(people, 'makeRecoveryCodes', {}, { as: person });
  const invited = await buildPerson(world(), { signInPhone: '13800002222' });
  const invitation = { unitId: tree.hongqiao.id, role: 'volunteer', phone: '13800002222' } as const;
  const { link } = await world().call(organisation, 'inviteToRole', invitation, { as: person });
  const asked = await askForCode(world(), sms, '13800003333', 'sign-in');
  const before = await totp();
  if (!before.ok) throw new Error('she signs in before the change');
  const knownBrowser = String(Reflect.get(Object(before.output), 'knownBrowser'));

  changeHashKey({ remembered: true });
  world().clock.advance(60_000);
  // Sessions rest on no key at all.
  expect(await world().send(people, 'me', {}, { as: person })).toMatchObject({ ok: true });
  expect(codeOf(await totp())).toBe('OK');
  const { ticket } = await firstStep(world(), 'chen.hq');
  const paper = { ticket, code: recoveryCodes[0] ?? '', deviceLabel };
  expect(codeOf(await world().send(people, 'signInWithRecoveryCode', paper))).toBe('OK');
  expect(codeOf(await world().send(people, 'signInWithPhone', asked))).toBe('OK');
  const code = new URL(link).hash.replace('#code=', '');
  const accept = await world().send(organisation, 'acceptInvitation', { code }, { as: invited });
  expect(codeOf(accept)).toBe('OK');
  // Her browser is still known: strangers' failures are not hers.
  for (let at = 0; at < 6; at += 1) {
    await world().send(people, 'signInWithPassword', { userName: 'chen.hq', password: 'no' });
  }
  const input = { userName: 'chen.hq', password: goodPassword };
  expect(codeOf(await world().send(people, 'signInWithPassword', input))).toBe('TRY_LATER');
  const hers = { ...input, knownBrowsers: [knownBrowser] };
  expect(codeOf(await world().send(people, 'signInWithPassword', hers))).toBe('OK');
});

it('an authenticator that was used since is sealed anew: the former key may go', async () => {
  await staff();
  changeHashKey({ remembered: true });
  expect(codeOf(await totp())).toBe('OK');
  const { config } = world().runtime.services;
  config.formerHashKeys = [];
  world().clock.advance(60_000);
  expect(codeOf(await totp())).toBe('OK');
});

it('with the former key lost, nothing answers 500 and each says what to do', async () => {
  const { person, tree } = await staff();
  const { recoveryCodes } = await world().call(people, 'makeRecoveryCodes', {}, { as: person });
  const invited = await buildPerson(world(), { signInPhone: '13800002222' });
  const invitation = { unitId: tree.hongqiao.id, role: 'volunteer', phone: '13800002222' } as const;
  const { link } = await world().call(organisation, 'inviteToRole', invitation, { as: person });
  const asked = await askForCode(world(), sms, '13800003333', 'sign-in');
  const enrolling = await buildSession(world(), person.id, '电脑', { place: 'console' });
  const { ticket: begun } = await world().call(people, 'startEnrolment', {}, { as: enrolling });
  const secret = await world().call(people, 'beginTotp', { ticket: begun }, { as: enrolling });

  changeHashKey({ remembered: false });
  expect(await world().send(people, 'me', {}, { as: person })).toMatchObject({ ok: true });
  expect((await firstStep(world(), 'chen.hq')).step).toBe('second-factor');
  expect(await totp()).toMatchObject({ error: { code: 'AUTHENTICATOR_GONE', status: 409 } });
  const { ticket } = await firstStep(world(), 'chen.hq');
  const paper = { ticket, code: recoveryCodes[0] ?? '', deviceLabel };
  expect(codeOf(await world().send(people, 'signInWithRecoveryCode', paper))).toBe('CODE_WRONG');
  expect(codeOf(await world().send(people, 'signInWithPhone', asked))).toBe('CODE_EXPIRED');
  const code = new URL(link).hash.replace('#code=', '');
  const accept = await world().send(organisation, 'acceptInvitation', { code }, { as: invited });
  expect(codeOf(accept)).toBe('NUMBER_NOT_MINE');
  const first = { ticket: begun, code: totpCode(world(), secret.secret), deviceLabel };
  const confirmed = await world().send(people, 'confirmTotp', first, { as: enrolling });
  expect(codeOf(confirmed)).toBe('TICKET_GONE');
});

it('an address signed under a former key opens until it ends, and under a lost one not', async () => {
  const keys = { hashKey: randomBytes(32), formerHashKeys: [] };
  const next = { hashKey: randomBytes(32), formerHashKeys: [keys.hashKey] };
  const lost = { hashKey: next.hashKey, formerHashKeys: [] };
  const { clock } = world();
  const open = (of: { hashKey: Buffer; formerHashKeys: Buffer[] }) =>
    folderStorage({ folder: '/nowhere', keys: of, clock, publicOrigin: 'http://gateway' });
  const { url } = await open(keys).presignGet('exports/a.xlsx', { seconds: 60 });
  const query = new URL(url).searchParams;
  expect(open(next).readGrant('GET', 'exports/a.xlsx', query)).not.toBeNull();
  expect(open(lost).readGrant('GET', 'exports/a.xlsx', query)).toBeNull();
  clock.advance(60_000);
  expect(open(next).readGrant('GET', 'exports/a.xlsx', query)).toBeNull();
});

it('a ticket of a former ticket key is read by staff while its public key is known', async () => {
  const { tree, person } = await staff();
  const activity = await buildActivity(world(), { unit: tree.hongqiao });
  const booker = await buildPerson(world(), {});
  const { id } = await world().call(
    activities,
    'signUp',
    { activityId: activity.id },
    { as: booker },
  );
  const ticket = await world().call(activities, 'ticket', { bookingId: id }, { as: booker });
  const { config } = world().runtime.services;
  const { keyId, secretKey } = config.ticketKey;
  config.ticketKey = { keyId: keyId + 1, secretKey: randomBytes(32) };
  const look = () =>
    world().send(
      people,
      'lookUpPerson',
      {
        unitId: tree.hongqiao.id,
        by: { by: 'ticket', ticket: ticket.ticket ?? '' },
        reason: '核对报名',
      },
      { as: person },
    );
  expect(JSON.stringify(await look())).not.toContain(booker.id);
  config.formerTicketKeys = new Map([[keyId, publicKeyOf(secretKey)]]);
  expect(JSON.stringify(await look())).toContain(booker.id);
});
