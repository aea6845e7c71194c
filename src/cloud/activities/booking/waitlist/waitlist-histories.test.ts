import fc from 'fast-check';
import { sql } from 'kysely';
import { buildActivity } from '@tests/builders/activities';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { createWorld, type World } from '@tests/support/test-world';
import { useTestDatabase } from '@tests/support/test-database';
import {
  history,
  sceneOf,
  walk,
  type History,
  type Scene,
  type Subject,
} from '@tests/support/waitlist/history';
import { sights, type Sight, type SignUpAnswer } from '@tests/support/waitlist/model';
import { activities } from '../../index';
import { offerJobs } from './expire-offers';
import { expireOffer } from './expire-offer-job';

const database = useTestDatabase();
const ofEachSight = 3;

it('is what the model says at every step of histories in which everything happens', async () => {
  const pasts = await decisiveHistories();
  for (const past of pasts) {
    try {
      await walk(past, await stage(sceneOf(past)));
    } catch (error) {
      // In the message, to be walked again.
      throw new Error(`${String(error)}\n${JSON.stringify(past)}`, { cause: error });
    }
  }
}, 120_000);

/**
 * The model foresees thousands at no cost, and more until everything has happened often enough; those
 * that hold the rare things go the slow way.
 */
async function decisiveHistories(): Promise<History[]> {
  const chosen: History[] = [];
  const seen = new Map<Sight, number>(sights.map((sight) => [sight, 0]));
  const isRare = (sight: Sight) => (seen.get(sight) ?? 0) < ofEachSight;
  for (const past of fc.sample(history, 20_000)) {
    if (!sights.some(isRare)) break;
    const model = await walk(past);
    if (![...model.seen].some(isRare)) continue;
    for (const sight of model.seen) seen.set(sight, (seen.get(sight) ?? 0) + 1);
    chosen.push(past);
  }
  expect(sights.filter(isRare)).toEqual([]);
  return chosen;
}

/** An activity of the scene's size whose residents call the real operations. */
async function stage({ places, startsAt, now }: Scene): Promise<Subject> {
  const world = createWorld(database.db);
  world.clock.set(new Date(now));
  const { hongqiao } = await buildTree(world);
  const { id: activityId, groupId } = await buildActivity(world, {
    unit: hongqiao,
    places,
    startsAt: new Date(startsAt),
    cancelUntil: new Date(startsAt),
  });
  const booked: { person: BuiltPerson; bookingId: string }[] = [];

  const answer = async (operation: string, name: number) => {
    const one = booked[name];
    if (!one) throw new Error('nobody of that name');
    const { person: as, bookingId } = one;
    const reply = await world.send(activities, operation, { bookingId }, { as });
    if (!reply.ok) throw new Error(`${operation}: ${reply.error.code}`);
  };
  return {
    signUp: async (size, wants) => {
      const person = await buildPerson(world);
      const child = { kind: 'small-child', ageYears: 2 };
      const party = [{ kind: 'self' }, ...Array.from({ length: size - 1 }, () => child)];
      const input = { activityId, party, waitlist: wants };
      const reply = await world.send(activities, 'signUp', input, { as: person });
      if (!reply.ok) return refusal(reply.error.code);
      const { id: bookingId, status } = shown(reply.output);
      booked.push({ person, bookingId });
      return status === 'waiting' ? 'wait' : 'place';
    },
    cancel: (name) => answer('cancel', name),
    accept: (name) => answer('acceptOffer', name),
    decline: (name) => answer('declineOffer', name),
    timeIs: async (at) => {
      world.clock.set(new Date(at));
      await letJobsRun(
        world,
        booked.map(({ bookingId }) => bookingId),
      );
    },
    check: async (model) => {
      const rows = await bookingsOf(world, activityId);
      const shown = booked.map(({ bookingId }) => rows.get(bookingId));
      expect(shown).toEqual(
        model.parties.map((party) => ({
          status: party.status,
          passed_over: party.passes,
          offer_expires_at: party.offeredUntil === null ? null : new Date(party.offeredUntil),
          // Somebody takes it back then, even when nobody calls.
          job_at: party.offeredUntil === null ? null : new Date(party.offeredUntil),
        })),
      );
      const group = await world.db
        .selectFrom('activity_quotas')
        .where('tenant_id', '=', world.tenantId)
        .where('id', '=', groupId)
        .select(['taken', 'waiting'])
        .executeTakeFirstOrThrow();
      expect(group).toEqual({ taken: places - model.free, waiting: model.line.length });
    },
  };
}

function shown(output: unknown): { id: string; status: string } {
  const isBooking =
    typeof output === 'object' && output !== null && 'id' in output && 'status' in output;
  if (!isBooking) throw new Error('not a booking');
  return { id: String(output.id), status: String(output.status) };
}

function refusal(code: string): SignUpAnswer {
  if (code === 'FULL') return 'full';
  if (code === 'SIGN_UP_CLOSED') return 'closed';
  throw new Error(`signUp: ${code}`);
}

/** What the jobs do meanwhile: offers end in the order of their deadlines, and the clock sweeps. */
async function letJobsRun(world: World, inOrder: readonly string[]): Promise<void> {
  const [expire, sweep] = offerJobs;
  const context = {
    db: world.db,
    services: world.runtime.services,
    tenantId: world.tenantId,
    now: world.clock.now(),
    attempt: 1,
  };
  const due = await world.db
    .selectFrom('bookings')
    .where('tenant_id', '=', world.tenantId)
    .where('status', '=', 'offered')
    .where('offer_expires_at', '<=', world.clock.now())
    .select(['id', 'offer_expires_at'])
    .execute();
  due.sort(
    (a, b) =>
      Number(a.offer_expires_at) - Number(b.offer_expires_at) ||
      inOrder.indexOf(a.id) - inOrder.indexOf(b.id),
  );
  for (const { id } of due) await expire?.run({ bookingId: id }, context);
  await sweep?.run({}, context);
}

async function bookingsOf({ db, tenantId }: World, activityId: string) {
  const { rows } = await sql<{
    id: string;
    status: string;
    passed_over: number;
    offer_expires_at: Date | null;
    job_at: Date | null;
  }>`
    select b.id, b.status, b.passed_over, b.offer_expires_at, case b.status when 'offered' then (
      select max(j.start_after) from pgboss.job j
      where j.name = ${expireOffer.name} and j.data->'payload'->>'bookingId' = b.id::text
    ) end as job_at
    from bookings b where b.tenant_id = ${tenantId} and b.activity_id = ${activityId}`.execute(db);
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}
