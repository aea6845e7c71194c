import type { AnySchema } from '@orpc/contract';
import { createORPCErrorConstructorMap, ORPCError } from '@orpc/server';
import type { FreshSignIn } from '@shared/contract/operation';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.generated';
import { actorOf, writeAuditRow, type AuditEntry } from './audit';
import { checkInput } from './check-input';
import { inTransaction } from '../database/in-transaction';
import { isOutOfTime, isTransient } from '../database/transient-errors';
import { fail, toWire, type WireError } from '../errors';
import type { AnyOperation } from './handler';
import { claimKey, hashRequest, keepAnswer, retryCallerOf, type CommandKey } from './idempotency';
import { Hearing } from './news';
import type { Identity, OperationContext } from './operation-context';
import { isSecurityMatter } from '../security/security-events';
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
  /** What the caller's program says it is. */
  userAgent?: string | undefined;
  /** Where the host can let a caller wait: until when she is there. CloudBase bills time and cannot. */
  whileThere?: (() => AbortSignal) | undefined;
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
  const { domain } = bound;
  const { namelessInLogs } = bound.operation['~orpc'].meta;
  const operation = namelessInLogs ? 'any' : request.operation;
  const hearing = new Hearing(
    runtime.services.bells,
    `${runtime.services.config.tenantId} ${domain}`,
  );
  const seen: Seen = { hearing };
  const ask = () => run(runtime, bound, request, clock.now(), seen);
  let reply: OperationReply;
  try {
    let output = await ask();
    hearing.tell();
    // Outside of any transaction. Then from the start: a session may have ended meanwhile.
    if (await waitsForNews(bound.operation['~orpc'], request, seen)) output = await ask();
    reply = { ok: true, output };
  } catch (error) {
    const name = namelessInLogs ? domain : `${domain}.${operation}`;
    const refusal = toWireError(runtime, { name, isNameless: namelessInLogs }, error);
    await noteRefusal(seen, name, refusal);
    reply = { ok: false, error: refusal };
  } finally {
    hearing.end();
  }
  const code = reply.ok ? 'OK' : reply.error.code;
  const ms = performance.now() - startedAt - hearing.waitedMs;
  metrics.observeOperation({ domain, operation, code, ms });
  if (!namelessInLogs) log.info({ domain, operation, code, ms: Math.round(ms * 10) / 10 });
  return reply;
}

/** What was known of a call when it ended. */
interface Seen {
  hearing: Hearing;
  outside?: OperationContext;
  input?: unknown;
}

async function waitsForNews(
  { meta }: AnyOperation['~orpc'],
  { whileThere }: OperationRequest,
  { hearing, outside }: Seen,
): Promise<boolean> {
  if (!meta.waits || !whileThere || outside?.caller.kind !== 'person') return false;
  return hearing.wait(outside.caller.personId, whileThere());
}

async function noteRefusal(seen: Seen, operation: string, refusal: WireError): Promise<void> {
  const { outside, input } = seen;
  if (!outside || !isSecurityMatter(refusal)) return;
  const { code } = refusal;
  const { securityEvents, log } = outside.services;
  try {
    await securityEvents.note(outside, { operation, code, input });
  } catch (error) {
    // Nothing to do here: she is refused anyway.
    log.error({ alert: 'a refusal was not kept', operation, code, why: errorCode(error) });
  }
}

