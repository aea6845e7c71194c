import { existsSync } from 'node:fs';
import { sql } from 'kysely';
import { askedPurposes, currentConsentText } from '@shared/people/privacy/consent-texts';
import { endOf } from '@tests/support/old-rows/forgets-old-rows';
import { sceneOf } from '@tests/support/old-rows/scene';
import { useWorld } from '@tests/support/test-world';
import { allRetention } from './all-retention';
import { applyRetention } from './platform/retention/apply-retention';
import { domains } from './domains';

const getWorld = useWorld();

async function obey() {
  const { db, tenantId, clock, runtime } = getWorld();
  const context = { db, tenantId, now: clock.now(), services: runtime.services };
  await applyRetention(allRetention, context);
}

it('tries every rule that a clock ends, each in a test of its domain', () => {
  const untried = domains.filter(
    ({ name, retention }) =>
      retention.some(({ forget }) => forget) && !existsSync(`src/cloud/${name}/retention.test.ts`),
  );
  expect(untried.map(({ name }) => name)).toEqual([]);
});

it('has a rule for every table there is', async () => {
  const { rows } = await sql<{ name: string }>`select table_name as name
    from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
      and table_name not like 'kysely_%'`.execute(getWorld().db);
  const declared = new Set<string>(allRetention.map(({ table }) => table));
  expect(rows.map(({ name }) => name).filter((name) => !declared.has(name))).toEqual([]);
});

it('cuts a booking of long ago off from everybody, guests too, and leaves the counts', async () => {
  const world = getWorld();
  const { now, bookingId, activityId, groupId, personId } = await sceneOf(world);
  await sql`insert into bookings (tenant_id, id, code, activity_id, quota_id, booked_by, party_size,
      status, guest_name, guest_key, spoken_consent, created_at, updated_at)
    select tenant_id, gen_random_uuid(), '7K3M9QX' || n, ${activityId}, ${groupId}, ${personId}, 1,
      'confirmed', '阿婆' || n, '阿婆' || n, '{"how":"by-phone"}', ${now}, ${now}
    from bookings, generate_series(3, 4) as n
    where tenant_id = ${world.tenantId} and id = ${bookingId}`.execute(world.db);
  world.clock.set(new Date(endOf(now, { years: 3 }).getTime() + 1000));
  await obey();
  const rows = await world.db
    .selectFrom('bookings')
    .where('tenant_id', '=', world.tenantId)
    .select(['status', 'party_size', 'guest_name', 'spoken_consent', 'person_id', 'booked_by'])
    .execute();
  expect(rows.map(({ status, party_size: size }) => [status, size])).toEqual(
    Array.from({ length: 3 }, () => ['confirmed', 1]),
  );
  const said = JSON.stringify(rows);
  for (const word of [personId, '阿婆', 'by-phone']) expect(said).not.toContain(word);
});

it('goes in steps, and goes on with the next run where a table has much to lose', async () => {
  const { db, tenantId, clock, runtime } = getWorld();
  const steps: number[] = [];
  const endless = {
    table: 'outbox',
    purpose: '',
    basis: '',
    until: '',
    forget: async (_: unknown, most: number) => steps.push(most) && most,
  } as const;
  let after = 0;
  const next = { ...endless, forget: async () => (after += 1) && 0 };
  const context = { db, tenantId, now: clock.now(), services: runtime.services };
  await applyRetention([endless, next], context);
  expect(steps).toEqual(Array.from({ length: 20 }, () => 500));
  expect(after).toBe(1);
});

it('gives the other rules their turn when one fails, and says so', async () => {
  const { db, tenantId, clock, runtime } = getWorld();
  const rule = { table: 'outbox', purpose: '', basis: '', until: '' } as const;
  let after = 0;
  const failing = { ...rule, forget: () => Promise.reject(new Error('locked')) };
  const next = { ...rule, forget: async () => (after += 1) && 0 };
  const context = { db, tenantId, now: clock.now(), services: runtime.services };
  await expect(applyRetention([failing, next], context)).rejects.toThrow('locked');
  expect(after).toBe(1);
});

it('promises no time in the consents that no rule keeps, and keeps what rules say is promised', () => {
  const texts = askedPurposes.flatMap((purpose) => {
    const { paragraphs, ifWithdrawn } = currentConsentText(purpose);
    return [...paragraphs, ifWithdrawn ?? ''];
  });
  const promised = texts.flatMap((text) =>
    text.split(/[。；]/).filter((sentence) => /\d+ ?(年|个月|天|小时|分钟)/.test(sentence)),
  );
  const rules = allRetention.flatMap(({ says }) => says ?? []);
  const kept = (sentence: string) => rules.some((words) => sentence.includes(words));
  expect(promised.filter((sentence) => !kept(sentence))).toEqual([]);
  expect(rules.filter((words) => !texts.some((text) => text.includes(words)))).toEqual([]);
});

it('tells whoever deletes her account of nothing but what a rule keeps', () => {
  const disclosure = allRetention.flatMap(({ disclosure: words, until }) =>
    words ? [{ ...words, until }] : [],
  );
  expect(domains.flatMap(({ personalData }) => personalData.kept).sort(byWhat)).toEqual(
    disclosure.sort(byWhat),
  );
});

const byWhat = (a: { what: string }, b: { what: string }) => a.what.localeCompare(b.what);
