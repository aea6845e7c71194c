import { buildGrant, buildTree, type BuiltTree } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { roles, type Role } from '@shared/organisation/roles';
import { organisation } from '../index';

const world = useWorld();
let tree: BuiltTree;

beforeEach(async () => {
  tree = await buildTree(world());
});

const staff = (role: Role, unit: { id: string }) =>
  buildPerson(world(), { name: '管理员', roles: [{ role, unitId: unit.id }] });

describe('listGrants', () => {
  it('shows who holds what in the unit and below, today and later', async () => {
    const admin = await staff('auditor', tree.hongqiao);
    const person = await buildPerson(world(), { name: '周阿姨' });
    await buildGrant(world(), person, 'volunteer', tree.dongjie);
    await buildGrant(world(), person, 'editor', tree.dongjie, { startsOn: '2027-01-01' });
    await buildGrant(world(), person, 'lecturer', tree.dongjie, { endsOn: '2026-11-22' });
    await buildGrant(world(), person, 'volunteer', tree.changhong);
    const input = { unitId: tree.hongqiao.id };
    const page = await world().call(organisation, 'listGrants', input, { as: admin });
    expect(page.items.map(({ role, personName }) => [role, personName])).toEqual([
      ['auditor', '管理员'],
      ['volunteer', '周阿姨'],
      ['editor', '周阿姨'],
    ]);
    expect(page.next).toBeNull();
  });

  it('goes on page by page without leaving out or repeating', async () => {
    const admin = await staff('platform-admin', tree.county);
    for (let n = 0; n < 5; n += 1) {
      const person = await buildPerson(world(), { name: `志愿者${n}` });
      await buildGrant(world(), person, 'volunteer', tree.dongjie);
    }
    const seen: (string | null)[] = [];
    let after: string | undefined;
    do {
      const input = { unitId: tree.county.id, role: 'volunteer' as const, after, limit: 2 };
      const page = await world().call(organisation, 'listGrants', input, { as: admin });
      seen.push(...page.items.map(({ personName }) => personName));
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toEqual([0, 1, 2, 3, 4].map((n) => `志愿者${n}`));
  });

  const overseers: Role[] = ['unit-admin', 'platform-admin', 'auditor'];
  const list = async (as: BuiltPerson, unit: { id: string }) => {
    const reply = await world().send(organisation, 'listGrants', { unitId: unit.id }, { as });
    return reply.ok ? 'OK' : reply.error.code;
  };

  it.each(roles)('for a %s: own unit, below, foreign, parent', async (role) => {
    const caller = await staff(role, tree.hongqiao);
    const inside = overseers.includes(role) ? 'OK' : 'NOT_ALLOWED';
    expect(await list(caller, tree.hongqiao)).toBe(inside);
    expect(await list(caller, tree.dongjie)).toBe(inside);
    expect(await list(caller, tree.liushi)).toBe('NOT_ALLOWED');
    expect(await list(caller, tree.county)).toBe('NOT_ALLOWED');
    expect(await list(caller, { id: 'nowhere' })).toBe('NOT_ALLOWED');
  });
});

describe('myGrants', () => {
  it('shows the roles of today only, and needs somebody signed in', async () => {
    const person = await buildPerson(world());
    await buildGrant(world(), person, 'volunteer', tree.dongjie);
    await buildGrant(world(), person, 'editor', tree.dongjie, { startsOn: '2026-11-24' });
    await buildGrant(world(), person, 'lecturer', tree.dongjie, { endsOn: '2026-11-22' });
    const mine = await world().call(organisation, 'myGrants', {}, { as: person });
    expect(mine.grants.map(({ role }) => role)).toEqual(['volunteer']);
    const nobody = world().call(organisation, 'myGrants', {});
    await expect(nobody).rejects.toMatchObject({ code: 'SIGN_IN_NEEDED' });
  });
});
