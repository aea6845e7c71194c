import { draftOf } from '@tests/builders/drafts';
import { buildSeries } from '@tests/builders/activities';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { activities } from '../../index';

const getWorld = useWorld();

async function registers() {
  const world = getWorld();
  const { county, hongqiao, liushi } = await buildTree(world);
  await buildSeries(world);
  const as = await buildPerson(world, { roles: [{ role: 'organiser', unitId: county.id }] });
  const enter = async (unit: { id: string }, name: string) => {
    const entry = { register: 'lecturers' as const, name, note: '家庭教育指导师' };
    const input = { unitId: unit.id, entryId: null, entry };
    return (await world.call(activities, 'saveRegisterEntry', input, { as })).entryId;
  };
  const create = (lecturerName?: string) =>
    world.call(activities, 'create', draftOf(hongqiao, lecturerName ? { lecturerName } : {}), {
      as,
    });
  const lecturerId = async (activityId: string) =>
    (
      await world.db
        .selectFrom('activities')
        .where('tenant_id', '=', world.tenantId)
        .where('id', '=', activityId)
        .select('lecturer_id')
        .executeTakeFirstOrThrow()
    ).lecturer_id;
  return { world, as, county, hongqiao, liushi, enter, create, lecturerId };
}

it('keeps who the lecturer is: of the nearest register, never of a neighbour’s', async () => {
  const { county, hongqiao, liushi, enter, create, lecturerId } = await registers();
  await enter(liushi, '王老师');
  expect(await lecturerId((await create('王老师')).activityId)).toBeNull();
  const above = await enter(county, '王老师');
  expect(await lecturerId((await create('王老师')).activityId)).toBe(above);
  const own = await enter(hongqiao, '王老师');
  expect(await lecturerId((await create(' 王 老师 ')).activityId)).toBe(own);
  expect(await lecturerId((await create()).activityId)).toBeNull();
});

it('keeps the name when the entry is deleted', async () => {
  const { world, as, hongqiao, enter, create, lecturerId } = await registers();
  const entryId = await enter(hongqiao, '王老师');
  const { activityId } = await create('王老师');
  const entry = { unitId: hongqiao.id, register: 'lecturers' as const, entryId };
  await world.call(activities, 'deleteRegisterEntry', entry, { as });
  expect(await lecturerId(activityId)).toBeNull();
  const draft = await world.call(activities, 'draft', { activityId }, { as });
  expect(draft.lecturerName).toBe('王老师');
});
