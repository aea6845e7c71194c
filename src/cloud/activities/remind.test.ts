import { sql } from 'kysely';
import { buildActivity } from '@tests/builders/activities';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { shanghaiInstant } from '@shared/time/shanghai';
import { activities } from './index';
import { remindingJobs } from './remind';

const getWorld = useWorld();
const saturday = '2026-11-28';
const hour = 3_600_000;

async function lecture(options: Partial<Parameters<typeof buildActivity>[1]> = {}) {
  const world = getWorld();
  const { hongqiao } = await buildTree(world);
  const organiser = await buildPerson(world, {
    roles: [{ role: 'organiser', unitId: hongqiao.id }],
  });
  const startsAt = shanghaiInstant(saturday, '14:00');
  const activity = await buildActivity(world, { unit: hongqiao, startsAt, ...options });
  const signUp = (person: BuiltPerson, more: object = {}) =>
    world.call(activities, 'signUp', { activityId: activity.id, ...more }, { as: person });
  return { world, hongqiao, startsAt, id: activity.id, organiser, signUp };
}

/** The jobs' next run, at a time of the clock in Yueqing. */
async function runAt(date: string, clock: string, db = getWorld().db): Promise<void> {
  const { clock: worldClock, runtime, tenantId } = getWorld();
  const now = shanghaiInstant(date, clock);
  worldClock.set(now);
  const context = { db, services: runtime.services, tenantId, now, attempt: 1 };
  for (const job of remindingJobs) await job.run({}, context);
}

async function reminders(of?: { id: string }) {
  const { db, tenantId } = getWorld();
  return db
    .selectFrom('inbox_messages')
    .where('tenant_id', '=', tenantId)
    .where('kind', '=', 'activity-reminder')
    .$if(of !== undefined, (query) => query.where('person_id', '=', of?.id ?? ''))
    .orderBy('created_at')
    .select(['person_id', 'title', 'body', 'link'])
    .execute();
}

const bodies = async (of?: { id: string }) => (await reminders(of)).map(({ body }) => body);

it('reminds a day and two hours before, once each, also with WeChat', async () => {
  const { world, signUp } = await lecture();
  const mother = await buildPerson(world);
  const { id } = await signUp(mother);
  await world.db
    .insertInto('subscription_credits')
    .values({
      tenant_id: world.tenantId,
      person_id: mother.id,
      template: 'activity-reminder',
      credits: 1,
      accepted_at: world.clock.now(),
    })
    .execute();
  await runAt('2026-11-27', '13:55');
  expect(await reminders()).toEqual([]);
  for (const clock of ['14:00', '14:05', '20:00']) await runAt('2026-11-27', clock);
  expect(await reminders()).toEqual([
    {
      person_id: mother.id,
      title: '别忘了，明天有活动',
      body: expect.stringContaining('明天 14:00 “孩子发脾气，怎么应对”，在妇女之家 二楼。'),
      link: { to: 'ticket', bookingId: id },
    },
  ]);
  const outbox = await world.db
    .selectFrom('outbox')
    .where('tenant_id', '=', world.tenantId)
    .where('template', '=', 'activity-reminder')
    .select(['person_id', 'useful_until'])
    .execute();
  expect(outbox).toEqual([
    { person_id: mother.id, useful_until: shanghaiInstant(saturday, '14:00') },
  ]);
  for (const clock of ['11:55', '12:00', '12:05', '14:00']) await runAt(saturday, clock);
  expect((await bodies())[1]).toContain('今天 14:00，再过两小时');
  expect(await bodies()).toHaveLength(2);
});

it('tells the booker of each booking, and nobody who waits, cancelled or is not decided on', async () => {
  const { world, hongqiao, startsAt, signUp } = await lecture({ places: 2 });
  const [mother, waits, gone] = [
    await buildPerson(world),
    await buildPerson(world),
    await buildPerson(world),
  ];
  const left = await signUp(gone);
  await world.call(activities, 'cancel', { bookingId: left.id }, { as: gone });
  await signUp(mother);
  const spokenConsent = { how: 'by-phone', at: world.clock.now().toISOString() };
  await signUp(mother, { party: [], guest: { name: '王奶奶', spokenConsent } });
  await signUp(waits, { waitlist: true });
  const reviewed = await buildActivity(world, { unit: hongqiao, startsAt, needsReview: true });
  await world.call(activities, 'signUp', { activityId: reviewed.id }, { as: waits });

  await runAt('2026-11-27', '14:00');
  expect(await bodies(mother)).toHaveLength(2);
  expect((await bodies(mother)).filter((body) => body.includes('给王奶奶报的'))).toHaveLength(1);
  expect(await reminders()).toHaveLength(2);
});

it('lets the night pass, and comes the evening before what begins early', async () => {
  const { world, signUp } = await lecture({ startsAt: shanghaiInstant(saturday, '07:30') });
  await signUp(await buildPerson(world));
  await runAt('2026-11-27', '07:35');
  expect(await bodies()).toEqual([]);
  await runAt('2026-11-27', '08:00');
  expect(await bodies()).toHaveLength(1);
  await runAt('2026-11-27', '20:00');
  expect(await bodies()).toEqual([
    expect.stringContaining('明天 07:30'),
    expect.stringContaining('明天 07:30'),
  ]);
  await runAt(saturday, '05:30');
  expect(await bodies()).toHaveLength(2);
});

