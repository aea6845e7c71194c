import * as v from 'valibot';
import { activities } from '@cloud/activities';
import { people } from '@cloud/people';
import { defineFunction } from '@cloud/platform/operation/define-function';
import { createLog, type Log } from '@cloud/platform/log';
import { operation } from '@shared/contract/operation';
import { buildActivity } from '@tests/builders/activities';
import { buildTree, type BuiltTree } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { applyRetention } from '../retention/apply-retention';
import { platformRetention } from '../retention/platform-retention';
import { securityEventDays } from './security-events';

const log: Log = createLog('silent');
const warn = jest.spyOn(log, 'warn');
const world = useWorld({ log });
let tree: BuiltTree;
let stranger: BuiltPerson;
let activityId: string;

beforeEach(async () => {
  warn.mockClear();
  tree = await buildTree(world());
  ({ id: activityId } = await buildActivity(world(), { unit: tree.hongqiao }));
  stranger = await buildPerson(world(), {
    roles: [{ role: 'organiser', unitId: tree.liushi.id }],
  });
});

const events = () =>
  world()
    .db.selectFrom('security_events')
    .select(['actor', 'operation', 'code', 'target', 'unit_id', 'times'])
    .where('tenant_id', '=', world().tenantId)
    .orderBy('id')
    .execute();
const lookAtRoster = (as?: BuiltPerson) =>
  world().send(activities, 'roster', { activityId }, { as });
const guess = (address: string, password = 'wrong wrong wrong') =>
  world().send(people, 'signInWithPassword', { userName: 'chen.hq', password }, { address });

test('who asked for a foreign roster is on record, with what she asked for', async () => {
  await lookAtRoster(stranger);
  expect(await events()).toEqual([
    {
      actor: stranger.id,
      operation: 'activities.roster',
      code: 'NOT_ALLOWED',
      target: activityId,
      unit_id: null,
      times: 1,
    },
  ]);
});

test('a foreign unit is named, so that its auditors find it', async () => {
  const input = { unitId: tree.hongqiao.id, month: '2026-12' };
  await world().send(activities, 'managedMonth', input, { as: stranger });
  expect(await events()).toMatchObject([{ unit_id: tree.hongqiao.id, target: null }]);
});

test('wrong passwords are on record by where they came from, without address, name or password', async () => {
  await guess('203.0.113.9');
  await guess('203.0.113.9');
  await guess('198.51.100.7');
  const found = await events();
  expect(found).toMatchObject([
    { operation: 'people.signInWithPassword', code: 'WRONG_PASSWORD', times: 2 },
    { operation: 'people.signInWithPassword', code: 'WRONG_PASSWORD', times: 1 },
  ]);
  for (const { actor } of found) expect(actor).toMatch(/^address:[0-9a-f]{16}$/);
  expect(found[0]?.actor).not.toBe(found[1]?.actor);
  expect(JSON.stringify(found)).not.toMatch(/203\.0|chen|wrong wrong/);
});

test('a session that ended, bad input and a thing that is gone are no matter of security', async () => {
  await lookAtRoster();
  await world().send(activities, 'roster', { activityId: 'x' }, { as: stranger });
  await world().send(activities, 'detail', { activityId: stranger.id });
  expect(await events()).toEqual([]);
});

test('knocking without end costs a row an hour, and the log calls for somebody', async () => {
  for (let n = 0; n < 40; n += 1) await lookAtRoster(stranger);
  const [event, ...more] = await events();
  expect(more).toEqual([]);
  // Written at 1, 2, 4, 8, 16 and 32: what is said is at least so many.
  expect(event).toMatchObject({ times: 32 });
  expect(warn).toHaveBeenCalledWith({
    alert: 'many refusals',
    actor: stranger.id,
    operation: 'activities.roster',
    code: 'NOT_ALLOWED',
    times: 32,
  });
  world().clock.advance(3_600_000);
  await lookAtRoster(stranger);
  expect((await events()).map(({ times }) => times)).toEqual([32, 1]);
});

test('a domain that keeps no names of operations keeps none here either', async () => {
  const probe = defineFunction({
    domain: 'probe',
    contract: {
      secret: operation({
        kind: 'query',
        access: 'never',
        namelessInLogs: true,
        summary: 'Nobody may',
        input: v.object({}),
        output: v.object({}),
      }),
    },
    access: { never: () => false },
    handlers: { secret: async () => ({}) },
  });
  const info = jest.spyOn(log, 'info').mockClear();
  await world().send(probe, 'secret', {}, { as: stranger });
  expect(await events()).toMatchObject([{ operation: 'probe', code: 'NOT_ALLOWED' }]);
  expect(JSON.stringify(info.mock.calls)).not.toContain('secret');
  expect(await world().runtime.services.metrics.text()).not.toContain('secret');
});

test('a refusal that cannot be kept is still answered', async () => {
  const error = jest.spyOn(log, 'error').mockClear();
  const { services, ...runtime } = world().runtime;
  const note = () => Promise.reject(new Error('no table'));
  const broken = { ...runtime, services: { ...services, securityEvents: { note } } };
  const identity = { kind: 'token', token: stranger.token } as const;
  const reply = await activities.dispatch(broken, {
    operation: 'roster',
    input: { activityId },
    identity,
  });
  expect(reply).toMatchObject({ error: { code: 'NOT_ALLOWED' } });
  expect(error).toHaveBeenCalledWith(expect.objectContaining({ alert: 'a refusal was not kept' }));
});

test('refusals are kept for half a year, as long as the law wants it, and no longer', async () => {
  await lookAtRoster(stranger);
  const forget = async () => {
    const { db, tenantId, runtime, clock } = world();
    const { services } = runtime;
    await applyRetention(platformRetention, { db, tenantId, services, now: clock.now() });
  };
  expect(securityEventDays).toBeGreaterThan(184);
  world().clock.advance(securityEventDays * 86_400_000);
  await forget();
  expect(await events()).toHaveLength(1);
  world().clock.advance(1);
  await forget();
  expect(await events()).toEqual([]);
});
