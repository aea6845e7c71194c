import { sql, type Kysely } from 'kysely';
import type { AuditEntry } from './audit';
import { auditRowOf } from './audit';
import { Batcher, type Join } from './batcher';
import type { Database } from '../database/schema.generated';
import { inTransaction } from '../database/in-transaction';
import { isOutOfTime } from '../database/transient-errors';
import { insertRows } from '../database/insert-rows';
import { oneRoundTrip, type Statement } from '../database/one-round-trip';
import { fail } from '../errors';
import type { CommandKey } from './idempotency';
import type { OperationContext } from './operation-context';
import type { Runtime } from '../runtime';

/** One command on its way into a batch. */
export interface BatchCommand {
  input: unknown;
  /** Its `db` is replaced by the batch's transaction. */
  context: OperationContext;
  errors: Record<string, unknown>;
  key: CommandKey | null;
  checkOutput(output: unknown): Promise<unknown>;
}

export type BatchOutcome = { output: unknown; audit?: AuditEntry } | { error: unknown };

type Arguments = Pick<BatchCommand, 'input' | 'context' | 'errors'>;
type Commands = readonly Arguments[];

/** `BatchHandler` without the types of its operation. */
export interface NamedBatchHandler {
  lockOf(command: Arguments): string;
  lock(context: OperationContext, names: readonly string[]): Statement;
  read(commands: Commands): Promise<unknown>;
  decide(
    commands: Commands,
    facts: unknown,
  ): Promise<{ results: readonly BatchOutcome[]; writes: readonly Statement[] }>;
}

const longestBatch = 96;
const batchesAbreast = 1;

type CommandBatcher = Batcher<BatchCommand, BatchOutcome>;
const batchers = new WeakMap<Runtime, Map<string, CommandBatcher>>();

/** Adds a command to its operation's batcher and waits for its outcome; throws its error. */
export async function runInBatch(
  runtime: Runtime,
  operation: string,
  handler: NamedBatchHandler,
  command: BatchCommand,
): Promise<unknown> {
  const ofRuntime = batchers.get(runtime) ?? new Map<string, CommandBatcher>();
  batchers.set(runtime, ofRuntime);
  const batcher =
    ofRuntime.get(operation) ??
    new Batcher({
      run: (commands, join) => runCommands(runtime, operation, handler, commands, join),
      longest: longestBatch,
      abreast: batchesAbreast,
      failsAll: isOutOfTime,
    });
  ofRuntime.set(operation, batcher);
  const outcome = await batcher.add(command);
  if ('error' in outcome) throw outcome.error;
  return outcome.output;
}

/**
 * The transaction of a batch: takes the locks; admits commands that arrived while it waited and need no
 * other lock; reads stored answers and facts in one round trip; decides; then writes everything – the
 * decisions' rows, audit rows, answers to keep – in another round trip, with COMMIT behind it.
 */
function runCommands(
  runtime: Runtime,
  operation: string,
  handler: NamedBatchHandler,
  first: readonly BatchCommand[],
  join: Join<BatchCommand>,
): Promise<BatchOutcome[]> {
  const commands = [...first];
  return inTransaction(runtime.db, async (db, writeLast) => {
    const locks = new Set(commands.map((command) => handler.lockOf(command)));
    const [leader] = commands;
    if (!leader) return [];
    await oneRoundTrip(db, [handler.lock({ ...leader.context, db }, [...locks])]);
    commands.push(...join((command) => locks.has(handler.lockOf(command))));
    const onHandle = ({ input, context, errors }: BatchCommand) => ({
      input,
      context: { ...context, db },
      errors,
    });
    // Read after the lock: another process may have answered the same command meanwhile.
    const answers = storedAnswers(db, commands);
    const reading = handler.read(commands.map(onHandle));
    // When one fails, the other must not run on after the transaction has ended.
    await Promise.allSettled([answers, reading]);
    const [stored, facts] = await Promise.all([answers, reading]);
    const leaders = new Map<string, BatchCommand>();
    const fresh: BatchCommand[] = [];
    for (const command of commands) {
      const name = nameOf(command);
      if (name !== null && (stored.has(name) || leaders.has(name))) continue;
      if (name !== null) leaders.set(name, command);
      fresh.push(command);
    }

    const outcomes = new Map<BatchCommand, BatchOutcome>();
    const { results: given, writes } =
      fresh.length > 0
        ? await handler.decide(fresh.map(onHandle), facts)
        : { results: [], writes: [] };
    for (const [index, command] of fresh.entries()) {
      outcomes.set(command, await checked(command, given[index]));
    }
    await writeLast([...writes, ...auditRows(operation, outcomes), ...answersToKeep(outcomes)]);

    return commands.map((command) => {
      const own = outcomes.get(command);
      if (own) return own;
      // A repeat: of a command that was answered before, or of one in this very batch.
      const name = nameOf(command) ?? '';
      const first = stored.get(name) ?? firstOf(leaders.get(name), outcomes);
      if (first.requestHash !== command.key?.requestHash) return { error: fail('KEY_REUSED') };
      return first.outcome;
    });
  });
}

