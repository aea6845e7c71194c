import type { AccessRules, AnyOperation, DomainContract, Handlers } from './handler';
import {
  runOperation,
  type NamedHandler,
  type NamedRule,
  type OperationReply,
  type OperationRequest,
} from './run-operation';
import type { Runtime } from '../runtime';

/** One domain's function: the same on every host. */
export interface DomainFunction<Contract extends DomainContract = DomainContract> {
  domain: string;
  contract: Contract;
  /** Runs one operation from the raw request to the reply; never throws. */
  dispatch(runtime: Runtime, request: OperationRequest): Promise<OperationReply>;
}

interface FunctionDefinition<Contract extends DomainContract> {
  domain: string;
  contract: Contract;
  access: AccessRules<Contract>;
  handlers: Handlers<Contract>;
}

/**
 * Binds a domain's contract to its handlers and access rules. Every operation gets, in this order:
 * schema check, caller, transaction, idempotency, access rule, handler, output check, audit row,
 * typed errors, and a timing line without personal data.
 * @throws Error for an operation on a login of its own that does more than that login could see
 */
export function defineFunction<const Contract extends DomainContract>(
  definition: FunctionDefinition<Contract>,
): DomainFunction<Contract> {
  const { domain, contract } = definition;
  // From here on operations are known by name only; that each name's handler and rule take that
  // operation's input was checked by the types of `definition`.
  const handlers = definition.handlers as unknown as Record<string, NamedHandler>;
  const rules = definition.access as unknown as Record<string, NamedRule>;
  for (const [name, operation] of Object.entries<AnyOperation>(contract)) {
    const { login, freshSignIn } = operation['~orpc'].meta;
    if (login === null || (typeof handlers[name] === 'function' && freshSignIn === null)) continue;
    // Before its transaction there is no role, and how somebody signs in is not in its tables.
    throw new Error(`${domain}.${name}: on a login of its own, all is done in its one transaction`);
  }

  return {
    domain,
    contract,
    dispatch: (runtime, request) => {
      const known = Object.hasOwn(contract, request.operation);
      const operation = known ? contract[request.operation] : undefined;
      const handler = known ? handlers[request.operation] : undefined;
      if (!operation || !handler) return Promise.resolve(unknownOperation);
      const access = operation['~orpc'].meta.access;
      const rule = Object.hasOwn(rules, access) ? rules[access] : undefined;
      return runOperation(runtime, { domain, operation, handler, rule }, request);
    },
  };
}

const unknownOperation: OperationReply = {
  ok: false,
  error: { code: 'NOT_FOUND', status: 404, message: '没有这个功能' },
};
