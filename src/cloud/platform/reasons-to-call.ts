import type { JobContext } from './jobs/job';
import type { Reading } from './metrics';
import type { Runtime } from './runtime';
import { readBacklog, type Watched } from './watch-backlog';
import { withTimeout } from './with-timeout';

/** Why somebody has to be called. For a telephone at night: it names nobody. */
export interface Reason {
  check: string;
  says: string;
}

/** What a domain wants people to be called for. */
export interface Check {
  /** `<domain>.<what>` */
  name: string;
  /** A sentence for whoever is called; null: all is well. Throwing, or two seconds without an answer, calls too. */
  look(context: CheckContext): Promise<string | null>;
}

type CheckContext = Pick<JobContext, 'db' | 'services' | 'tenantId' | 'now'>;

interface Watching {
  runtime: Pick<Runtime, 'workDb' | 'logins' | 'services'>;
  database: Watched;
  /** The checks of each domain run on the database login that the domain uses. */
  domains: readonly { login?: string; checks?: readonly Check[] }[];
}

/** A check that takes longer is itself a reason. Milliseconds. */
const answersWithin = 2_000;

interface Rule {
  check: string;
  reading: string;
  isBad(value: number): boolean;
  says: string;
}

/** As in deploy/server/alerts.example.yml, for those who have no Prometheus. */
const rules: readonly Rule[] = [
  {
    check: 'database',
    reading: 'database_up',
    isBad: (value) => value === 0,
    says: 'The database did not answer within two seconds',
  },
  {
    check: 'jobs',
    reading: 'queue_oldest_seconds',
    isBad: (value) => value > 600,
    says: 'Jobs have waited for more than ten minutes',
  },
  {
    check: 'audit.seal',
    reading: 'audit_unsealed_seconds',
    isBad: (value) => value > 300,
    says: 'Audit rows are older than five minutes and in no seal',
  },
  {
    check: 'audit.anchor',
    reading: 'audit_unanchored_seconds',
    isBad: (value) => value > 900,
    says: 'Seals have not reached the anchor outside the database for a quarter of an hour',
  },
  {
    check: 'outbox.waiting',
    reading: 'outbox_oldest_seconds',
    isBad: (value) => value > 1800,
    says: 'Messages have waited for more than half an hour',
  },
  {
    check: 'outbox.given-up',
    reading: 'outbox_given_up',
    isBad: (value) => value > 20,
    says: 'More than 20 messages of one channel were given up in the last hour',
  },
];

/** All reasons to call somebody now, of the platform and the domains; never throws. */
export async function reasonsToCall(watching: Watching): Promise<Reason[]> {
  const { runtime, database, domains } = watching;
  const looks = domains.flatMap(({ login, checks = [] }) =>
    checks.map((check) => lookAt(runtime, login, check)),
  );
  const [readings, ...found] = await Promise.all([
    readBacklog(database, runtime.services),
    ...looks,
  ]);
  return [...ofReadings(readings), ...found.flat()];
}

function ofReadings(readings: readonly Reading[]): Reason[] {
  return rules.flatMap(({ check, reading, isBad, says }) =>
    readings.some(({ name, value }) => name === reading && isBad(value)) ? [{ check, says }] : [],
  );
}

async function lookAt(
  { workDb, logins, services }: Watching['runtime'],
  login: string | undefined,
  { name, look }: Check,
): Promise<Reason[]> {
  const { tenantId } = services.config;
  const ask = async () => {
    const own = login && (await logins.forWork(login, { tenantId, actor: 'job' }));
    return look({ db: own || workDb, services, tenantId, now: services.clock.now() });
  };
  try {
    const says = await withTimeout(answersWithin, ask());
    return says === null ? [] : [{ check: name, says }];
  } catch {
    // What was thrown may quote values.
    return [{ check: name, says: 'This check itself does not answer' }];
  }
}
