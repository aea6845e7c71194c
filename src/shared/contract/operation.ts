import {
  ContractProcedure,
  type AnySchema,
  type ErrorMap,
  type InferSchemaOutput,
} from '@orpc/contract';

/** A query reads; a command changes, runs in one transaction, takes an idempotency key and is audited. */
export type OperationKind = 'query' | 'command';

/** Rules every domain has; all others are named and defined by the domain (`cloud/<domain>/access.ts`). */
export type CommonAccess = 'anyone' | 'signed-in';

/** How often one person may do something. */
export interface PersonLimit {
  aMinute: number;
  anHour: number;
}

/** Of all together that leaves a row and has no limit of its own. Nobody's thumb is faster. */
export const usualLimit: PersonLimit = { aMinute: 60, anHour: 600 };

export interface OperationMeta<Access extends string = string> extends Record<string, unknown> {
  kind: OperationKind;
  access: Access;
  answerIsSecret: boolean;
  audited: boolean;
  limit: PersonLimit | null;
  namelessInLogs: boolean;
  freshSignIn: FreshSignIn | null;
  retryKey: RetryKey;
  identity: 'resolved' | 'dropped';
  slowsGuessing: boolean;
  waits: boolean;
  /** Of the database; null: the main one. */
  login: string | null;
}

/**
 * Whose retry it is that comes under a known key: the signed-in person's; or, where nobody is to know
 * who calls, of whoever sends the same text in a field of the input (a keyed hash of it is stored).
 */
export type RetryKey<Field extends string = string> = 'caller' | { field: Field };

/**
 * What changes how somebody signs in, or takes everything out of her account, asks that she has just
 * shown who she is: a code to a number linked before, or a second factor. A session that stands open,
 * or whose phone somebody else holds, is not enough. `or-wait`: where she has nothing to show it by,
 * the handler lets it wait for a day in which she is told.
 */
export type FreshSignIn = 'demanded' | 'or-wait';

interface OperationOptions<
  Access extends string,
  Input extends AnySchema,
  Output extends AnySchema,
  Errors extends ErrorMap,
> {
  kind: OperationKind;
  /** Who may call it: `anyone`, `signed-in`, or a rule of the domain. There is no default. */
  access: Access;
  /** The answer holds a secret (a session token) and is never stored for retries. */
  answerIsSecret?: boolean;
  /** A query that looks at people leaves an audit row as well; every command does. */
  audited?: boolean;
  /** Of this operation by itself; left out, what leaves a row counts towards `usualLimit`. */
  limit?: PersonLimit;
  /** Log, metrics and security events tell the domain only: that she called says too much already. */
  namelessInLogs?: boolean;
  freshSignIn?: FreshSignIn;
  /** Left out: the caller. */
  retryKey?: RetryKey<TextFields<InferSchemaOutput<Input>>>;
  /**
   * `dropped`: a signed-in caller is nobody before anything is looked up, logged, counted or stored, and
   * her session is not touched. Rules of the domain then go by the input alone.
   */
  identity?: 'dropped';
  /**
   * It takes a secret that could be guessed: each call of one address, or one openid, makes the next ones of
   * this hour a little slower. Nobody is refused, for a village may share an address.
   */
  slowsGuessing?: boolean;
  /**
   * A query of somebody who is signed in. Where its handler finds nothing new and the host allows it, the
   * answer waits some seconds for a command that rings; the question is then asked once more.
   */
  waits?: boolean;
  /** The database login that serves it, as its domain's manifest names it. */
  login?: string;
  /** One line for the API description. */
  summary: string;
  /** Plain JSON only: ISO times as text, no Date, no bigint. */
  input: Input;
  output: Output;
  /** Errors of this operation by code; `message` is what the user reads. */
  errors?: Errors;
}

type TextFields<Input> = {
  [Name in keyof Input & string]: Input[Name] extends string ? Name : never;
}[keyof Input & string];

/**
 * One operation of a domain's contract. It is the only way to make one, so that an operation
 * without an access rule does not compile.
 * @throws Error for a caller who is dropped and asked for all the same, and for a wait that would count twice
 */
export function operation<
  const Access extends string,
  Input extends AnySchema,
  Output extends AnySchema,
  const Errors extends ErrorMap = Record<never, never>,
>(
  options: OperationOptions<Access, Input, Output, Errors>,
): ContractProcedure<Input, Output, Errors, OperationMeta<Access>> {
  if (options.identity === 'dropped') refuseAskingNobody(options);
  if (options.waits) refuseWaiting(options);
  return new ContractProcedure<Input, Output, Errors, OperationMeta<Access>>({
    meta: {
      kind: options.kind,
      access: options.access,
      answerIsSecret: options.answerIsSecret ?? false,
      freshSignIn: options.freshSignIn ?? null,
      audited: options.kind === 'command' || (options.audited ?? false),
      limit: options.limit ?? null,
      namelessInLogs: options.namelessInLogs ?? false,
      retryKey: options.retryKey ?? 'caller',
      identity: options.identity ?? 'resolved',
      slowsGuessing: options.slowsGuessing ?? false,
      waits: options.waits ?? false,
      login: options.login ?? null,
    },
    route: { method: 'POST', summary: options.summary },
    inputSchema: options.input,
    outputSchema: options.output,
    errorMap: options.errors ?? ({} as Errors),
  });
}

/** Each of these asks a person for something, and there is none. */
function refuseAskingNobody(options: {
  access: string;
  limit?: PersonLimit;
  freshSignIn?: FreshSignIn;
}): void {
  if (options.access !== 'signed-in' && !options.limit && !options.freshSignIn) return;
  throw new Error('whose identity is dropped can neither sign in nor be limited as a person');
}

/** It runs twice: what leaves a row or is counted would do so twice, and nobody's waits have no bound. */
function refuseWaiting(options: {
  kind: OperationKind;
  access: string;
  audited?: boolean;
  limit?: PersonLimit;
}): void {
  const { kind, access, audited, limit } = options;
  if (kind === 'query' && access !== 'anyone' && !audited && !limit) return;
  throw new Error('only a query of a known person that leaves no row and is not counted may wait');
}
