import { sql, type Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';

/** One change of a booking or of its group's count, as the database saw it. */
export interface Change {
  seq: number;
  transaction: number;
  /** Milliseconds; the change can be seen by others from a later moment on. */
  at: number;
  /** Of a group. */
  taken: number | null;
  /** Of a booking. */
  booking: string | null;
  person: string | null;
  was: string | null;
  status: string | null;
  size: number;
  since: number | null;
  passes: number;
}

/**
 * Lets the database itself write down every change, in the transaction that makes it: what is rolled
 * back is not in the record. All of it happens under the lock of one group, so that the numbers are
 * the order in which it happened.
 */
export async function installRecorder(db: Kysely<Database>): Promise<void> {
  const statements = [
    `create table if not exists recorded_changes (
      seq bigserial primary key,
      transaction bigint not null default txid_current(),
      at double precision not null default extract(epoch from clock_timestamp()) * 1000,
      activity_id uuid not null, taken integer, booking uuid, person uuid, was text, status text,
      size integer not null default 0, since double precision, passes integer not null default 0
    )`,
    `create or replace function record_booking() returns trigger language plpgsql as $$
      begin
        -- A deadline alone is changed without the lock, by the tests.
        if tg_op = 'UPDATE' and (old.status, old.passed_over) = (new.status, new.passed_over) then
          return null;
        end if;
        insert into recorded_changes
          (activity_id, booking, person, was, status, size, since, passes)
        values (new.activity_id, new.id, new.person_id,
          case when tg_op = 'UPDATE' then old.status end, new.status, new.party_size,
          extract(epoch from new.waiting_since) * 1000, new.passed_over);
        return null;
      end $$`,
    `create or replace function record_group() returns trigger language plpgsql as $$
      begin
        insert into recorded_changes (activity_id, taken) values (new.activity_id, new.taken);
        return null;
      end $$`,
    `create or replace trigger recorded after insert or update on bookings
      for each row execute function record_booking()`,
    `create or replace trigger recorded after update on activity_quotas
      for each row execute function record_group()`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}

/** What happened to one activity, in order. */
export async function readRecord(db: Kysely<Database>, activityId: string): Promise<Change[]> {
  const { rows } = await sql<Change>`
    select seq, transaction, at, taken, booking, person, was, status, size, since, passes
    from recorded_changes where activity_id = ${activityId} order by seq`.execute(db);
  return rows;
}