interface Answered {
  requestHash: string | undefined;
  outcome: BatchOutcome;
}

function firstOf(
  leader: BatchCommand | undefined,
  outcomes: Map<BatchCommand, BatchOutcome>,
): Answered {
  const outcome = leader && outcomes.get(leader);
  return { requestHash: leader?.key?.requestHash, outcome: outcome ?? { error: fail('INTERNAL') } };
}

function nameOf({ key }: BatchCommand): string | null {
  return key && `${key.caller} ${key.key}`;
}

async function checked(
  command: BatchCommand,
  outcome: BatchOutcome | undefined,
): Promise<BatchOutcome> {
  if (!outcome) throw new Error('a batch gave fewer outcomes than commands');
  if ('error' in outcome) return outcome;
  return { ...outcome, output: await command.checkOutput(outcome.output) };
}

async function storedAnswers(
  db: Kysely<Database>,
  commands: readonly BatchCommand[],
): Promise<Map<string, Answered>> {
  const keys = commands.flatMap(({ key }) => (key ? [key] : []));
  const [first] = commands;
  const [firstKey] = keys;
  if (!first || !firstKey) return new Map();
  const asked = sql<{ caller: string; key: string; request_hash: string; output: unknown }>`
    select k.caller, k.key, k.request_hash, k.output
    from unnest(${keys.map(({ caller }) => caller)}::text[], ${keys.map(({ key }) => key)}::text[])
      as asked (caller, key)
    -- The limit keeps it a look-up a key: joined, all keys of the table were once read for each batch.
    cross join lateral (
      select * from idempotency_keys
      where tenant_id = ${first.context.tenantId} and caller = asked.caller
        and operation = ${firstKey.operation} and key = asked.key
      limit 1
    ) k`;
  const [rows] = await oneRoundTrip(db, [asked]);
  return new Map(
    rows.map((row) => [
      `${row.caller} ${row.key}`,
      { requestHash: row.request_hash, outcome: { output: row.output } },
    ]),
  );
}

function auditRows(operation: string, outcomes: Map<BatchCommand, BatchOutcome>): Statement[] {
  const rows = [...outcomes].flatMap(([{ context }, outcome]) => {
    if ('error' in outcome) return [];
    return auditRowOf(context, operation, outcome.audit ?? {});
  });
  return rows.length > 0 ? [insertRows('audit_rows', rows)] : [];
}

/**
 * A key that another process stored meanwhile makes this statement fail, and with it the batch: run
 * again (`transient-errors.ts`), each command finds its answer.
 */
function answersToKeep(outcomes: Map<BatchCommand, BatchOutcome>): Statement[] {
  const rows = [...outcomes].flatMap(([{ key, context }, outcome]) => {
    if (!key || 'error' in outcome) return [];
    return {
      tenant_id: context.tenantId,
      caller: key.caller,
      operation: key.operation,
      key: key.key,
      request_hash: key.requestHash,
      output: outcome.output ?? null,
      created_at: context.now,
    };
  });
  return rows.length > 0 ? [insertRows('idempotency_keys', rows)] : [];
}
