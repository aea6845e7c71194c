import { inTransaction } from '@cloud/platform/database/in-transaction';
import { newsOf } from '@tests/builders/content';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { content } from './index';
import { personalData } from './personal-data';

const getWorld = useWorld();

async function scene() {
  const world = getWorld();
  const tree = await buildTree(world);
  const editor = () => buildPerson(world, { roles: [{ role: 'editor', unitId: tree.county.id }] });
  const [writer, double, stranger] = [await editor(), await editor(), await editor()];
  const draft = newsOf(tree.county);
  const made = await world.call(content, 'create', { draft }, { as: writer });
  await world.call(content, 'sendToReview', made, { as: writer });
  return { world, writer, double, stranger, made };
}

it('gives her what she wrote and decided, and nobody else any of it', async () => {
  const { world, writer, stranger, made } = await scene();
  await world.call(content, 'publish', made, { as: stranger });
  const rowsOf = async (personId: string) => {
    const sections = await personalData.export(world.db, world.tenantId, personId);
    return sections.map(({ rows }) => rows.length);
  };
  expect(await rowsOf(writer.id)).toEqual([1, 1, 0]);
  expect(await rowsOf(stranger.id)).toEqual([0, 1, 0]);
});

it('brings the texts of a double over, so that she does not publish her own under another record', async () => {
  const { world, writer, double, made } = await scene();
  const pair = { keepId: double.id, goneId: writer.id };
  const handedOver = await inTransaction(world.db, async (db) =>
    personalData.merge?.(db, world.tenantId, pair, world.clock.now()),
  );
  expect(handedOver).toEqual(['1 稿文章转到保留的档案']);
  await expect(world.call(content, 'publish', made, { as: double })).rejects.toMatchObject({
    code: 'OWN_WORK',
  });
});
