import { sql } from 'kysely';
import { buildGrant, buildTree, buildUnit, type BuiltTree } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { roles, type Role } from '@shared/organisation/roles';
import { organisation } from '../index';

const world = useWorld();
let tree: BuiltTree;
let resident: BuiltPerson;

beforeEach(async () => {
  tree = await buildTree(world());
  resident = await buildPerson(world(), { name: '周阿姨' });
});

const staff = (role: Role, unit: { id: string }) =>
  buildPerson(world(), { name: '管理员', roles: [{ role, unitId: unit.id }] });

const give = (as: BuiltPerson | undefined, unit: { id: string }, role: Role = 'organiser') =>
  world().send(
    organisation,
    'grantRole',
    { personId: resident.id, role, unitId: unit.id },
    as ? { as } : {},
  );

const codeOf = async (reply: ReturnType<typeof give>) => {
  const answer = await reply;
  return answer.ok ? 'OK' : answer.error.code;
};

describe('grantRole', () => {
  it('gives the role from today on, to be seen by its holder', async () => {
    const admin = await staff('unit-admin', tree.hongqiao);
    const input = { personId: resident.id, role: 'organiser' as const, unitId: tree.dongjie.id };
    const given = await world().call(organisation, 'grantRole', input, { as: admin });
    expect(given).toMatchObject({
      personName: '周阿姨',
      unitName: '东街社区',
      startsOn: '2026-11-23',
      endsOn: null,
      grantedBy: admin.id,
    });
    const mine = await world().call(organisation, 'myGrants', {}, { as: resident });
    expect(mine.grants).toMatchObject([{ role: 'organiser', unitId: tree.dongjie.id }]);
  });

  it('leaves an audit row with ids only', async () => {
    const admin = await staff('unit-admin', tree.hongqiao);
    await give(admin, tree.dongjie);
    const { rows } = await sql`
      select actor, operation, target, unit_id from audit_rows
      where tenant_id = ${world().tenantId}`.execute(world().db);
    expect(rows).toEqual([
      {
        actor: admin.id,
        operation: 'organisation.grantRole',
        target: resident.id,
        unit_id: tree.dongjie.id,
      },
    ]);
  });

  it('reaches the own unit and below, no sibling and nothing above', async () => {
    const admin = await staff('unit-admin', tree.hongqiao);
    expect(await codeOf(give(admin, tree.hongqiao))).toBe('OK');
    expect(await codeOf(give(admin, tree.dongjie))).toBe('OK');
    expect(await codeOf(give(admin, tree.liushi))).toBe('NOT_ALLOWED');
    expect(await codeOf(give(admin, tree.changhong))).toBe('NOT_ALLOWED');
    expect(await codeOf(give(admin, tree.county))).toBe('NOT_ALLOWED');
    expect(await codeOf(give(admin, { id: 'nowhere' }))).toBe('NOT_ALLOWED');
  });

  it.each(roles.filter((role) => role !== 'unit-admin' && role !== 'platform-admin'))(
    'is refused to a %s, wherever she stands',
    async (role) => {
      const caller = await staff(role, tree.county);
      for (const unit of [tree.county, tree.hongqiao, tree.dongjie]) {
        expect(await codeOf(give(caller, unit))).toBe('NOT_ALLOWED');
      }
    },
  );

  it('is refused without signing in, and to an administrator whose own role has ended', async () => {
    expect(await codeOf(give(undefined, tree.hongqiao))).toBe('SIGN_IN_NEEDED');
    const past = await buildPerson(world());
    await buildGrant(world(), past, 'unit-admin', tree.hongqiao, { endsOn: '2026-11-22' });
    expect(await codeOf(give(past, tree.hongqiao))).toBe('NOT_ALLOWED');
    const today = await buildPerson(world());
    await buildGrant(world(), today, 'unit-admin', tree.hongqiao, { endsOn: '2026-11-23' });
    expect(await codeOf(give(today, tree.hongqiao))).toBe('OK');
  });

  it('keeps the high roles for the platform administrator', async () => {
    const admin = await staff('unit-admin', tree.hongqiao);
    const platform = await staff('platform-admin', tree.county);
    for (const role of ['unit-admin', 'auditor', 'platform-admin'] as const) {
      expect(await codeOf(give(admin, tree.dongjie, role))).toBe('ROLE_TOO_HIGH');
      expect(await codeOf(give(platform, tree.dongjie, role))).toBe('OK');
    }
  });

  it('lets nobody give to herself', async () => {
    for (const role of ['unit-admin', 'platform-admin'] as const) {
      const admin = await staff(role, tree.hongqiao);
      const input = { personId: admin.id, role: 'organiser', unitId: tree.dongjie.id };
      const reply = await world().send(organisation, 'grantRole', input, { as: admin });
      expect(reply).toMatchObject({ ok: false, error: { code: 'NOT_ONESELF' } });
    }
  });

  it('refuses a person who is not there, and days in the wrong order', async () => {
    const admin = await staff('unit-admin', tree.hongqiao);
    const input = { role: 'volunteer' as const, unitId: tree.dongjie.id };
    const unknown = { ...input, personId: '0199b6d5-0000-7000-8000-000000000000' };
    const call = world().call(organisation, 'grantRole', unknown, { as: admin });
    await expect(call).rejects.toMatchObject({ code: 'NOT_FOUND' });
    for (const days of [
      { startsOn: '2026-12-02', endsOn: '2026-12-01' },
      { startsOn: '2026-11-01', endsOn: '2026-11-22' },
    ]) {
      const wrong = { ...input, ...days, personId: resident.id };
      const reply = world().call(organisation, 'grantRole', wrong, { as: admin });
      await expect(reply).rejects.toMatchObject({ code: 'ENDS_BEFORE_START' });
    }
  });

  it('refuses days that the calendar or the database does not know', async () => {
    const admin = await staff('unit-admin', tree.hongqiao);
    const input = { personId: resident.id, role: 'volunteer', unitId: tree.dongjie.id };
    for (const startsOn of ['0000-01-01', '2026-02-30', '9999-12-31', 'infinity', '']) {
      const wrong = { ...input, startsOn };
      const reply = await world().send(organisation, 'grantRole', wrong, { as: admin });
      expect(reply).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } });
    }
  });

  it('gives a role once for the same days, also when two administrators press at once', async () => {
    const one = await staff('unit-admin', tree.hongqiao);
    const two = await staff('platform-admin', tree.county);
    const codes = await Promise.all([
      codeOf(give(one, tree.dongjie)),
      codeOf(give(two, tree.dongjie)),
    ]);
    expect(codes.sort()).toEqual(['ALREADY_GRANTED', 'OK']);
    expect(await codeOf(give(one, tree.hongqiao))).toBe('OK');
  });

  it('answers a retry with the same key as the first time', async () => {
    const admin = await staff('unit-admin', tree.hongqiao);
    const input = { personId: resident.id, role: 'volunteer', unitId: tree.dongjie.id };
    const options = { as: admin, key: 'one-tap-0001' };
    const first = await world().send(organisation, 'grantRole', input, options);
    expect(first.ok).toBe(true);
    expect(await world().send(organisation, 'grantRole', input, options)).toEqual(first);
  });
});