it('does not remind whom it has just told the time', async () => {
  const { world, signUp } = await lecture();
  const [early, fresh] = [await buildPerson(world), await buildPerson(world)];
  world.clock.set(shanghaiInstant('2026-11-27', '10:59'));
  await signUp(early);
  world.clock.set(shanghaiInstant('2026-11-27', '11:01'));
  await signUp(fresh);
  await runAt('2026-11-27', '14:00');
  expect(await bodies(early)).toHaveLength(1);
  expect(await bodies(fresh)).toEqual([]);
  await runAt(saturday, '12:00');
  expect(await bodies(fresh)).toEqual([expect.stringContaining('今天 14:00，再过两小时')]);
});

it('says the right day though the jobs stood still, and nothing of what began', async () => {
  const { world, signUp } = await lecture();
  await signUp(await buildPerson(world));
  await runAt(saturday, '13:00');
  expect(await bodies()).toEqual([expect.stringContaining('今天 14:00，再过一小时')]);
  await runAt(saturday, '13:05');
  await runAt(saturday, '14:00');
  expect(await bodies()).toHaveLength(1);
});

it('says nothing of what is called off', async () => {
  const { world, id, organiser, signUp } = await lecture();
  await signUp(await buildPerson(world));
  const reason = '台风要来，改天再办。';
  await world.call(activities, 'callOff', { activityId: id, reason }, { as: organiser });
  await runAt('2026-11-27', '14:00');
  expect(await bodies()).toEqual([]);
});

it('reminds again of a session that was moved', async () => {
  const { world, id, organiser, signUp } = await lecture();
  const mother = await buildPerson(world);
  await signUp(mother);
  await runAt('2026-11-27', '14:00');
  const as = { as: organiser };
  const read = await world.call(activities, 'draft', { activityId: id }, as);
  const { activityId: _, revision, status: __, ...draft } = read;
  const later = (iso: string) => new Date(Date.parse(iso) + 24 * hour).toISOString();
  const sessions = draft.sessions.map((session) => ({
    ...session,
    startsAt: later(session.startsAt),
    endsAt: later(session.endsAt),
  }));
  const moved = { ...draft, sessions };
  await world.call(activities, 'edit', { activityId: id, revision, draft: moved }, as);
  await runAt(saturday, '12:00');
  expect(await bodies(mother)).toHaveLength(1);
  await runAt(saturday, '14:00');
  await runAt('2026-11-29', '12:00');
  expect(await bodies(mother)).toEqual([
    expect.stringContaining('明天 14:00'),
    expect.stringContaining('明天 14:00'),
    expect.stringContaining('今天 14:00'),
  ]);
});

it('reminds of every session of a course by itself', async () => {
  const { world, id, signUp } = await lecture();
  const mother = await buildPerson(world);
  await signUp(mother);
  const startsAt = shanghaiInstant('2026-11-29', '14:00');
  await sql`
    insert into activity_sessions (tenant_id, id, activity_id, topic, starts_at, ends_at)
    values (${world.tenantId}, gen_random_uuid(), ${id}, '第 2 次', ${startsAt},
      ${new Date(startsAt.getTime() + hour)})`.execute(world.db);
  await runAt('2026-11-27', '14:00');
  await runAt(saturday, '14:00');
  expect(await bodies(mother)).toEqual([
    expect.not.stringContaining('第 2 次'),
    expect.stringContaining('第 2 次'),
  ]);
});

it('loses and doubles nothing when it is killed between two pages', async () => {
  const crowd = 450;
  const { world, id } = await lecture({ places: crowd });
  const now = world.clock.now();
  await sql`
    insert into people (tenant_id, id, name, created_at)
    select ${world.tenantId}, gen_random_uuid(), 'crowd', ${now} from generate_series(1, ${crowd})
  `.execute(world.db);
  await sql`
    insert into bookings (tenant_id, id, code, activity_id, quota_id, person_id, booked_by,
      party_size, status, created_at, updated_at)
    select p.tenant_id, gen_random_uuid(), lpad((row_number() over ())::text, 8, '0'),
      q.activity_id, q.id, p.id, p.id, 1, 'confirmed', ${now}, ${now}
    from people p join activity_quotas q on q.tenant_id = p.tenant_id
    where p.tenant_id = ${world.tenantId} and p.name = 'crowd' and q.activity_id = ${id}
  `.execute(world.db);

  let transactions = 0;
  const dying = new Proxy(world.db, {
    get(target, name: keyof typeof world.db) {
      if (name === 'transaction' && (transactions += 1) > 2) throw new Error('killed');
      const value = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  await expect(runAt('2026-11-27', '14:00', dying)).rejects.toThrow('killed');
  expect(await reminders()).toHaveLength(400);
  await runAt('2026-11-27', '14:05');
  const sent = await reminders();
  expect(sent).toHaveLength(crowd);
  expect(new Set(sent.map((row) => row.person_id)).size).toBe(crowd);
});
