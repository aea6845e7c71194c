import { randomInt } from 'node:crypto';
import type { Kysely } from 'kysely';
import { createRuntime } from '@cloud/create-runtime';
import { movableClock } from '@cloud/platform/clock';
import { readConfig } from '@cloud/platform/config';
import type { Database } from '@cloud/platform/database/schema.generated';
import type { DomainFunction } from '@cloud/platform/operation/define-function';
import type { DomainContract, OutputOf, RawInputOf } from '@cloud/platform/operation/handler';
import type { Identity } from '@cloud/platform/operation/operation-context';
import type { OperationReply } from '@cloud/platform/operation/run-operation';
import type { Runtime } from '@cloud/platform/runtime';
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

export function createWorld(db: Kysely<Database>, services: Partial<Services> = {}): World {
  const tenantId = String(randomInt(100_000, 1_000_000)) + String(randomInt(100_000, 1_000_000));
  const clock = movableClock(monday);
  const config = { ...readConfig({ LOG_LEVEL: 'silent' }), tenantId };
  const runtime = createRuntime({ config, database: { db }, clock, services });

  const send: World['send'] = (target, operation, input, options = {}) =>
    target.dispatch(runtime, {
      operation,
      input,
      identity: identityOf(options.as),
      idempotencyKey: options.key,
      address: options.address ?? '192.0.2.1',
    });
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
