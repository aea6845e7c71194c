import { activities } from '@cloud/activities';
import { heldPlaces } from '@cloud/activities/booking/booking-queries';
import { people } from '@cloud/people';
import { buildActivity } from '@tests/builders/activities';
import { buildDataRequest } from '@tests/builders/data-requests';
import { buildTree, type BuiltTree } from '@tests/builders/organisation';
import {
  buildFamilyMember,
  buildMessage,
  buildPerson,
  type BuiltPerson,
} from '@tests/builders/people';
import { createWorld, useWorld } from '@tests/support/test-world';
import type { Role } from '@shared/organisation/roles';

const world = useWorld();
let tree: BuiltTree;
let keep: BuiltPerson;
let gone: BuiltPerson;
let admin: BuiltPerson;
beforeEach(async () => {
  tree = await buildTree(world());
  keep = await buildPerson(world(), { name: null, openid: 'o-new' });
  gone = await buildPerson(world(), {
    name: '李小娟',
    phone: '13800001234',
    openid: 'o-old',
    signInPhone: '13800001234',
  });
  admin = await staff('unit-admin', tree.county);
});

const staff = (role: Role, unit: { id: string }) =>
  buildPerson(world(), { roles: [{ role, unitId: unit.id }] });
const pair = () => ({ keepId: keep.id, goneId: gone.id });
const preview = (as = admin) => world().call(people, 'mergePreview', pair(), { as });
const merge = (as = admin, which = pair()) =>
  world().send(people, 'mergePeople', { ...which, reason: '换了手机' }, { as });
const activity = (places = 10) => buildActivity(world(), { unit: tree.hongqiao, places });
const signUp = (to: { id: string }, as: BuiltPerson, input = {}) =>
  world().call(activities, 'signUp', { activityId: to.id, ...input }, { as });
const bookingsOf = async (as: { token: string }) =>
  (await world().call(activities, 'myBookings', { when: 'coming' }, { as })).items;

it('brings bookings, family, consents, inbox and ways to sign in over', async () => {
  const there = await activity();
  const booking = await signUp(there, gone);
  const child = await buildFamilyMember(world(), gone.id, { name: '小米' });
  await buildMessage(world(), gone.id, { title: '改到三点' });
  await buildDataRequest(world(), { person: gone, unit: tree.hongqiao });

  const shown = await preview();
  expect(shown).toMatchObject({
    keep: { personId: keep.id, name: null },
    gone: { personId: gone.id, name: '李**' },
    obstacle: null,
  });
  const views = await world()
    .db.selectFrom('audit_rows')
    .select(['actor', 'target', 'detail'])
    .where('operation', '=', 'people.mergePreview')
    .execute();
  expect(views).toEqual([{ actor: admin.id, target: keep.id, detail: { gone: gone.id } }]);
  // A preview changes nothing.
  expect(await bookingsOf(gone)).toHaveLength(1);
  expect(await bookingsOf(keep)).toHaveLength(0);

  const reply = await merge();
  expect(reply).toMatchObject({ ok: true, output: { effects: shown.effects } });
  expect(shown.effects.join()).toContain('1 个报名');
  expect(shown.effects.join()).toContain('1 位家人');

  expect(await bookingsOf(keep)).toMatchObject([{ id: booking.id }]);
  const family = await world().call(people, 'listFamily', {}, { as: keep });
  expect(family.items).toMatchObject([{ id: child.id, name: '小米' }]);
  expect(family.items[0]?.consentGivenAt).not.toBeNull();
  const inbox = await world().call(people, 'listInbox', {}, { as: keep });
  expect(inbox.items.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['改到三点', '你的两个账号并成了一个']),
  );
  const consents = await world().call(people, 'listConsents', {}, { as: keep });
  const privacy = consents.items.filter(({ purpose }) => purpose === 'privacy');
  expect(privacy).toHaveLength(2);
  expect(privacy.filter(({ withdrawnAt }) => withdrawnAt === null)).toHaveLength(1);

  const me = await world().call(people, 'me', {}, { as: keep });
  expect(me).toMatchObject({ name: '李小娟', phone: '138****1234' });
  expect(await world().send(people, 'me', {}, { as: gone })).toMatchObject({
    error: { code: 'SIGN_IN_NEEDED' },
  });
  for (const openid of ['o-old', 'o-new']) {
    const as = { kind: 'openid', openid } as const;
    expect(await world().call(people, 'me', {}, { as })).toMatchObject({ id: keep.id });
  }
});

