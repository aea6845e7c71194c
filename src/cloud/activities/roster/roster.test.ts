import { buildSeries } from '@tests/builders/activities';
import { draftOf } from '@tests/builders/drafts';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { activities } from '../index';

const getWorld = useWorld();
const minute = 60_000;

async function fullLecture() {
  const world = getWorld();
  const { hongqiao } = await buildTree(world);
  await buildSeries(world);
  const organiser = await buildPerson(world, {
    roles: [{ role: 'organiser', unitId: hongqiao.id }],
  });
  const as = { as: organiser };
  const draft = draftOf(hongqiao, {
    groups: [{ name: '', places: 4 }],
    questions: [{ id: 'diet', label: '有忌口吗', kind: 'text', needed: false, options: [] }],
  });
  const { activityId } = await world.call(activities, 'create', draft, as);
  await world.call(activities, 'publish', { activityId }, as);
  const zhou = await buildPerson(world, { name: '周小燕', phone: '13812345678' });
  const chen = await buildPerson(world, { name: '陈姐', phone: '13900001111' });
  const lin = await buildPerson(world, { name: '林_妈', phone: null });
  const later = () => world.clock.set(new Date(world.clock.now().getTime() + minute));
  const first = await world.call(
    activities,
    'signUp',
    {
      activityId,
      party: [{ kind: 'self' }, { kind: 'small-child', ageYears: 2 }],
      answers: [{ questionId: 'diet', answer: '花生过敏' }],
    },
    { as: zhou },
  );
  later();
  const guest = {
    name: '王奶奶',
    spokenConsent: { how: 'in-person', at: world.clock.now().toISOString() },
  } as const;
  await world.call(activities, 'signUp', { activityId, party: [], guest }, { as: chen });
  later();
  await world.call(
    activities,
    'signUp',
    {
      activityId,
      party: [{ kind: 'self' }, { kind: 'small-child', ageYears: 1 }],
      waitlist: true,
    },
    { as: lin },
  );
  const roster = (more: object = {}) =>
    world.call(activities, 'roster', { activityId, ...more }, as);
  return { world, activityId, roster, first, zhou, as };
}

it('shows who comes and who waits in the order of signing up, with masked numbers', async () => {
  const { roster, first } = await fullLecture();
  const { items, next, ...counts } = await roster();
  const people = { confirmed: 3, inReview: 0, waiting: 2 };
  expect(counts).toMatchObject({ ...people, groups: [{ places: 4, taken: 3, ...people }] });
  expect(next).toBeNull();
  expect(items).toMatchObject([
    {
      id: first.id,
      name: '周小燕',
      maskedPhone: '138****5678',
      status: 'confirmed',
      partySize: 2,
      answers: [{ label: '有忌口吗', answer: '花生过敏' }],
    },
    { name: '王奶奶', guestName: '王奶奶', maskedPhone: '139****1111' },
    { name: '林_妈', maskedPhone: null, status: 'waiting', position: 1 },
  ]);
  expect(items[0]?.members).toHaveLength(2);
  expect(JSON.stringify(items)).not.toContain('13812345678');
});

it('shows the number with which she signs in where she gave none, masked, and whole for a reason', async () => {
  const { world, activityId, roster, as } = await fullLecture();
  const signsInByPhone = await buildPerson(world, { name: '赵姐', signInPhone: '13700002222' });
  const { id: bookingId } = await world.call(
    activities,
    'signUp',
    { activityId, waitlist: true },
    { as: signsInByPhone },
  );
  const { items } = await roster({ words: '赵姐' });
  expect(items).toMatchObject([{ maskedPhone: '137****2222' }]);
  expect(JSON.stringify(items)).not.toContain('13700002222');
  const reason = '换地方，逐个通知';
  expect(await world.call(activities, 'unmask', { bookingId, reason }, as)).toMatchObject({
    phone: '13700002222',
  });
});

it('goes page by page', async () => {
  const { roster } = await fullLecture();
  const names: (string | null)[] = [];
  let after: string | undefined;
  do {
    const page = await roster({ limit: 1, after });
    names.push(...page.items.map(({ name }) => name));
    after = page.next ?? undefined;
  } while (after !== undefined);
  expect(names).toEqual(['周小燕', '王奶奶', '林_妈']);
});

it('finds by part of a name, by a guest, and by a code however it is typed', async () => {
  const { roster, first } = await fullLecture();
  const found = async (words: string) => (await roster({ words })).items.map(({ name }) => name);
  expect(await found('小燕')).toEqual(['周小燕']);
  expect(await found('奶奶')).toEqual(['王奶奶']);
  // Names are found however they are written.
  expect(await found('王 奶\u200b奶')).toEqual(['王奶奶']);
  expect(await found('周　小燕')).toEqual(['周小燕']);
  expect(await found('_')).toEqual(['林_妈']);
  expect(await found('%')).toEqual([]);
  const { code } = first;
  expect(await found(`${code.slice(0, 4)} ${code.slice(4)}`.toLowerCase())).toEqual(['周小燕']);
  expect(await found('13812345678')).toEqual([]);
});

it('shows one status or one group; the counts stay those of the whole activity', async () => {
  const { roster } = await fullLecture();
  const shown = async (filter: object) => {
    const { items, confirmed, waiting } = await roster(filter);
    expect({ confirmed, waiting }).toEqual({ confirmed: 3, waiting: 2 });
    return items.map(({ name }) => name);
  };
  expect(await shown({ statuses: ['waiting', 'offered'] })).toEqual(['林_妈']);
  expect(await shown({ statuses: ['confirmed', 'confirmed'] })).toEqual(['周小燕', '王奶奶']);
  expect(await shown({ statuses: ['in-review'] })).toEqual([]);
  const [group] = (await roster()).groups;
  expect(await shown({ groupId: group?.id, statuses: ['waiting'] })).toEqual(['林_妈']);
  expect(await shown({ groupId: '00000000-0000-4000-8000-000000000000' })).toEqual([]);
});

it('leaves an audit row with each look, without the words that were searched for', async () => {
  const { world, activityId, roster } = await fullLecture();
  await roster({ words: '小燕' });
  const { target, unit_id, detail } = await world.db
    .selectFrom('audit_rows')
    .select(['target', 'unit_id', 'detail'])
    .where('tenant_id', '=', world.tenantId)
    .where('operation', '=', 'activities.roster')
    .executeTakeFirstOrThrow();
  const { id: hongqiao } = await world.db
    .selectFrom('units')
    .select('id')
    .where('tenant_id', '=', world.tenantId)
    .where('name', '=', '虹桥镇')
    .executeTakeFirstOrThrow();
  expect({ target, unit_id, detail }).toEqual({
    target: activityId,
    unit_id: hongqiao,
    detail: { shown: 1, searched: true },
  });
});
