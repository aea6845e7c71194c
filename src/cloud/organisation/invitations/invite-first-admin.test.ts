import { organisation } from '@cloud/organisation';
import { people } from '@cloud/people';
import { buildTree, type BuiltTree } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { createWorld, useWorld } from '@tests/support/test-world';
import { hasAdministrator, inviteFirstAdmin } from './invite-first-admin';

const world = useWorld();
let tree: BuiltTree;
beforeEach(async () => {
  tree = await buildTree(world());
});

const invite = (phone?: string, into = world()) => {
  const { db, tenantId, clock, runtime } = into;
  const { config } = runtime.services;
  return inviteFirstAdmin({ db, tenantId, config, now: clock.now() }, phone);
};
async function codeOf(phone?: string): Promise<string> {
  const made = await invite(phone);
  if (made.status !== 'invited') throw new Error(made.status);
  return new URLSearchParams(new URL(made.link).hash.slice(1)).get('code') ?? '';
}
const accept = async (code: string, as: BuiltPerson) => {
  const reply = await world().send(organisation, 'acceptInvitation', { code }, { as });
  return reply.ok ? 'OK' : reply.error.code;
};

test('the first administrator is invited by the installation, and then invites others', async () => {
  const { db, tenantId, clock } = world();
  expect(await hasAdministrator(db, tenantId, clock.now())).toBe(false);
  const code = await codeOf();
  const first = await buildPerson(world(), { name: '张主席' });
  const seen = await world().call(organisation, 'invitation', { code }, { as: first });
  expect(seen).toMatchObject({ roleName: '平台管理员', invitedBy: null, obstacle: null });
  expect(await accept(code, first)).toBe('OK');
  expect(await hasAdministrator(db, tenantId, clock.now())).toBe(true);
  const { grants } = await world().call(organisation, 'myGrants', {}, { as: first });
  expect(grants).toMatchObject([{ role: 'platform-admin', unitId: tree.county.id }]);
});

test('it is good once, for a day, and only the newest is', async () => {
  const older = await codeOf();
  const code = await codeOf();
  const [first, second] = [await buildPerson(world()), await buildPerson(world())];
  expect(await accept(older, first)).toBe('INVITATION_GONE');
  expect(await accept(code, first)).toBe('OK');
  expect(await accept(code, second)).toBe('INVITATION_GONE');
});

test('after a day it is over', async () => {
  const code = await codeOf();
  world().clock.advance(24 * 3_600_000);
  expect(await accept(code, await buildPerson(world()))).toBe('INVITATION_GONE');
});

test('once somebody administers, nobody is invited past her, also by a link from before', async () => {
  const code = await codeOf();
  await buildPerson(world(), { roles: [{ role: 'platform-admin', unitId: tree.county.id }] });
  expect(await invite()).toEqual({ status: 'has-administrator' });
  expect(await accept(code, await buildPerson(world()))).toBe('INVITATION_GONE');
});

test('with a number it is for her alone, and among her messages', async () => {
  const phone = '13900000077';
  const hers = await buildPerson(world(), { signInPhone: phone });
  const code = await codeOf(phone);
  expect(await accept(code, await buildPerson(world()))).toBe('NUMBER_NOT_MINE');
  const { items } = await world().call(people, 'listInbox', {}, { as: hers });
  expect(items).toMatchObject([{ title: expect.stringContaining('平台管理员') }]);
  expect(await accept(code, hers)).toBe('OK');
});

test('it leaves a mark, without number or code', async () => {
  const code = await codeOf('13900000078');
  const rows = await world()
    .db.selectFrom('audit_rows')
    .where('tenant_id', '=', world().tenantId)
    .selectAll()
    .execute();
  expect(rows).toMatchObject([
    { actor: 'operator', operation: 'organisation.inviteFirstAdmin', unit_id: tree.county.id },
  ]);
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(`13900000078|${code}`));
});

test('a county without units is said', async () => {
  expect(await invite(undefined, createWorld(world().db))).toEqual({ status: 'no-units' });
});