it('keeps one of two bookings of one activity, the better one, and gives the other back', async () => {
  const twice = await activity(4);
  const mine = await signUp(twice, gone, {
    party: [{ kind: 'self' }, { kind: 'small-child', ageYears: 2 }],
  });
  await signUp(twice, keep);
  // Full for the keeper, who waits; the other has a place.
  const full = await activity(1);
  const place = await signUp(full, gone);
  const turn = await signUp(full, keep, { waitlist: true });
  expect(turn.status).toBe('waiting');

  expect((await preview()).effects.join()).toContain('2 个活动两边都报了');
  expect(await merge()).toMatchObject({ ok: true });
  const left = await bookingsOf(keep);
  expect(left.map(({ id }) => id).sort()).toEqual([mine.id, place.id].sort());
  const { db, tenantId } = world();
  expect(await heldPlaces(db, tenantId, twice.id)).toBe(2);
  const groups = await db
    .selectFrom('activity_quotas')
    .select(['taken', 'waiting'])
    .where('tenant_id', '=', tenantId)
    .where('activity_id', 'in', [twice.id, full.id])
    .orderBy('taken')
    .execute();
  expect(groups).toEqual([
    { taken: 1, waiting: 0 },
    { taken: 2, waiting: 0 },
  ]);
});

it('gives a place that was held twice to whoever waits', async () => {
  const full = await activity(2);
  await signUp(full, gone);
  await signUp(full, keep);
  const waiting = await buildPerson(world());
  await signUp(full, waiting, { waitlist: true });
  expect(await merge()).toMatchObject({ ok: true });
  expect(await bookingsOf(waiting)).toMatchObject([{ status: 'offered' }]);
});

it('happens once when it is asked for twice at once, or the other way round', async () => {
  const swapped = { keepId: gone.id, goneId: keep.id };
  const both = await Promise.all([merge(), merge(admin, swapped)]);
  const codes = both.map((reply) => (reply.ok ? 'OK' : reply.error.code));
  expect(codes.sort()).toEqual(['CANNOT_MERGE', 'OK']);
});

it('is refused for roles, demo accounts, oneself, and what is not there', async () => {
  const cannot = { error: { code: 'CANNOT_MERGE' } };
  const colleague = await staff('organiser', tree.liushi);
  expect(await merge(admin, { keepId: keep.id, goneId: colleague.id })).toMatchObject(cannot);
  const demo = await buildPerson(world(), { isDemo: true });
  expect(await merge(admin, { keepId: keep.id, goneId: demo.id })).toMatchObject(cannot);
  expect(await merge(admin, { keepId: admin.id, goneId: keep.id })).toMatchObject(cannot);
  expect(await merge(admin, { keepId: keep.id, goneId: keep.id })).toMatchObject(cannot);
  await merge(admin, { keepId: keep.id, goneId: gone.id });
  expect(await merge(admin, { keepId: keep.id, goneId: gone.id })).toMatchObject(cannot);
});

it('is no way into an account with roles, not even into one that she administers', async () => {
  // A second account of an administrator, merged into it, would sign in as it.
  const platform = await staff('platform-admin', tree.county);
  for (const role of ['platform-admin', 'auditor', 'unit-admin', 'organiser'] as const) {
    const colleague = await staff(role, tree.county);
    expect(await merge(platform, { keepId: colleague.id, goneId: gone.id })).toMatchObject({
      error: { code: 'CANNOT_MERGE' },
    });
  }
});

it('is for administrators of the county only, and ends at the tenant', async () => {
  for (const as of [
    await staff('unit-admin', tree.hongqiao),
    await staff('organiser', tree.county),
    await staff('auditor', tree.county),
    gone,
  ]) {
    expect(await merge(as)).toMatchObject({ error: { code: 'NOT_ALLOWED' } });
  }
  const other = createWorld(world().db);
  const { county } = await buildTree(other);
  const foreign = await buildPerson(other, { roles: [{ role: 'unit-admin', unitId: county.id }] });
  const input = { ...pair(), reason: '换了手机' };
  const reply = await other.send(people, 'mergePeople', input, { as: foreign });
  expect(reply).toMatchObject({ error: { code: 'CANNOT_MERGE' } });
});
