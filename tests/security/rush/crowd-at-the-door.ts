import fc from 'fast-check';
import { sql } from 'kysely';
import { offerJobs } from '@cloud/activities/booking/waitlist/expire-offers';
import type { BuiltPerson } from '@tests/builders/people';
import type { World } from '@tests/support/test-world';
import type { Ask, Reply } from './gateways';

/** The largest party there is. */
export const largestParty = 5;

/** One who wants to come, and what she was told. */
export interface Guest {
  person: BuiltPerson;
  size: number;
  wants: boolean;
  /** How often she taps. */
  taps: number;
  /** After how many others she gives her place back; null where she keeps it. */
  givesBackAfter: number | null;
  /** The key of her sign-up. */
  key: string;
  replies: Reply[];
}

const anyGuest = fc.noBias(
  fc.record({
    size: fc.integer({ min: 1, max: largestParty }),
    wants: fc.constantFrom(true, false, false, false),
    taps: fc.nat(11).map((drawn) => (drawn === 0 ? 2 : 1)),
    givesBackAfter: fc.option(fc.nat(200), { freq: 2 }),
  }),
);

export function guestsOf(crowd: readonly BuiltPerson[]): Guest[] {
  const drawn = fc.sample(anyGuest, crowd.length);
  return drawn.flatMap((guest, index) => {
    const person = crowd[index];
    return person ? [{ ...guest, person, key: `sign-up-of-${index}`, replies: [] }] : [];
  });
}

export async function signUp(ask: Ask, activityId: string, guest: Guest): Promise<Reply> {
  const child = { kind: 'small-child', ageYears: 2 };
  const party = [{ kind: 'self' }, ...Array.from({ length: guest.size - 1 }, () => child)];
  const input = { activityId, party, waitlist: guest.wants };
  const reply = await ask('signUp', input, guest.person, guest.key);
  guest.replies.push(reply);
  return reply;
}

interface Rush {
  world: World;
  activityId: string;
  ask: Ask;
  guests: readonly Guest[];
  /** Calls under way at the same time. */
  together: number;
}

/** Everybody signs up; some give their places back, some tap twice, offers are answered or not. */
export async function rush({ world, activityId, ask, guests, together }: Rush): Promise<void> {
  const tasks: (() => Promise<unknown>)[] = guests.map((guest) => async () => {
    const replies = await Promise.all(
      Array.from({ length: guest.taps }, () => signUp(ask, activityId, guest)),
    );
    const [first] = replies;
    if (first?.body.status === 'confirmed' && guest.givesBackAfter !== null) {
      const cancel = () => ask('cancel', { bookingId: first.body.id }, guest.person);
      tasks.splice(guest.givesBackAfter, 0, cancel);
    }
  });
  let isOver = false;
  const answering = answerOffers({ world, activityId, ask, guests, together }, tasks, () => isOver);
  const worker = async () => {
    for (let task = tasks.shift(); task; task = tasks.shift()) await task();
  };
  await Promise.all(Array.from({ length: together }, worker));
  isOver = true;
  await answering;
}

/** As the phones do when the message comes; where nobody answers the offer runs out. */
async function answerOffers(
  { world, activityId, ask, guests }: Rush,
  tasks: (() => Promise<unknown>)[],
  isOver: () => boolean,
): Promise<void> {
  const { db, tenantId } = world;
  const byId = new Map(guests.map((guest) => [guest.person.id, guest]));
  const known = new Set<string>();
  while (!isOver()) {
    const offered = await db
      .selectFrom('bookings')
      .where('tenant_id', '=', tenantId)
      .where('activity_id', '=', activityId)
      .where('status', '=', 'offered')
      .select(['id', 'person_id'])
      .execute();
    for (const { id, person_id: personId } of offered) {
      const guest = byId.get(personId ?? '');
      if (!guest || known.has(id)) continue;
      known.add(id);
      const answer = ['acceptOffer', 'declineOffer', null][known.size % 3];
      if (answer) tasks.unshift(() => ask(answer, { bookingId: id }, guest.person));
      else tasks.unshift(() => runOut(world, id));
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Its deadline comes, and the job that was put down for it runs, beside the gateways. */
async function runOut({ db, tenantId, runtime }: World, bookingId: string): Promise<void> {
  const now = new Date();
  await sql`update bookings set offer_expires_at = ${now}
    where tenant_id = ${tenantId} and id = ${bookingId} and status = 'offered'`.execute(db);
  const [expire] = offerJobs;
  const context = { db, services: runtime.services, tenantId, now, attempt: 1 };
  await expire?.run({ bookingId }, context);
}
