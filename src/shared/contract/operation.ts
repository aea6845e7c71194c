import { ContractProcedure, type AnySchema, type ErrorMap } from '@orpc/contract';

/** A query reads; a command changes, runs in one transaction, takes an idempotency key and is audited. */
export type OperationKind = 'query' | 'command';

/** Rules every domain has; all others are named and defined by the domain (`cloud/<domain>/access.ts`). */
export type CommonAccess = 'anyone' | 'signed-in';

export interface OperationMeta<Access extends string = string> extends Record<string, unknown> {
  kind: OperationKind;
  access: Access;
  answerIsSecret: boolean;
  audited: boolean;
}

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
  /** One line for the API description. */
  summary: string;
  /** Plain JSON only: ISO times as text, no Date, no bigint. */
  input: Input;
  output: Output;
  /** Errors of this operation by code; `message` is what the user reads. */
  errors?: Errors;
}

/**
 * One operation of a domain's contract. It is the only way to make one, so that an operation
 * without an access rule does not compile.
 */
export function operation<
  const Access extends string,
  Input extends AnySchema,
  Output extends AnySchema,
  const Errors extends ErrorMap = Record<never, never>,
>(
  options: OperationOptions<Access, Input, Output, Errors>,
): ContractProcedure<Input, Output, Errors, OperationMeta<Access>> {
  return new ContractProcedure<Input, Output, Errors, OperationMeta<Access>>({
    meta: {
      kind: options.kind,
      access: options.access,
      answerIsSecret: options.answerIsSecret ?? false,
      audited: options.kind === 'command' || (options.audited ?? false),
    },
    route: { method: 'POST', summary: options.summary },
    inputSchema: options.input,
    outputSchema: options.output,
    errorMap: options.errors ?? ({} as Errors),
  });
}
