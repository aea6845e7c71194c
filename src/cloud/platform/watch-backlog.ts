import { sql } from 'kysely';
import type { OpenDatabase, PoolState } from './database/open-database';
import type { Reading } from './metrics';
import { sealingState } from './sealing/sealing-state';
import type { Services } from './services';
import { withTimeout } from './with-timeout';

/** After so long the database counts as not answering. Milliseconds. */
const answersWithin = 2_000;

export type Watched = Pick<OpenDatabase, 'db' | 'pools'>;
type Watching = Pick<Services, 'config' | 'clock'>;

/** The gauges that show whether we keep up: connections, queues, outbox, seals. */
export async function readBacklog(database: Watched, services: Watching): Promise<Reading[]> {
  const pools = database.pools().flatMap(ofPool);
  try {
    const readings = await withTimeout(answersWithin, readDatabase(database, services));
    return [...pools, isUp(1), ...readings];
  } catch {
    return [...pools, isUp(0)];
  }
}

const isUp = (value: number): Reading => ({
  name: 'database_up',
  help: 'Whether the database answered within two seconds',
  value,
});

function ofPool({ pool, open, idle, waiting }: PoolState): Reading[] {
  const labels = { pool };
  return [
    { name: 'database_connections', help: 'Open connections', value: open, labels },
    { name: 'database_connections_idle', help: 'Of them, free', value: idle, labels },
    { name: 'database_waiting', help: 'Who waits for a connection', value: waiting, labels },
  ];
}

async function readDatabase(
  { db }: Watched,
  { config: { tenantId }, clock }: Watching,
): Promise<Reading[]> {
  const queues = await sql<{ name: string; due: number; active: number; oldest: number | null }>`
    select name,
      count(*) filter (where state < 'active' and start_after <= now())::int as due,
      count(*) filter (where state = 'active')::int as active,
      extract(epoch from now() - min(start_after)
        filter (where state < 'active' and start_after <= now()))::float8 as oldest
    from pgboss.job where state <= 'active' group by name`.execute(db);
  const outbox = await sql<{
    channel: string;
    waiting: number;
    oldest: number | null;
    lost: number;
  }>`
    select channel,
      count(*) filter (where settled_at is null)::int as waiting,
      extract(epoch from now() - min(created_at) filter (where settled_at is null))::float8 as oldest,
      count(*) filter (where state = 'given-up')::int as lost
    from outbox
    where tenant_id = ${tenantId}
      and (settled_at is null or (state = 'given-up' and settled_at > now() - interval '1 hour'))
    group by channel`.execute(db);
  const seals = await sealingState(db, tenantId, clock.now());
  return [
    ...queues.rows.flatMap(({ name, due, active, oldest }) => {
      const labels = { queue: name };
      return [
        { name: 'queue_due', help: 'Jobs that could run', value: due, labels },
        { name: 'queue_running', help: 'Jobs under way', value: active, labels },
        { name: 'queue_oldest_seconds', help: 'Longest wait of a job', value: oldest ?? 0, labels },
      ];
    }),
    ...outbox.rows.flatMap(({ channel, waiting, oldest, lost }) => {
      const labels = { channel };
      return [
        { name: 'outbox_waiting', help: 'Messages not sent yet', value: waiting, labels },
        { name: 'outbox_oldest_seconds', help: 'Age of the oldest', value: oldest ?? 0, labels },
        { name: 'outbox_given_up', help: 'Given up in the last hour', value: lost, labels },
      ];
    }),
    age('audit_last_seal_seconds', 'Age of the newest seal', seals.lastSealSeconds),
    age('audit_unsealed_seconds', 'Age of the oldest row in no seal', seals.unsealedSeconds),
    age(
      'audit_unanchored_seconds',
      'Age of the oldest seal kept here only',
      seals.unanchoredSeconds,
    ),
  ];
}

const age = (name: string, help: string, seconds: number | null): Reading => ({
  name,
  help,
  value: seconds ?? 0,
});
