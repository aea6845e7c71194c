import { people } from '@cloud/people';
import { organisation } from '@cloud/organisation';
import type { SmsSender } from '@cloud/platform/sms/sms';
import { buildGrant, buildTree, type BuiltTree } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { createWorld, useWorld } from '@tests/support/test-world';
import type { Role } from '@shared/organisation/roles';

let lastCode = '';
const sms: SmsSender = {
  send: async ({ params }) => {
    lastCode = params.code ?? '';
    return { status: 'sent' };
  },
};
const world = useWorld({ sms });
let tree: BuiltTree;
let admin: BuiltPerson;
let invited: BuiltPerson;
beforeEach(async () => {
  tree = await buildTree(world());
  admin = await staff('unit-admin', tree.hongqiao, '张主任');
  invited = await buildPerson(world(), { name: '周阿姨' });
});

const staff = (role: Role, unit: { id: string }, name = '管理员') =>
  buildPerson(world(), { name, roles: [{ role, unitId: unit.id }] });

interface Asked {
  role?: Role;
  unitId?: string;
  phone?: string;
  roleEndsOn?: string;
}
const invite = async (asked: Asked = {}, as = admin) => {
  const input = { role: 'organiser' as const, unitId: tree.dongjie.id, ...asked };
  const made = await world().call(organisation, 'inviteToRole', input, { as });
  return { id: made.id, code: new URL(made.link).hash.replace('#code=', '') };
};
const send = async (operation: string, input: object, as?: { token: string }) => {
  const reply = await world().send(organisation, operation, input, { as });
  return reply.ok ? 'OK' : reply.error.code;
};
const accept = (code: string, as = invited) => send('acceptInvitation', { code }, as);
const rolesOf = async (as: BuiltPerson) =>
  (await world().call(organisation, 'myGrants', {}, { as })).grants.map(({ role }) => role);

it('says who invites to what, and becomes a role when she accepts', async () => {
  const { code } = await invite({ roleEndsOn: '2027-11-30' });
  const seen = await world().call(organisation, 'invitation', { code }, { as: invited });
  expect(seen).toMatchObject({
    roleName: '组织员',
    unitName: '东街社区',
    invitedBy: '张主任',
    expiresAt: '2026-11-30T01:00:00.000Z',
    obstacle: null,
  });
  expect(await accept(code)).toBe('OK');
  const { grants } = await world().call(organisation, 'myGrants', {}, { as: invited });
  expect(grants).toMatchObject([
    { role: 'organiser', unitId: tree.dongjie.id, startsOn: '2026-11-23', endsOn: '2027-11-30' },
  ]);
  const list = { unitId: tree.hongqiao.id };
  const { items } = await world().call(organisation, 'listInvitations', list, { as: admin });
  expect(items).toMatchObject([{ state: 'accepted', personName: '周阿姨', invitedBy: '张主任' }]);
  const inbox = await world().call(people, 'listInbox', {}, { as: admin });
  expect(inbox.items[0]?.title).toBe('你的邀请有人接受了');
});

it('is accepted once, also when two take it at the same moment', async () => {
  const { code } = await invite();
  const other = await buildPerson(world());
  const both = await Promise.all([accept(code), accept(code, other)]);
  expect(both.sort()).toEqual(['INVITATION_GONE', 'OK']);
  expect(await accept(code)).toBe('INVITATION_GONE');
  expect([...(await rolesOf(invited)), ...(await rolesOf(other))]).toEqual(['organiser']);
});

it('is over after seven days, when it is declined, and when it is withdrawn', async () => {
  const declined = await invite();
  expect(await send('declineInvitation', { code: declined.code }, invited)).toBe('OK');
  expect(await accept(declined.code)).toBe('INVITATION_GONE');
  const withdrawn = await invite();
  expect(await send('withdrawInvitation', { invitationId: withdrawn.id }, admin)).toBe('OK');
  expect(await send('withdrawInvitation', { invitationId: withdrawn.id }, admin)).toBe(
    'INVITATION_GONE',
  );
  expect(await accept(withdrawn.code)).toBe('INVITATION_GONE');
  const late = await invite();
  world().clock.advance(7 * 86_400_000);
  expect(await send('invitation', { code: late.code }, invited)).toBe('INVITATION_GONE');
  expect(await accept(late.code)).toBe('INVITATION_GONE');
  const { items } = await world().call(
    organisation,
    'listInvitations',
    { unitId: tree.hongqiao.id },
    { as: admin },
  );
  expect(items.map(({ state }) => state)).toEqual(['expired', 'withdrawn', 'declined']);
});