describe('the database itself', () => {
  it('refuses overlapping days of the same role at the same unit, and a grant to oneself', async () => {
    const days = { startsOn: '2026-01-01', endsOn: '2026-03-31' };
    await buildGrant(world(), resident, 'volunteer', tree.dongjie, days);
    const again = (startsOn: string, endsOn?: string) =>
      buildGrant(world(), resident, 'volunteer', tree.dongjie, { startsOn, endsOn });
    await expect(again('2026-03-31')).rejects.toThrow(/grants_no_duplicate/);
    await expect(again('2026-06-01', '2026-05-01')).rejects.toThrow(/grants_end_after_start/);
    await again('2026-04-01');
    const own = { startsOn: '2026-01-01', grantedBy: resident };
    await expect(buildGrant(world(), resident, 'unit-admin', tree.dongjie, own)).rejects.toThrow(
      /grants_not_to_oneself/,
    );
  });

  it('keeps every path true: no false parent, no circle, and what moves takes all along', async () => {
    const { db, tenantId } = world();
    const wrong = { ...tree.hongqiao, path: tree.liushi.path };
    await expect(buildUnit(world(), { parent: wrong })).rejects.toThrow(/foreign key/);
    const move = (id: string, to: { id: string; path: string }) =>
      db
        .updateTable('units')
        .set({ parent_id: to.id, parent_path: to.path })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .execute();
    await expect(move(tree.hongqiao.id, tree.dongjie)).rejects.toThrow(/foreign key/);
    await move(tree.hongqiao.id, tree.liushi);
    const moved = await db
      .selectFrom('units')
      .select('path')
      .where('tenant_id', '=', tenantId)
      .where('id', '=', tree.dongjie.id)
      .executeTakeFirst();
    expect(moved?.path).toBe(`${tree.liushi.path}${tree.hongqiao.id}/${tree.dongjie.id}/`);
  });
});
