import { bannerOf, newsOf, themeOf } from '@tests/builders/content';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { content } from '../index';

const getWorld = useWorld();

const nowhere = '0193aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee';
const hash = 'a'.repeat(64);

it.each([
  [
    'a body about violence without a neutral title',
    'neutralTitle',
    (unit: { id: string }) => newsOf(unit, { blocks: [{ kind: 'paragraph', text: '家暴的证据' }] }),
  ],
  [
    'a neutral title that is none',
    'neutralTitle',
    (unit: { id: string }) => newsOf(unit, { neutralTitle: '反家暴周' }),
  ],
  [
    'a banner about violence',
    'title',
    (unit: { id: string }) => bannerOf(unit, { title: '家暴不是家务事' }),
  ],
  [
    'an end before the beginning',
    'shownUntil',
    (unit: { id: string }) =>
      newsOf(unit, { shownFrom: '2026-12-02T00:00:00Z', shownUntil: '2026-12-01T00:00:00Z' }),
  ],
  [
    'a picture that was never uploaded',
    'cover',
    (unit: { id: string }) =>
      newsOf(unit, { cover: { file: `${hash}.jpg`, width: 10, height: 10, alt: '课堂' } }),
  ],
  [
    'a link to nothing',
    'blocks.1',
    (unit: { id: string }) =>
      newsOf(unit, {
        blocks: [
          { kind: 'paragraph', text: '去看看' },
          { kind: 'link', label: '活动', to: { to: 'activity', activityId: nowhere } },
        ],
      }),
  ],
  ['a theme that is none', 'themeId', (unit: { id: string }) => newsOf(unit, { themeId: nowhere })],
  [
    'a series that is none',
    'seriesIds',
    (unit: { id: string }) => themeOf(unit, { seriesIds: ['no-such-series'] }),
  ],
  [
    '30 February',
    'days',
    (unit: { id: string }) => themeOf(unit, { days: { from: '02-30', until: '03-02' } }),
  ],
  [
    'pictures alone',
    'blocks',
    (unit: { id: string }) => newsOf(unit, { blocks: [{ kind: 'heading', text: '只有题目' }] }),
  ],
])('refuses %s and names the field', async (_what, field, draftFor) => {
  const world = getWorld();
  const tree = await buildTree(world);
  const roles = [{ role: 'organiser' as const, unitId: tree.hongqiao.id }];
  const organiser = await buildPerson(world, { roles });
  await expect(
    world.call(content, 'create', { draft: draftFor(tree.hongqiao) }, { as: organiser }),
  ).rejects.toMatchObject({ code: 'BAD_DRAFT', data: { field } });
});
