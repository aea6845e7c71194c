import type { AnySchema } from '@orpc/contract';
import { createORPCErrorConstructorMap, ORPCError } from '@orpc/server';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.generated';
import { writeAuditRow, type AuditEntry } from './audit';
import { checkInput } from './check-input';
import { inTransaction } from '../database/in-transaction';
import { isTransient } from '../database/transient-errors';
import { fail, toWire, type WireError } from '../errors';
import type { AnyOperation } from './handler';
import { claimKey, hashRequest, keepAnswer, type CommandKey } from './idempotency';
import type { Caller, Identity, OperationContext } from './operation-context';
import { runInBatch, type NamedBatchHandler } from './run-batch';
import type { Runtime } from '../runtime';

export interface OperationRequest {
  operation: string;
  /** Raw, as it came. */
  input: unknown;
  identity: Identity;
  /** 8 to 64 of A–Z a–z 0–9 _ -; made once for what the user meant to do and kept for its retries. */
  idempotencyKey?: string | undefined;
  address?: string | undefined;
}

export type OperationReply = { ok: true; output: unknown } | { ok: false; error: WireError };

interface NamedArguments {
  input: unknown;
  context: OperationContext;
  errors: Record<string, unknown>;
}
type Handle = (args: NamedArguments) => Promise<unknown>;
export type NamedHandler =
  Handle | { before(args: NamedArguments): Promise<Handle> } | NamedBatchHandler;
export type NamedRule = (args: {
  input: unknown;
  context: OperationContext;
}) => boolean | Promise<boolean>;

interface BoundOperation {
  domain: string;
  operation: AnyOperation;
  handler: NamedHandler;
  rule: NamedRule | undefined;
}

/** Runs one operation from the raw request to the reply; never throws. */
export async function runOperation(
  runtime: Runtime,
  bound: BoundOperation,
  request: OperationRequest,
): Promise<OperationReply> {
  const { clock, log, metrics } = runtime.services;
  const startedAt = performance.now();
  let reply: OperationReply;
  try {
    reply = { ok: true, output: await run(runtime, bound, request, clock.now()) };
  } catch (error) {
    reply = { ok: false, error: toWireError(runtime, bound, request.operation, error) };
  }
  const code = reply.ok ? 'OK' : reply.error.code;
  const ms = performance.now() - startedAt;
  const { domain } = bound;
  const { operation } = request;
  metrics.observeOperation({ domain, operation, code, ms });
  // The protection domain keeps no operation names in its log (docs/security.md).
  if (domain !== 'protection') log.info({ domain, operation, code, ms: Math.round(ms * 10) / 10 });
  return reply;
}

async function run(
  runtime: Runtime,
  bound: BoundOperation,
  request: OperationRequest,
  now: Date,
): Promise<unknown> {
  const { meta, inputSchema, outputSchema, errorMap } = bound.operation['~orpc'];
  const input = await checkInput(inputSchema, request.input);
  checkKey(request.idempotencyKey);
  const caller = await runtime.resolveCaller(runtime.db, request.identity, now);
  if (meta.access !== 'anyone' && caller.kind !== 'person') throw fail('SIGN_IN_NEEDED');

  const errors = createORPCErrorConstructorMap(errorMap);
  const contextOn = (
    db: Kysely<Database>,
    audit: (entry: AuditEntry) => void,
  ): OperationContext => ({
    db,
    caller,
    tenantId: runtime.services.config.tenantId,
    now,
    address: request.address ?? null,
    services: runtime.services,
    audit,
  });

  const outside = contextOn(runtime.db, () => undefined);
  const { handler, rule } = bound;
  const check = (output: unknown) => checkOutput(outputSchema, output);
  const name = `${bound.domain}.${request.operation}`;
  const key = meta.answerIsSecret ? null : commandKey(bound.domain, request, caller, input);
  if ('decide' in handler) {
    await allow(rule, input, outside);
    const command = { input, context: outside, errors, key, checkOutput: check };
    return runInBatch(runtime, name, handler, command);
  }
  let handle: Handle;
  if (typeof handler === 'function') {
    handle = handler;
  } else {
    await allow(rule, input, outside);
    handle = await handler.before({ input, context: outside, errors });
  }

  if (meta.kind === 'query') {
    let entry: AuditEntry = {};
    const context = contextOn(runtime.db, (given) => void (entry = given));
    await allow(rule, input, context);
    const output = await check(await handle({ input, context, errors }));
    // Stored before the answer leaves: nobody looks without a mark.
    if (meta.audited) await writeAuditRow(context, name, entry);
    return output;
  }

  return inTransaction(runtime.db, async (db) => {
    let entry: AuditEntry = {};
    const context = contextOn(db, (given) => void (entry = given));
    // Before the rule: what she removed a moment ago is no longer hers, and a retry still gets its
    // answer. It is her own one, to the same request; a refused command rolls its key back.
    const stored = key && (await claimKey(context, key));
    if (stored) return stored.output;
    await allow(rule, input, context);
    const output = await check(await handle({ input, context, errors }));
    await writeAuditRow(context, name, entry);
    if (key) await keepAnswer(context, key, output);
    return output;
  });
}

async function allow(
  rule: NamedRule | undefined,
  input: unknown,
  context: OperationContext,
): Promise<void> {
  if (rule && !(await rule({ input, context }))) throw fail('NOT_ALLOWED');
}

function checkKey(key: string | undefined): void {
  if (key === undefined || /^[\w-]{8,64}$/.test(key)) return;
  throw fail('BAD_INPUT', { data: { issues: [{ path: 'idempotency-key', message: '格式不对' }] } });
}

/** Keys belong to a person: without one there is nobody whose retry it could be. */
function commandKey(
  domain: string,
  request: OperationRequest,
  caller: Caller,
  input: unknown,
): CommandKey | null {
  const { idempotencyKey: key } = request;
  if (key === undefined || caller.kind !== 'person') return null;
  return {
    caller: caller.personId,
    operation: `${domain}.${request.operation}`,
    key,
    requestHash: hashRequest(input),
  };
}

/** What leaves is what the contract says, nothing more: unknown fields are dropped by the schema. */
async function checkOutput(schema: AnySchema | undefined, output: unknown): Promise<unknown> {
  if (!schema) return output;
  const result = await schema['~standard'].validate(output);
  if (!result.issues) return result.value;
  const paths = result.issues.map((issue) => issue.path?.map(pathKey).join('.') ?? '');
  throw new Error(`output does not match the contract at: ${paths.join(', ')}`);
}

function pathKey(segment: PropertyKey | { key: PropertyKey }): string {
  return String(typeof segment === 'object' ? segment.key : segment);
}

function toWireError(
  runtime: Runtime,
  bound: BoundOperation,
  operation: string,
  error: unknown,
): WireError {
  if (error instanceof ORPCError) return toWire(error);
  const { log } = runtime.services;
  const name = bound.domain === 'protection' ? bound.domain : `${bound.domain}.${operation}`;
  if (isTransient(error)) {
    log.warn({ operation: name, reason: errorCode(error) });
    return toWire(fail('UNAVAILABLE'));
  }
  // PostgreSQL's `detail` quotes values; message and stack of our own code do not.
  log.error({ operation: name, code: errorCode(error), stack: stackOf(error) });
  return toWire(fail('INTERNAL'));
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return 'not an Error';
  return errorCode(error) === 'unknown'
    ? String(error.stack)
    : String(error.stack).split('\n').slice(1).join('\n');
}
