import fc from 'fast-check';
import { buildSeries } from '@tests/builders/activities';
import { draftOf } from '@tests/builders/drafts';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { useTestDatabase } from '@tests/support/test-database';
import { createWorld, type World } from '@tests/support/test-world';
import { planOffers } from '@shared/activities/waitlist/waitlist-rules';
import { activities } from '../index';
import { lockGroups } from '../booking/lock-groups';

const database = useTestDatabase();
const people = 8;

const who = fc.nat(people - 1);
const group = fc.nat(1);
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ does: fc.constant('signUp'), who, group, children: fc.nat(2) }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('cancel'), who }) },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constantFrom('acceptOffer', 'declineOffer'), who }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant('review'), who, confirm: fc.boolean() }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('moveByHand'), who, group }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('removeByHand'), who }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('edit'),
      places: fc.tuple(fc.nat(4), fc.nat(4)),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never;

/** An activity of two groups with a review, eight people, and what an organiser and they do. */
async function stage(world: World) {
  const { hongqiao } = await buildTree(world);
  await buildSeries(world);
  const roles = [{ role: 'organiser' as const, unitId: hongqiao.id }];
  const as = { as: await buildPerson(world, { roles }) };
  const groups = [
    { name: '小班', places: 2 },
    { name: '大班', places: 3 },
  ];
  const input = draftOf(hongqiao, { groups, needsReview: true });
  const { activityId } = await world.call(activities, 'create', input, as);
  await world.call(activities, 'publish', { activityId }, as);
  const crowd: BuiltPerson[] = [];
  for (let n = 0; n < people; n += 1) crowd.push(await buildPerson(world));
  const bookings = new Map<number, string>();

  return async (next: Step): Promise<string> => {
    const {
      activityId: _,
      status: __,
      revision,
      ...draft
    } = await world.call(activities, 'draft', { activityId }, as);
    if ('places' in next) {
      const changed = draft.groups.map((each, at) => ({
        ...each,
        places: (next.places[at] ?? 0) + 1,
      }));
      const to = { ...draft, groups: changed };
      return codeOf(world, 'edit', { activityId, revision, draft: to }, as);
    }
    const person = { as: crowd[next.who] };
    const bookingId = bookings.get(next.who) ?? '0199b6d5-0000-7000-8000-000000000000';
    const groupId = 'group' in next ? draft.groups[next.group]?.id : undefined;
    if ('children' in next) {
      const child = { kind: 'small-child', ageYears: 2 };
      const party = [{ kind: 'self' }, ...Array.from({ length: next.children }, () => child)];
      const reply = await world.send(
        activities,
        'signUp',
        { activityId, groupId, party, waitlist: true },
        person,
      );
      if (!reply.ok) return reply.error.code;
      const booking = reply.output;
      if (booking && typeof booking === 'object' && 'id' in booking) {
        bookings.set(next.who, String(booking.id));
      }
      return 'OK';
    }
    const byStaff = ['review', 'moveByHand', 'removeByHand'].includes(next.does);
    const confirm = 'confirm' in next ? { confirm: next.confirm } : {};
    const more = byStaff ? { reason: '电话里说的', groupId, ...confirm } : {};
    return codeOf(world, next.does, { bookingId, ...more }, byStaff ? as : person);
  };
}

async function codeOf(
  world: World,
  operation: string,
  input: object,
  as: Parameters<World['send']>[3],
): Promise<string> {
  const reply = await world.send(activities, operation, input, as);
  return reply.ok ? 'OK' : reply.error.code;
}

/** What is wrong with the counts, or with the turns of those who wait. */
async function faults({ db, tenantId, clock }: World): Promise<string[]> {
  const activity = await db
    .selectFrom('activities')
    .where('tenant_id', '=', tenantId)
    .select(['id', 'starts_at'])
    .executeTakeFirstOrThrow();
  const groups = await db.transaction().execute((trx) => lockGroups(trx, tenantId, [activity.id]));
  const bookings = await db
    .selectFrom('bookings')
    .where('tenant_id', '=', tenantId)
    .select(['quota_id', 'status', 'party_size'])
    .execute();
  return groups.flatMap(({ id, places, taken, waiting }) => {
    const here = bookings.filter(({ quota_id }) => quota_id === id);
    const held = here
      .filter(({ status }) => ['confirmed', 'in-review', 'offered'].includes(status))
      .reduce((sum, { party_size }) => sum + party_size, 0);
    const turns = here.filter(({ status }) => status === 'waiting').length;
    const state = { free: places - taken, waiting, startsAt: activity.starts_at };
    const left = planOffers(state, clock.now()).offers.length;
    return [
      ...(held === taken ? [] : [`${held} places are held, ${taken} counted`]),
      ...(turns === waiting.length ? [] : [`${turns} wait, ${waiting.length} counted`]),
      ...(taken <= places ? [] : [`${taken} of ${places} places`]),
      ...(left === 0 ? [] : [`${left} parties fit and have no offer`]),
    ];
  });
}

/** Every step of which there is one, each of which goes through. */
const everyStep: Step[] = [
  { does: 'signUp', who: 0, group: 0, children: 0 },
  { does: 'review', who: 0, confirm: true },
  { does: 'moveByHand', who: 0, group: 1 },
  { does: 'removeByHand', who: 0 },
  { does: 'signUp', who: 1, group: 0, children: 1 },
  { does: 'signUp', who: 2, group: 0, children: 0 },
  { does: 'signUp', who: 3, group: 0, children: 0 },
  { does: 'cancel', who: 1 },
  { does: 'acceptOffer', who: 2 },
  { does: 'declineOffer', who: 3 },
  { does: 'edit', places: [3, 4] },
];

it('lets everything through once, with every place and turn counted', async () => {
  const world = createWorld(database.db);
  const act = await stage(world);
  for (const each of everyStep) {
    expect({ does: each.does, code: await act(each) }).toEqual({ does: each.does, code: 'OK' });
    expect(await faults(world)).toEqual([]);
  }
});

it('counts every place and turn right, whatever organisers and residents do in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 45, maxLength: 45 }), async (steps) => {
      const world = createWorld(database.db);
      const act = await stage(world);
      for (const each of steps) {
        const code = await act(each);
        expect(code).not.toBe('INTERNAL');
        expect(code).not.toBe('BAD_INPUT');
        expect(await faults(world)).toEqual([]);
      }
    }),
    { numRuns: 5, endOnFailure: true },
  );
}, 120_000);
