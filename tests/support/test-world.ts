import { randomInt } from 'node:crypto';
import type { Kysely } from 'kysely';
import { createRuntime } from '@cloud/create-runtime';
import { domains } from '@cloud/domains';
import { movableClock } from '@cloud/platform/clock';
import { readConfig, type Config } from '@cloud/platform/config';
import type { Database } from '@cloud/platform/database/schema.generated';
import type { DomainFunction } from '@cloud/platform/operation/define-function';
import type { DomainContract, OutputOf, RawInputOf } from '@cloud/platform/operation/handler';
import type { Identity } from '@cloud/platform/operation/operation-context';
import type { OperationReply } from '@cloud/platform/operation/run-operation';
import type { Runtime } from '@cloud/platform/runtime';
import { guessingBrake } from '@cloud/platform/security/guessing';
import { withoutLimits } from '@cloud/platform/security/person-limits';
import type { Services } from '@cloud/platform/services';
import { useTestDatabase } from './test-database';

/** A Monday, 9 o'clock in Yueqing. */
export const monday = new Date('2026-11-23T01:00:00.000Z');

/** An installation of its own: tests share a database, never a tenant. */
export interface World {
  db: Kysely<Database>;
  tenantId: string;
  clock: ReturnType<typeof movableClock>;
  runtime: Runtime;
  /** Calls an operation as a host does; gives its output, throws its `WireError`. */
  call: Call;
  /** The same, giving the reply as it goes over the wire, for input of any shape. */
  send(
    target: DomainFunction,
    operation: string,
    input: unknown,
    options?: CallOptions,
  ): Promise<OperationReply>;
}

export interface CallOptions {
  /** A builder's person, or an identity; nobody when left out. */
  as?: { token: string } | Identity | undefined;
  key?: string;
  address?: string;
  userAgent?: string;
  /** The host lets her wait, until this. */
  whileThere?: AbortSignal;
}

type Call = <Contract extends DomainContract, Name extends keyof Contract & string>(
  target: DomainFunction<Contract>,
  operation: Name,
  input: RawInputOf<Contract[Name]>,
  options?: CallOptions,
) => Promise<OutputOf<Contract[Name]>>;

/** A fresh world before each test of the file. */
export function useWorld(services: Partial<Services> = {}): () => World {
  const database = useTestDatabase();
  let world: World | undefined;
  beforeEach(() => {
    world = createWorld(database.db, services);
  });
  return () => {
    if (!world) throw new Error('a world is there inside tests only');
    return world;
  };
}

export function createWorld(
  db: Kysely<Database>,
  services: Partial<Services> = {},
  changed: Partial<Config> = {},
): World {
  const drawn = () => String(randomInt(100_000, 1_000_000));
  const tenantId = changed.tenantId ?? drawn() + drawn();
  const clock = movableClock(monday);
  const config = { ...readConfig({ LOG_LEVEL: 'silent' }), ...changed, tenantId };
  const runtime = createRuntime({
    domains,
    config,
    database: { db },
    clock,
    services: {
      // The clock stands still, and with it the windows in which people are counted.
      personLimits: withoutLimits,
      // Counts as ever, and waits for nobody.
      guessing: guessingBrake(async () => undefined),
      ...services,
    },
  });

  const send: World['send'] = (target, operation, input, options = {}) => {
    const { whileThere } = options;
    return target.dispatch(runtime, {
      operation,
      input,
      identity: identityOf(options.as),
      idempotencyKey: options.key,
      address: options.address ?? '192.0.2.1',
      userAgent: options.userAgent,
      whileThere: whileThere && (() => whileThere),
    });
  };
  const call: Call = async <Contract extends DomainContract, Name extends keyof Contract & string>(
    target: DomainFunction<Contract>,
    operation: Name,
    input: RawInputOf<Contract[Name]>,
    options?: CallOptions,
  ) => {
    const reply = await send(target, operation, input, options);
    if (!reply.ok) throw reply.error;
    // The contract's own schema has just checked it.
    return reply.output as OutputOf<Contract[Name]>;
  };
  return { db, tenantId, clock, runtime, send, call };
}

function identityOf(as: CallOptions['as']): Identity {
  if (!as) return { kind: 'none' };
  return 'kind' in as ? as : { kind: 'token', token: as.token };
}
