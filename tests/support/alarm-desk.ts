import { jobsOf } from '@cloud/jobs';
import { enqueue } from '@cloud/platform/jobs/enqueue';
import { jobRuntimeOf, runDueJobs } from '@cloud/platform/jobs/run-due-jobs';
import type { SmsMessage } from '@cloud/platform/sms/sms';
import type { VoiceCall } from '@cloud/platform/voice/voice';
import { escalate } from '@cloud/protection/alarms/call-soon';
import { ring } from '@cloud/protection/alarms/ring';
import { checks } from '@cloud/protection/checks';
import { domain } from '@cloud/protection/domain';
import { sql } from 'kysely';
import { buildCentre, type BuiltCentre } from '../builders/protection';
import { useTestDatabase } from './test-database';
import { createWorld, type World } from './test-world';

/** A centre whose alarms are worked off when a test says so, with what was sent to whom. */
export class AlarmDesk {
  readonly texts: SmsMessage[] = [];
  readonly calls: VoiceCall[] = [];
  /** What the provider says, in order; then it sends. */
  answers: ('retry' | 'refused')[] = [];
  readonly world: World;
  centre!: BuiltCentre;

  constructor(readonly db: World['db']) {
    const answer = () => {
      const status = this.answers.shift();
      return status ? { status, reason: 'of-the-test' } : ({ status: 'sent' } as const);
    };
    this.world = createWorld(db, {
      sms: { send: async (message) => (this.texts.push(message), answer()) },
      voice: { call: async (call) => (this.calls.push(call), answer()) },
    });
  }

  /** What is due in the queue, and what that makes due. */
  workDue() {
    const { runtime } = this.world;
    return runDueJobs(jobRuntimeOf(runtime), jobsOf(runtime.services, [domain]));
  }

  /** As the worker does it each minute. */
  async work(jobs = [escalate, ring]) {
    const { db, tenantId } = this.world;
    for (const job of jobs) await enqueue({ db, tenantId }, job, {});
    return this.workDue();
  }

  later(minutes: number): void {
    this.world.clock.advance(minutes * 60_000);
  }

  /** How often each was called, by her inbox. */
  async called(): Promise<Record<string, number>> {
    const { rows } = await sql<{ person: string; times: number }>`
      select person_id::text as person, count(*)::int as times from inbox_messages
      where tenant_id = ${this.world.tenantId} and kind = 'duty-alarm' group by 1`.execute(this.db);
    const names = new Map(
      this.centre.handlers.map(({ id }, at) => [id, ['first', 'second', 'lead'][at]]),
    );
    return Object.fromEntries(
      rows.map(({ person, times }) => [names.get(person) ?? person, times]),
    );
  }

  /** Which of the domain's checks call for somebody now. */
  async red(): Promise<string[]> {
    const { world } = this;
    const { services, logins } = world.runtime;
    const db = await logins.forWork('protection', { tenantId: world.tenantId, actor: 'job' });
    const context = { db, services, tenantId: world.tenantId, now: world.clock.now() };
    const found = await Promise.all(
      checks.map(async ({ name, look }) => ((await look(context)) === null ? [] : [name])),
    );
    return found.flat();
  }
}

/** A fresh desk for each test. */
export function useAlarmDesk(): () => AlarmDesk {
  const database = useTestDatabase();
  const desks: AlarmDesk[] = [];
  beforeEach(async () => {
    await sql`delete from pgboss.job`.execute(database.db);
    const desk = new AlarmDesk(database.db);
    desk.centre = await buildCentre(desk.world);
    desks.push(desk);
  });
  return () => {
    const desk = desks.at(-1);
    if (!desk) throw new Error('inside a test only');
    return desk;
  };
}
