import type {
  ContractProcedure,
  ErrorMap,
  ErrorMapItem,
  InferSchemaInput,
  InferSchemaOutput,
} from '@orpc/contract';
import type { ORPCErrorConstructorMapItem } from '@orpc/server';
import type { CommonAccess, OperationMeta } from '@shared/contract/operation';
import type { AuditEntry } from './audit';
import type { Statement } from '../database/one-round-trip';
import type { OperationContext } from './operation-context';

// `any` stands in constraints only, as oRPC does it itself; no value gets this type.
// oxlint-disable-next-line typescript/no-explicit-any
export type AnyOperation = ContractProcedure<any, any, any, OperationMeta>;
export type DomainContract = Record<string, AnyOperation>;

type InputOf<Op> =
  Op extends ContractProcedure<infer Input, infer _O, infer _E, infer _M>
    ? InferSchemaOutput<Input>
    : never;
/** What a caller sends, before the schema fills it in. */
export type RawInputOf<Op> =
  Op extends ContractProcedure<infer Input, infer _O, infer _E, infer _M>
    ? InferSchemaInput<Input>
    : never;
export type OutputOf<Op> =
  Op extends ContractProcedure<infer _I, infer Output, infer _E, infer _M>
    ? InferSchemaInput<Output>
    : never;
type ErrorMapOf<Op> =
  Op extends ContractProcedure<infer _I, infer _O, infer Errors, infer _M> ? Errors : never;
type AccessOf<Op> =
  Op extends ContractProcedure<infer _I, infer _O, infer _E, OperationMeta<infer Access>>
    ? Access
    : never;

type ErrorConstructors<Errors extends ErrorMap> = {
  [Code in keyof Errors & string]: Errors[Code] extends ErrorMapItem<infer Data>
    ? ORPCErrorConstructorMapItem<Code, InferSchemaInput<Data>>
    : never;
};

export interface HandlerArguments<Op> {
  /** As the schema gives it. */
  input: InputOf<Op>;
  context: OperationContext;
  /** Constructors of the errors that the operation declares, to be thrown. */
  errors: ErrorConstructors<ErrorMapOf<Op>>;
}

/** Does the operation. A command's handler runs inside its transaction, after key and access. */
export type Handler<Op> = (args: HandlerArguments<Op>) => Promise<OutputOf<Op>>;

/**
 * For work that must not happen inside a transaction: calls to other systems, counting refused tries.
 * `before` runs after the access rule with `context.db` outside any transaction, and gives the handler.
 */
export interface StagedHandler<Op> {
  before(args: HandlerArguments<Op>): Promise<Handler<Op>>;
}

export type BatchResult<Op> =
  | { output: OutputOf<Op>; audit?: AuditEntry }
  /** Nothing was written for this one. */
  | { error: unknown };

/**
 * For the commands of a rush: many of them in one transaction (`run-batch.ts`). A query or a command
 * without a rush has no use for it.
 */
export interface BatchHandler<Op, Facts = unknown> {
  /** The name of the lock: commands with the same name wait for the same lock. */
  lockOf(args: HandlerArguments<Op>): string;
  /** Takes these locks, before anything is read that they protect. */
  lock(context: OperationContext, names: readonly string[]): Statement;
  /**
   * Reads the facts to decide on, under the locks. Sent together with the look-up of stored answers, so
   * the items may include commands that were answered before.
   */
  read(args: readonly HandlerArguments<Op>[]): Promise<Facts>;
  /**
   * Decides on all in order and gives one result each, with the statements that store what was accepted:
   * they are sent together with audit rows and answers, so that the locks are held for one more round
   * trip instead of one per table.
   */
  decide(
    args: readonly HandlerArguments<Op>[],
    facts: Facts,
  ): Promise<{ results: readonly BatchResult<Op>[]; writes: readonly Statement[] }>;
}

export type Handlers<Contract extends DomainContract> = {
  [Name in keyof Contract]:
    Handler<Contract[Name]> | StagedHandler<Contract[Name]> | BatchHandler<Contract[Name]>;
};

/** True when the caller may; applied in SQL too where the operation lists. */
export type AccessRule<Input> = (args: {
  input: Input;
  context: OperationContext;
}) => boolean | Promise<boolean>;

type RuleNames<Contract extends DomainContract> = Exclude<
  { [Name in keyof Contract]: AccessOf<Contract[Name]> }[keyof Contract],
  CommonAccess
>;
type InputsUnderRule<Contract extends DomainContract, Rule> = {
  [Name in keyof Contract]: AccessOf<Contract[Name]> extends Rule ? InputOf<Contract[Name]> : never;
}[keyof Contract];

/** One rule for every name that the contract uses; a missing one does not compile. */
export type AccessRules<Contract extends DomainContract> = {
  [Rule in RuleNames<Contract>]: AccessRule<InputsUnderRule<Contract, Rule>>;
};
