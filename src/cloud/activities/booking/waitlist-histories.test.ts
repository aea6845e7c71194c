import fc from 'fast-check';
import { canGather, canOffer } from '@shared/activities/offer-clock';
import { passesBeforeGathering } from '@shared/activities/waitlist-rules';
import { buildActivity } from '@tests/builders/activities';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { createWorld, type World } from '@tests/support/test-world';
import { useTestDatabase } from '@tests/support/test-database';
import { activities } from '../index';
import { offerJobs } from './expire-offers';

const database = useTestDatabase();
const places = 6;
const hour = 3_600_000;

type Step =
  | { do: 'sign-up'; size: number }
  | { do: 'cancel' | 'accept' | 'decline'; who: number }
  | { do: 'wait'; hours: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('sign-up' as const),
      size: fc.integer({ min: 1, max: 4 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('cancel' as const, 'accept' as const, 'decline' as const),
      who: fc.nat(30),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      hours: fc.integer({ min: 1, max: 20 }),
    }),
  },
);

interface Row {
  id: string;
  status: string;
  party_size: number;
  passed_over: number;
  offer_expires_at: Date | null;
  waiting_since: Date | null;
}

it('through any history: no place too many, none lost, nobody overtaken who fits', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const world = createWorld(database.db);
      const { hongqiao } = await buildTree(world);
      const { id: activityId, startsAt } = await buildActivity(world, { unit: hongqiao, places });
      const people: { person: BuiltPerson; bookingId: string }[] = [];
      for (const one of steps) {
        await take(world, activityId, people, one);
        await check(world, activityId, startsAt);
      }
    }),
    { numRuns: 25, endOnFailure: true },
  );
}, 120_000);

async function take(
  world: World,
  activityId: string,
  people: { person: BuiltPerson; bookingId: string }[],
  one: Step,
): Promise<void> {
  if (one.do === 'wait') {
    world.clock.advance(one.hours * hour);
    await letJobsRun(world);
    return;
  }
  if (one.do === 'sign-up') {
    const person = await buildPerson(world);
    const party = [
      { kind: 'self' },
      ...Array.from({ length: one.size - 1 }, () => ({ kind: 'small-child', ageYears: 2 })),
    ];
    const input = { activityId, party, waitlist: true };
    const reply = await world.send(activities, 'signUp', input, { as: person });
    if (reply.ok) people.push({ person, bookingId: idOf(reply.output) });
    return;
  }
  const chosen = people[one.who % Math.max(1, people.length)];
  if (!chosen) return;
  const operation = { cancel: 'cancel', accept: 'acceptOffer', decline: 'declineOffer' }[one.do];
  await world.send(activities, operation, { bookingId: chosen.bookingId }, { as: chosen.person });
}

function idOf(output: unknown): string {
  if (typeof output !== 'object' || output === null || !('id' in output)) throw new Error('no id');
  return String(output.id);
}

/** What the jobs do meanwhile: offers end in the order of their deadlines, and gathering ends. */
async function letJobsRun(world: World): Promise<void> {
  const [expire, sweep] = offerJobs;
  const context = {
    db: world.db,
    services: world.runtime.services,
    tenantId: world.tenantId,
    now: world.clock.now(),
    attempt: 1,
  };
  for (;;) {
    const due = await world.db
      .selectFrom('bookings')
      .where('tenant_id', '=', world.tenantId)
      .where('status', '=', 'offered')
      .where('offer_expires_at', '<=', world.clock.now())
      .orderBy('offer_expires_at')
      .limit(1)
      .select('id')
      .executeTakeFirst();
    if (!due) break;
    await expire?.run({ bookingId: due.id }, context);
  }
  await sweep?.run({}, context);
}

async function check(world: World, activityId: string, startsAt: Date): Promise<void> {
  const now = world.clock.now();
  const rows: Row[] = await world.db
    .selectFrom('bookings')
    .where('tenant_id', '=', world.tenantId)
    .where('activity_id', '=', activityId)
    .orderBy('waiting_since')
    .orderBy('id')
    .select(['id', 'status', 'party_size', 'passed_over', 'offer_expires_at', 'waiting_since'])
    .execute();
  const quota = await world.db
    .selectFrom('activity_quotas')
    .where('tenant_id', '=', world.tenantId)
    .where('activity_id', '=', activityId)
    .select(['taken', 'waiting'])
    .executeTakeFirstOrThrow();
  const holding = rows.filter(({ status }) =>
    ['confirmed', 'in-review', 'offered'].includes(status),
  );
  const waiting = rows.filter(({ status }) => status === 'waiting');
  const held = holding.reduce((sum, row) => sum + row.party_size, 0);

  expect(held).toBeLessThanOrEqual(places);
  expect(quota).toEqual({ taken: held, waiting: waiting.length });

  const free = places - held;
  if (canOffer(now, startsAt)) {
    const gathering = waiting.findIndex(
      (row) => row.passed_over >= passesBeforeGathering && canGather(now, startsAt),
    );
    // Nobody in front of a gathered party who fits was left without an offer.
    const served = gathering === -1 ? waiting : waiting.slice(0, gathering + 1);
    for (const row of served) expect(row.party_size).toBeGreaterThan(free);
  }
  for (const row of rows) {
    if (row.status !== 'offered') continue;
    const shown = row.offer_expires_at ?? now;
    expect(shown.getTime()).toBeLessThanOrEqual(startsAt.getTime() - hour);
    expect(isRest(shown) && startsAt.getTime() - shown.getTime() > 24 * hour).toBe(false);
  }
}

/** Strictly inside the night: 21:30 itself is the last waking moment. */
function isRest(at: Date): boolean {
  const clock = new Date(at.getTime() + 8 * hour).toISOString().slice(11, 16);
  return clock > '21:30' || clock < '08:00';
}
