import { activities } from '@cloud/activities';
import { organisation } from '@cloud/organisation';
import { people } from '@cloud/people';
import { buildActivity } from '@tests/builders/activities';
import { buildTree, type BuiltTree } from '@tests/builders/organisation';
import { buildPerson, buildSession, type BuiltPerson } from '@tests/builders/people';
import { createWorld, useWorld } from '@tests/support/test-world';
import type { Role } from '@shared/organisation/roles';
import { deletionPhrase } from '@shared/people/privacy/privacy-contract';

const world = useWorld();
let tree: BuiltTree;
let mother: BuiltPerson;
const phone = '13800001234';
beforeEach(async () => {
  tree = await buildTree(world());
  mother = await buildPerson(world(), { name: '李小娟', phone, villageId: tree.dongjie.id });
});

const staff = (role: Role, unit: { id: string }) =>
  buildPerson(world(), { name: '工作人员', roles: [{ role, unitId: unit.id }] });
type By = { by: 'phone'; phone: string } | { by: 'ticket'; ticket: string };
const lookUp = async (as: { token: string }, unit: { id: string }, by: By) => {
  const input = { unitId: unit.id, by, reason: '核对报名' };
  const reply = await world().send(people, 'lookUpPerson', input, { as });
  return reply.ok ? 'OK' : reply.error.code;
};
const bookedAt = async (unit: BuiltTree['hongqiao']) => {
  const activity = await buildActivity(world(), { unit });
  return world().call(activities, 'signUp', { activityId: activity.id }, { as: mother });
};

it('finds by the exact number for administrators of the county, masked, and records it', async () => {
  const admin = await staff('unit-admin', tree.county);
  const by = { by: 'phone', phone } as const;
  const input = { unitId: tree.county.id, by, reason: '本人来窗口' };
  const found = await world().call(people, 'lookUpPerson', input, { as: admin });
  expect(found).toMatchObject({
    personId: mother.id,
    name: '李**',
    phone: '138****1234',
    villageName: '东街社区',
    openRequests: 0,
    doubles: [],
  });
  expect(found.consents).toMatchObject([{ purpose: 'privacy', withdrawnAt: null }]);
  const text = JSON.stringify(found);
  for (const secret of ['李小娟', phone]) expect(text).not.toContain(secret);

  const { db, tenantId } = world();
  const row = await db
    .selectFrom('audit_rows')
    .select(['actor', 'target', 'detail'])
    .where('tenant_id', '=', tenantId)
    .where('operation', '=', 'people.lookUpPerson')
    .executeTakeFirstOrThrow();
  expect(row).toMatchObject({ actor: admin.id, target: mother.id });
  expect(JSON.stringify(row.detail)).not.toContain('本人来窗口');
  const view = await db
    .selectFrom('looks_at_people')
    .select(['seen_by', 'person_id', 'reason'])
    .where('tenant_id', '=', tenantId)
    .executeTakeFirstOrThrow();
  expect(view).toEqual({ seen_by: admin.id, person_id: mother.id, reason: '本人来窗口' });
});

it('finds nobody by a part, or by a number that is one digit off, and records that too', async () => {
  const admin = await staff('platform-admin', tree.county);
  const other = { by: 'phone', phone: '13800001235' } as const;
  expect(await lookUp(admin, tree.county, other)).toBe('NOBODY_FOUND');
  const rows = await world()
    .db.selectFrom('audit_rows')
    .select(['actor', 'target', 'unit_id', 'detail'])
    .where('tenant_id', '=', world().tenantId)
    .where('operation', '=', 'people.lookUpPerson')
    .execute();
  const kept = { view: expect.any(String), reasonHash: expect.any(String) };
  const detail = { by: 'phone', ...kept, found: false };
  expect(rows).toEqual([{ actor: admin.id, target: null, unit_id: tree.county.id, detail }]);
  const part = { by: 'phone', phone: '138000012' } as const;
  expect(await lookUp(admin, tree.county, part)).toBe('BAD_INPUT');
});

