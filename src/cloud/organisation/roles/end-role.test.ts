import { buildGrant, buildTree, type BuiltTree } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { roles, type Role } from '@shared/organisation/roles';
import { organisation } from '../index';

const world = useWorld();
let tree: BuiltTree;
let volunteer: BuiltPerson;

beforeEach(async () => {
  tree = await buildTree(world());
  volunteer = await buildPerson(world(), { name: '周阿姨' });
});

const staff = (role: Role, unit: { id: string }) =>
  buildPerson(world(), { roles: [{ role, unitId: unit.id }] });

const end = async (as: BuiltPerson, grantId: string) => {
  const reply = await world().send(organisation, 'endRole', { grantId }, { as });
  return reply.ok ? 'OK' : reply.error.code;
};

it('ends a role at once, and the same role can be given anew', async () => {
  const admin = await staff('unit-admin', tree.hongqiao);
  const grantId = await buildGrant(world(), volunteer, 'organiser', tree.dongjie);
  expect(await end(admin, grantId)).toBe('OK');
  const mine = await world().call(organisation, 'myGrants', {}, { as: volunteer });
  expect(mine.grants).toEqual([]);
  const input = { personId: volunteer.id, role: 'organiser' as const, unitId: tree.dongjie.id };
  await world().call(organisation, 'grantRole', input, { as: admin });
});

it('ends it once', async () => {
  const admin = await staff('unit-admin', tree.hongqiao);
  const grantId = await buildGrant(world(), volunteer, 'organiser', tree.dongjie);
  expect(await end(admin, grantId)).toBe('OK');
  expect(await end(admin, grantId)).toBe('NOT_ALLOWED');
  const past = await buildGrant(world(), volunteer, 'editor', tree.dongjie, {
    endsOn: '2026-11-22',
  });
  expect(await end(admin, past)).toBe('ALREADY_ENDED');
});

it('is refused for foreign and parent units, and for grants that are not there', async () => {
  const admin = await staff('unit-admin', tree.hongqiao);
  for (const unit of [tree.liushi, tree.changhong, tree.county]) {
    const grantId = await buildGrant(world(), volunteer, 'volunteer', unit);
    expect(await end(admin, grantId)).toBe('NOT_ALLOWED');
  }
  expect(await end(admin, '0199b6d5-0000-7000-8000-000000000000')).toBe('NOT_ALLOWED');
});

it('keeps the high roles for the platform administrator, and nobody ends her own', async () => {
  const admin = await staff('unit-admin', tree.hongqiao);
  const platform = await staff('platform-admin', tree.county);
  const auditor = await buildGrant(world(), volunteer, 'auditor', tree.hongqiao);
  expect(await end(admin, auditor)).toBe('ROLE_TOO_HIGH');
  expect(await end(platform, auditor)).toBe('OK');
  const own = await buildGrant(world(), admin, 'organiser', tree.hongqiao);
  expect(await end(admin, own)).toBe('NOT_ONESELF');
});

it.each(roles.filter((role) => role !== 'unit-admin' && role !== 'platform-admin'))(
  'is refused to a %s, wherever she stands',
  async (role) => {
    const grantId = await buildGrant(world(), volunteer, 'volunteer', tree.dongjie);
    for (const unit of [tree.county, tree.hongqiao, tree.dongjie]) {
      expect(await end(await staff(role, unit), grantId)).toBe('NOT_ALLOWED');
    }
  },
);
