/** The ways to sign up that are compared: each prepares activities, runs a round and counts what is stored. */
import { runLoad } from '../support/run-load.mjs';
import { sqlOf } from './fill.mjs';
import { runPgbench } from './pgbench.mjs';

export const people = 60_000;

/**
 * @typedef {{ first: number, activities: number, places: number }} Work
 * @typedef {{ perSecond: number, p50: number, p99: number, codes?: Record<string, number> }} Round
 * @typedef {{ name: string, prepare(work: Work): Promise<void>, run(work: Work): Promise<Round>, check(work: Work): Promise<string | null> }} Way
 */

/** @returns {Way} */
export function gatewayWay({ name, database, ports, connections, seconds }) {
  return {
    name,
    prepare: (work) => prepare(database, 'activities.sql', work, quietTables),
    run: (work) =>
      runLoad({
        ports,
        connections,
        seconds,
        module: new URL('gateway-calls.mjs', import.meta.url),
        plan: { ...work, people },
      }),
    check: (work) => check(database, work),
  };
}

/** @returns {Way} */
export function pgbenchWay({ name, database, pgbench, script, connections, seconds }) {
  return {
    name,
    prepare: (work) => prepare(database, 'activities.sql', work, quietTables),
    run: async (work) => {
      const { first, activities } = work;
      const variables = { first, activities, n: 0, each: Math.floor(people / connections) };
      return runPgbench({
        pgbench,
        url: database.url,
        script: new URL(script, import.meta.url).pathname,
        clients: connections,
        seconds,
        variables,
      });
    },
    check: (work) => check(database, work),
  };
}

/** @returns {Way} */
export function parseWay({ name, database, port, connections, seconds }) {
  return {
    name,
    prepare: (work) =>
      prepare(database, 'parse-activities.sql', work, ['"Activity"', '"Booking"', '"CommandKey"']),
    run: (work) =>
      runLoad({
        ports: [port],
        connections,
        seconds,
        module: new URL('parse-calls.mjs', import.meta.url),
        plan: { ...work, people },
      }),
    check: async ({ first, activities }) => {
      const [row] = await database.query(
        `select count(*)::int as n from (
           select b.activity from "Booking" b join "Activity" a on a."objectId" = b.activity
           where b.activity = any($1) group by b.activity, a.places having count(*) > a.places) over`,
        [Array.from({ length: activities }, (_, index) => `activity${first + index}`)],
      );
      return row.n === 0 ? null : `${row.n} activities oversold`;
    },
  };
}

const quietTables = [
  'activities',
  'activity_quotas',
  'bookings',
  'booking_members',
  'audit_rows',
  'inbox_messages',
  'idempotency_keys',
];

// Every round begins with tidy tables, whether or not the server tidies by itself.
async function prepare(database, file, { first, activities, places }, tables) {
  await database.query(sqlOf(file, { first, count: activities, places }));
  await database.query(`vacuum analyze ${tables.join(', ')}`);
}

/** Booked as much as counted, no more than there is, nobody twice. */
async function check(database, { first, activities }) {
  const [row] = await database.query(
    `with held as (
       select q.id, q.places, q.taken,
         coalesce((select sum(b.party_size) from bookings b where b.tenant_id = '330382'
           and b.quota_id = q.id and b.status in ('confirmed', 'in-review', 'offered')), 0) as held
       from activity_quotas q where q.tenant_id = '330382'
         and q.id between bench_id(5, $1) and bench_id(5, $2))
     select count(*) filter (where held > places)::int as oversold,
       count(*) filter (where held <> taken)::int as miscounted,
       (select count(*)::int from (select 1 from bookings b where b.tenant_id = '330382'
         and b.quota_id between bench_id(5, $1) and bench_id(5, $2)
         group by b.activity_id, b.person_id having count(*) > 1) twice) as twice
     from held`,
    [first, first + activities - 1],
  );
  const wrong = Object.entries(row).filter(([, count]) => count > 0);
  return wrong.length === 0 ? null : wrong.map(([what, count]) => `${count} ${what}`).join(', ');
}
