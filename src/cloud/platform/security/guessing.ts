import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import type { Config } from '../config';
import type { Database } from '../database/schema.generated';
import type { Identity } from '../operation/operation-context';
import { addressBlocks } from '../secrets/address-blocks';
import { subkey } from '../secrets/subkeys';

/** Whose call is counted: known to the pipeline only, before anybody's identity is dropped. */
export interface Guesser {
  identity: Identity;
  address: string | undefined;
}

interface Counting {
  db: Kysely<Database>;
  config: Pick<Config, 'tenantId' | 'hashKey' | 'formerHashKeys'>;
  now: Date;
}

/** Makes guessing slow, and refuses nobody. */
export interface GuessingBrake {
  /** Counts one call, and waits. No connection of the database is held meanwhile. */
  slowDown(counting: Counting, guesser: Guesser): Promise<void>;
}

const hourMs = 3_600_000;
/** The row that counts everybody's. */
const everybody = 'all';

export function guessingBrake(
  wait: (ms: number) => Promise<unknown> = (ms) => sleep(ms),
): GuessingBrake {
  return {
    async slowDown(counting, guesser) {
      const delay = guessDelay(await countOne(counting, guesser));
      if (delay > 0) await wait(delay);
    },
  };
}

/** Calls of this hour. */
export interface GuessCounts {
  own: number;
  all: number;
}

/** Her own refreshing, and her neighbours' behind the same address, stay below it. */
const freeAnHour = 60;
const firstDelayMs = 100;
/** The delay doubles with so many more calls. */
const doublesWith = 60;
const longestDelayMs = 5_000;
/** From so many calls of all together on, everybody waits a little: an attack from many addresses. */
const ceilings = [
  { from: 100_000, delayMs: 2_000 },
  { from: 20_000, delayMs: 1_000 },
  { from: 5_000, delayMs: 250 },
] as const;

/** How long a call waits, in milliseconds. It grows and has an end: nobody is ever locked out. */
export function guessDelay({ own, all }: GuessCounts): number {
  const grown = firstDelayMs * 2 ** ((own - freeAnHour) / doublesWith);
  const ofOwn = own <= freeAnHour ? 0 : Math.min(longestDelayMs, Math.round(grown));
  const ofAll = ceilings.find(({ from }) => all >= from)?.delayMs ?? 0;
  return Math.max(ofOwn, ofAll);
}

async function countOne({ db, config, now }: Counting, guesser: Guesser): Promise<GuessCounts> {
  const hour = new Date(Math.floor(now.getTime() / hourMs) * hourMs);
  const subject = subjectOf(config, hour, guesser);
  const { rows } = await sql<{ subject: string; used: number }>`
    insert into guesses (tenant_id, subject, hour, used)
    values (${config.tenantId}, ${everybody}, ${hour}, 1), (${config.tenantId}, ${subject}, ${hour}, 1)
    on conflict (tenant_id, subject, hour) do update set used = guesses.used + 1
    returning subject, used`.execute(db);
  const used = (whose: string) => rows.find((row) => row.subject === whose)?.used ?? 0;
  return { own: used(subject), all: used(everybody) };
}

/**
 * A hash under a key of this hour, so that nothing joins one hour's calls to the next one's. WeChat vouches
 * for an openid; a token may be any, so behind the gateway it is the address that counts.
 */
function subjectOf(config: Counting['config'], hour: Date, { identity, address }: Guesser): string {
  const who =
    identity.kind === 'openid'
      ? `openid ${identity.openid}`
      : `address ${addressBlocks(address ?? '').narrow}`;
  const ofHour = createHmac('sha256', subkey(config, 'guessing')).update(hour.toISOString());
  return createHmac('sha256', ofHour.digest()).update(who).digest('base64url');
}