describe('bound to a number', () => {
  const phone = '13800001234';
  const askForCode = async (as: BuiltPerson) =>
    (await world().call(people, 'requestSmsCode', { phone, purpose: 'link' }, { as })).secret;
  const link = async (as: BuiltPerson, secret: string, code: string) => {
    const reply = await world().send(people, 'linkPhone', { phone, secret, code }, { as });
    return reply.ok ? 'OK' : reply.error.code;
  };

  it('is for who has proved the number, not for who wrote it into her profile', async () => {
    const { code } = await invite({ phone });
    await world().call(people, 'updateProfile', { phone }, { as: invited });
    const seen = await world().call(organisation, 'invitation', { code }, { as: invited });
    expect(seen).toMatchObject({ obstacle: 'number-not-mine', phone: '138****1234' });
    expect(await accept(code)).toBe('NUMBER_NOT_MINE');
    expect(await send('declineInvitation', { code }, invited)).toBe('NUMBER_NOT_MINE');

    const secret = await askForCode(invited);
    const wrong = String((Number(lastCode) + 1) % 1_000_000).padStart(6, '0');
    expect(await link(invited, secret, wrong)).toBe('CODE_WRONG');
    expect(await accept(code)).toBe('NUMBER_NOT_MINE');
    expect(await link(invited, secret, lastCode)).toBe('OK');
    expect(await accept(code)).toBe('OK');
  });

  it('is not for another number, and nobody takes over a number that has an account', async () => {
    const { code } = await invite({ phone });
    const other = await buildPerson(world(), { signInPhone: '13900005678' });
    expect(await accept(code, other)).toBe('NUMBER_NOT_MINE');
    const owner = await buildPerson(world(), { signInPhone: phone });
    const secret = await askForCode(invited);
    expect(await link(invited, secret, lastCode)).toBe('NUMBER_TAKEN');
    expect(await accept(code, owner)).toBe('OK');
  });

  it('is told to its owner in the app, and stored as a hash', async () => {
    const owner = await buildPerson(world(), { signInPhone: phone });
    await invite({ phone });
    const inbox = await world().call(people, 'listInbox', {}, { as: owner });
    expect(inbox.items[0]?.title).toBe('东街社区邀请你做组织员');
    const { db, tenantId } = world();
    const row = await db
      .selectFrom('role_invitations')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(row)).not.toContain(phone);
  });
});

describe('who may give the role', () => {
  it('is asked when inviting', async () => {
    const asked = (role: Role, unit: { id: string }, as: BuiltPerson) =>
      send('inviteToRole', { role, unitId: unit.id }, as);
    expect(await asked('organiser', tree.hongqiao, admin)).toBe('OK');
    expect(await asked('organiser', tree.liushi, admin)).toBe('NOT_ALLOWED');
    expect(await asked('organiser', tree.county, admin)).toBe('NOT_ALLOWED');
    expect(await asked('auditor', tree.hongqiao, admin)).toBe('ROLE_TOO_HIGH');
    expect(await asked('volunteer', tree.hongqiao, await staff('organiser', tree.hongqiao))).toBe(
      'NOT_ALLOWED',
    );
    const platform = await staff('platform-admin', tree.county);
    expect(await asked('auditor', tree.hongqiao, platform)).toBe('OK');
  });

  it('is asked again when accepting: an inviter who lost her role gives nothing', async () => {
    const { code } = await invite();
    const { grants } = await world().call(organisation, 'myGrants', {}, { as: admin });
    const platform = await staff('platform-admin', tree.county);
    expect(await send('endRole', { grantId: grants[0]?.id }, platform)).toBe('OK');
    expect(await accept(code)).toBe('INVITER_CANNOT');
    expect(await rolesOf(invited)).toEqual([]);
  });

  it('never makes anybody give a role to herself, or one twice', async () => {
    const { code } = await invite();
    expect(await accept(code, admin)).toBe('NOT_ONESELF');
    await buildGrant(world(), invited, 'organiser', tree.dongjie);
    const seen = await world().call(organisation, 'invitation', { code }, { as: invited });
    expect(seen.obstacle).toBe('already-held');
    expect(await accept(code)).toBe('ALREADY_GRANTED');
    // The refusal left it open: it is for somebody else.
    expect(await accept(code, await buildPerson(world()))).toBe('OK');
  });
});

it('is nothing in another tenant', async () => {
  const { code } = await invite();
  const foreign = createWorld(world().db);
  const stranger = await buildPerson(foreign);
  const reply = await foreign.send(organisation, 'acceptInvitation', { code }, { as: stranger });
  expect(reply).toMatchObject({ error: { code: 'INVITATION_GONE' } });
});

describe('explainAccess', () => {
  it('tells the roles that reach a unit, from whom and since when, and no others', async () => {
    const platform = await staff('platform-admin', tree.county, '王处');
    const person = await buildPerson(world(), { name: '陈小梅' });
    await buildGrant(world(), person, 'organiser', tree.hongqiao, { grantedBy: platform });
    await buildGrant(world(), person, 'editor', tree.liushi);
    await buildGrant(world(), person, 'auditor', tree.county, { endsOn: '2026-11-22' });
    const explain = (unit: { id: string }, as = platform) =>
      world().call(organisation, 'explainAccess', { personId: person.id, unitId: unit.id }, { as });
    const explanation = await explain(tree.dongjie);
    expect(explanation).toMatchObject({ personName: '陈小梅', unitName: '东街社区' });
    expect(explanation.grants).toMatchObject([
      {
        role: 'organiser',
        unitName: '虹桥镇',
        startsOn: '2026-10-24',
        grantedBy: '王处',
        seesPeople: true,
      },
    ]);
    expect(await explain(tree.county)).toMatchObject({ personName: null, grants: [] });
    const views = await world()
      .db.selectFrom('audit_rows')
      .select(['actor', 'target', 'unit_id'])
      .where('operation', '=', 'organisation.explainAccess')
      .orderBy('id')
      .execute();
    expect(views).toEqual(
      [tree.dongjie, tree.county].map(({ id }) => ({
        actor: platform.id,
        target: person.id,
        unit_id: id,
      })),
    );
  });
});