async function run(
  runtime: Runtime,
  bound: BoundOperation,
  request: OperationRequest,
  now: Date,
  seen: Seen,
): Promise<unknown> {
  const { meta, inputSchema, outputSchema, errorMap } = bound.operation['~orpc'];
  const input = await checkInput(inputSchema, request.input);
  checkKey(request.idempotencyKey);
  const { services } = runtime;
  if (meta.slowsGuessing) {
    const { identity: who, address } = request;
    const { config } = services;
    await services.guessing.slowDown({ db: runtime.db, config, now }, { identity: who, address });
  }
  const isDropped = meta.identity === 'dropped';
  const identity: Identity = isDropped ? { kind: 'none' } : request.identity;
  const caller = await runtime.resolveCaller(runtime.db, identity, now);
  const errors = createORPCErrorConstructorMap(errorMap);
  const contextOn = (
    db: Kysely<Database>,
    audit: (entry: AuditEntry) => void,
  ): OperationContext => ({
    db,
    caller,
    tenantId: services.config.tenantId,
    now,
    address: request.address ?? null,
    userAgent: isDropped ? null : (request.userAgent ?? null),
    services,
    news: seen.hearing.anew(),
    audit,
  });

  const outside = contextOn(runtime.db, () => undefined);
  // For a caller who must stay unknown, neither her address nor the ids that she named are kept.
  const logged = isDropped ? { outside: { ...outside, address: null } } : { outside, input };
  Object.assign(seen, logged);
  const needsPerson = meta.access !== 'anyone' && !isDropped;
  if (needsPerson && caller.kind !== 'person') throw fail('SIGN_IN_NEEDED');
  const { handler, rule } = bound;
  const check = (output: unknown) => checkOutput(outputSchema, output);
  const name = `${bound.domain}.${request.operation}`;
  // Every command leaves a row on disk, so the number of commands is limited.
  if (meta.audited || meta.limit) {
    await outside.services.personLimits.count(outside, name, meta.limit);
  }
  const key = meta.answerIsSecret ? null : commandKey(bound, request, outside, input);
  // After the access rule: whoever is refused need not be asked for a code first.
  const admit = async (context: OperationContext) => {
    await allow(rule, input, context);
    await demandFresh(runtime, meta.freshSignIn, context);
  };
  if ('decide' in handler) {
    await admit(outside);
    const command = { input, context: outside, errors, key, checkOutput: check };
    return runInBatch(runtime, name, handler, command);
  }
  let handle: Handle;
  if (typeof handler === 'function') {
    handle = handler;
  } else {
    await admit(outside);
    handle = await handler.before({ input, context: outside, errors });
  }

  const { login } = meta;
  const whose = { tenantId: outside.tenantId, actor: actorOf(caller) };
  const own = login === null ? runtime.db : await runtime.logins.forCalls(login, whose);
  if (meta.kind === 'query') {
    const ask = async (db: Kysely<Database>) => {
      let entry: AuditEntry = {};
      const context = contextOn(db, (given) => void (entry = given));
      await admit(context);
      const output = await check(await handle({ input, context, errors }));
      // Stored before the answer leaves: no view without an audit row.
      if (meta.audited) await writeAuditRow(context, name, entry);
      return output;
    };
    return login === null ? ask(own) : inTransaction(own, ask);
  }

  return inTransaction(own, async (db) => {
    let entry: AuditEntry = {};
    const context = contextOn(db, (given) => void (entry = given));
    // Before the access rule: a retry of a removal gets its answer although the thing is no longer hers.
    // The answer is her own, to the same request; a refused command rolls its key back.
    const stored = key && (await claimKey(context, key));
    if (stored) return stored.output;
    await admit(context);
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

async function demandFresh(
  runtime: Runtime,
  demand: FreshSignIn | null,
  context: OperationContext,
): Promise<void> {
  if (demand === null) return;
  const freshness = await runtime.freshness(context);
  if (freshness === 'fresh' || (freshness === 'nothing-to-show' && demand === 'or-wait')) return;
  throw fail('CONFIRM_FIRST');
}

function checkKey(key: string | undefined): void {
  if (key === undefined || /^[\w-]{8,64}$/.test(key)) return;
  throw fail('BAD_INPUT', { data: { issues: [{ path: 'idempotency-key', message: '格式不对' }] } });
}

function commandKey(
  { domain, operation }: BoundOperation,
  request: OperationRequest,
  context: OperationContext,
  input: unknown,
): CommandKey | null {
  const { idempotencyKey: key } = request;
  if (key === undefined) return null;
  const caller = retryCallerOf(context, domain, operation['~orpc'].meta.retryKey, input);
  if (caller === null) return null;
  const name = `${domain}.${request.operation}`;
  return { caller, operation: name, key, requestHash: hashRequest(input) };
}

/** Only what the contract declares leaves: the schema drops unknown fields. */
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
  { name, isNameless }: { name: string; isNameless: boolean },
  error: unknown,
): WireError {
  if (error instanceof ORPCError) return toWire(error);
  const { log } = runtime.services;
  const isLate = isOutOfTime(error);
  if (isLate || isTransient(error)) {
    log.warn({ operation: name, reason: isLate ? 'out-of-time' : errorCode(error) });
    return toWire(fail('UNAVAILABLE'));
  }
  // PostgreSQL's `detail` quotes values; message and stack of our own code do not. But the names of its
  // files say which operation it was.
  const stack = isNameless ? {} : { stack: stackOf(error) };
  log.error({ operation: name, code: errorCode(error), ...stack });
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
