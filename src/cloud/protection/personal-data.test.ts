import { sql } from 'kysely';
import { people } from '@cloud/people';
import { buildPerson, buildSession } from '@tests/builders/people';
import { buildCentre, buildDuty } from '@tests/builders/protection';
import { buildReport, draftReport, firstCall, nextCall } from '@tests/builders/protection-reports';
import { dumpOf } from '@tests/security/nothing-readable';
import { useWorld } from '@tests/support/test-world';
import { protection } from '.';
import { personalData } from './personal-data';

const getWorld = useWorld();

test('of whoever asked for help nothing is exported, for nothing is hers', async () => {
  const world = getWorld();
  const centre = await buildCentre(world);
  const woman = await buildPerson(world);
  const report = await buildReport(world, centre);
  await world.call(protection, 'send', nextCall(report), { as: woman });
  expect(await personalData.export(world.db, world.tenantId, woman.id)).toEqual([]);
  await personalData.erase(world.db, world.tenantId, woman.id, world.clock.now());
  const view = await world.call(protection, 'open', { locator: report.locator });
  expect(view.entries).toHaveLength(3);
});

test('who deletes her account takes nothing of her report with her, and it leads nobody to her', async () => {
  const world = getWorld();
  const centre = await buildCentre(world);
  const woman = await buildPerson(world);
  const session = await buildSession(world, woman.id);
  const as = { ...woman, ...session };
  const draft = draftReport(world, centre);
  await world.call(protection, 'send', firstCall(draft), { as });
  await world.call(protection, 'send', nextCall(draft.report), { as });
  const ours = async () =>
    [...(await dumpOf(world.db))].filter(([table]) => table.startsWith('protection_'));
  const before = await ours();
  expect(before.map(([table]) => table)).toContain('protection_cases');

  await world.call(people, 'deleteMyAccount', { confirm: '注销账号' }, { as });
  const after = await ours();
  expect(after).toEqual(before);
  for (const [, rows] of after) expect(rows).not.toContain(woman.id);
  const view = await world.call(protection, 'open', { locator: draft.report.locator });
  expect(view.entries).toHaveLength(3);
  expect(view.state).toBe('waiting');
});

test('a handler who goes takes her number, her duties and her secret keys with her', async () => {
  const world = getWorld();
  const centre = await buildCentre(world);
  const [first] = centre.handlers;
  await buildDuty(world, centre, first);
  const { db, tenantId, clock } = world;
  const exported = await personalData.export(db, tenantId, first.id);
  expect(exported.map(({ key, rows }) => [key, rows.length])).toEqual([
    ['protection-keys', 1],
    ['protection-duties', 1],
    ['protection-contact', 1],
  ]);
  expect(await personalData.consequences?.(db, tenantId, first.id, clock.now())).toContain(
    '1 个排好的值班会取消',
  );
  for (const _twice of [1, 2]) {
    await personalData.erase(db, tenantId, first.id, clock.now());
  }
  const left = await personalData.export(db, tenantId, first.id);
  expect(left.map(({ rows }) => rows.length)).toEqual([1, 0, 0]);
  expect(JSON.stringify(left)).not.toContain(first.name);
  // What she signed stays verifiable; what opens it is gone.
  const { rows } = await sql<{ file: string | null; signing: string }>`
    select file, signing from protection_keys
    where tenant_id = ${tenantId} and key_id = ${first.keys.keyId}`.execute(db);
  expect(rows).toEqual([{ file: null, signing: first.keys.signing }]);
});
