import { buildActivity } from '@tests/builders/activities';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { activities } from '../index';

const getWorld = useWorld();
const day = 86_400_000;

it('lists a unit and below, drafts too, newest start first, page by page', async () => {
  const world = getWorld();
  const tree = await buildTree(world);
  const organiser = await buildPerson(world, {
    roles: [{ role: 'organiser', unitId: tree.hongqiao.id }],
  });
  const start = world.clock.now().getTime();
  const ids: string[] = [];
  const statuses = ['draft', 'published', 'cancelled', 'published', 'draft'] as const;
  for (const [index, status] of statuses.entries()) {
    const unit = index % 2 ? tree.hongqiao : tree.dongjie;
    const startsAt = new Date(start + (index + 1) * day);
    ids.unshift((await buildActivity(world, { unit, status, startsAt })).id);
  }
  await buildActivity(world, { unit: tree.liushi });

  const seen: string[] = [];
  let after: string | undefined;
  do {
    const input = { unitId: tree.hongqiao.id, after, limit: 2 };
    const page = await world.call(activities, 'hosted', input, { as: organiser });
    seen.push(...page.items.map((item) => item.id));
    after = page.next ?? undefined;
  } while (after !== undefined);
  expect(seen).toEqual(ids);

  const drafts = await world.call(
    activities,
    'hosted',
    { unitId: tree.hongqiao.id, status: 'draft' },
    { as: organiser },
  );
  expect(drafts.items.map(({ status }) => status)).toEqual(['draft', 'draft']);
  await expect(
    world.call(activities, 'hosted', { unitId: tree.county.id }, { as: organiser }),
  ).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
});