it('gives a number to nobody below the county, and to no organiser', async () => {
  const by = { by: 'phone', phone } as const;
  for (const [role, unit] of [
    ['unit-admin', tree.hongqiao],
    ['platform-admin', tree.hongqiao],
    ['organiser', tree.county],
    ['auditor', tree.county],
  ] as const) {
    expect(await lookUp(await staff(role, unit), unit, by)).toBe('NOT_ALLOWED');
  }
  // Not by naming a unit that one does hold.
  expect(await lookUp(await staff('unit-admin', tree.hongqiao), tree.dongjie, by)).toBe(
    'NOT_ALLOWED',
  );
});

it('finds by a ticket of one’s own activities only: by its code and by its QR code', async () => {
  const booking = await bookedAt(tree.hongqiao);
  const ticket = await world().call(
    activities,
    'ticket',
    { bookingId: booking.id },
    { as: mother },
  );
  const own = await staff('organiser', tree.hongqiao);
  const foreign = await staff('organiser', tree.liushi);
  const shown = JSON.stringify(ticket).match(/"([0-9A-Z $%*+\-./:]{122})"/)?.[1] ?? '';
  expect(shown).toHaveLength(122);
  for (const text of [booking.code, booking.code.toLowerCase(), shown]) {
    expect(await lookUp(own, tree.hongqiao, { by: 'ticket', ticket: text })).toBe('OK');
    expect(await lookUp(foreign, tree.liushi, { by: 'ticket', ticket: text })).toBe('NOBODY_FOUND');
    expect(await lookUp(foreign, tree.hongqiao, { by: 'ticket', ticket: text })).toBe(
      'NOT_ALLOWED',
    );
  }
  const last = shown.endsWith('A') ? 'B' : 'A';
  const forged = { by: 'ticket', ticket: shown.slice(0, -1) + last } as const;
  expect(await lookUp(own, tree.hongqiao, forged)).toBe('NOBODY_FOUND');
});

it('is closed to a weak session', async () => {
  const admin = await staff('unit-admin', tree.county);
  const weak = await buildSession(world(), admin.id, '手机', { assurance: 'sms' });
  expect(await lookUp(weak, tree.county, { by: 'phone', phone })).toBe('NOT_ALLOWED');
});

it('shows records with the same number, proved first', async () => {
  const admin = await staff('unit-admin', tree.county);
  const proved = await buildPerson(world(), { name: '李小娟', signInPhone: phone });
  const input = { unitId: tree.county.id, by: { by: 'phone', phone } as const, reason: '核对' };
  const found = await world().call(people, 'lookUpPerson', input, { as: admin });
  expect(found.personId).toBe(proved.id);
  // She gave no number: the one with which she signs in is shown.
  expect(found.phone).toBe('138****1234');
  expect(found.doubles).toMatchObject([{ personId: mother.id, name: '李**' }]);
});

it('cannot be used to try numbers out', async () => {
  const admin = await staff('unit-admin', tree.county);
  const tries = Array.from({ length: 62 }, (_, index) =>
    lookUp(admin, tree.county, { by: 'phone', phone: `1390000${String(index).padStart(4, '0')}` }),
  );
  const codes = await Promise.all(tries);
  expect(codes.filter((code) => code === 'TOO_MANY')).toHaveLength(2);
});

it('knows nobody of another tenant', async () => {
  const other = createWorld(world().db);
  const county = (await buildTree(other)).county;
  const admin = await buildPerson(other, { roles: [{ role: 'unit-admin', unitId: county.id }] });
  const input = { unitId: county.id, by: { by: 'phone', phone }, reason: '核对' };
  const reply = await other.send(people, 'lookUpPerson', input, { as: admin });
  expect(reply).toMatchObject({ error: { code: 'NOBODY_FOUND' } });
});

it('the auditor reads the reason beside the row, as long as she is kept who was looked at', async () => {
  const admin = await staff('unit-admin', tree.county);
  await lookUp(admin, tree.county, { by: 'phone', phone });
  const auditor = await staff('auditor', tree.county);
  const rows = async () => {
    const input = { unitId: tree.county.id, operation: 'people.lookUpPerson' };
    return (await world().call(organisation, 'auditTrail', input, { as: auditor })).items;
  };
  expect(await rows()).toMatchObject([{ target: mother.id, detail: { reason: '核对报名' } }]);
  await world().call(people, 'deleteMyAccount', { confirm: deletionPhrase }, { as: mother });
  const [row] = await rows();
  expect(row?.detail).not.toHaveProperty('reason');
  expect(row?.detail).toHaveProperty('reasonHash');
});
