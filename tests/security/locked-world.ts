import type { Kysely } from 'kysely';
import { createRuntime } from '@cloud/create-runtime';
import { domains } from '@cloud/domains';
import { openPostgres } from '@cloud/platform/database/open-postgres';
import type { Database } from '@cloud/platform/database/schema.generated';
import { guessingBrake } from '@cloud/platform/security/guessing';
import { withoutLimits } from '@cloud/platform/security/person-limits';
import { openSeparateLogins, type SeparateLogins } from '@tests/support/separate-logins';
import { createWorld, type World } from '@tests/support/test-world';

/** An installation whose domain has its own login, and whose main one is above nothing. */
export interface LockedWorld {
  world: World;
  logins: SeparateLogins;
  /** The domain's login without its role; on PGlite the one connection there is. */
  plain: Kysely<Database>;
  close(): Promise<void>;
}

export async function openLockedWorld(login: string): Promise<LockedWorld> {
  const logins = await openSeparateLogins(login);
  const built = createWorld(logins.admin);
  const runtime = createRuntime({
    domains,
    config: { ...built.runtime.services.config, databaseUrls: logins.urls },
    database: { db: logins.db },
    clock: built.clock,
    services: { personLimits: withoutLimits, guessing: guessingBrake(async () => undefined) },
  });
  const send: World['send'] = (target, operation, input, { as } = {}) =>
    target.dispatch(runtime, {
      operation,
      input,
      identity: as && 'token' in as ? { kind: 'token', token: as.token } : { kind: 'none' },
    });
  const call: World['call'] = async (target, operation, input, options) => {
    const reply = await send(target, operation, input, options);
    if (!reply.ok) throw reply.error;
    // The contract's own schema has just checked it.
    return reply.output as never;
  };
  const own =
    logins.kind === 'postgres' ? await openPostgres(logins.urlFor(logins.sessionUser), 2) : null;
  return {
    world: { ...built, runtime, send, call },
    logins,
    plain: own?.db ?? logins.db,
    close: async () => {
      await runtime.logins.close();
      await own?.close();
      await logins.close();
    },
  };
}
