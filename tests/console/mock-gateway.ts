import { commonErrors } from '@cloud/platform/errors';
import type { OutputOf, RawInputOf } from '@cloud/platform/operation/handler';
import { appContract, type AppContract } from '@shared/contract/app-contract';

type Domain = keyof AppContract;
type Operation<D extends Domain> = keyof AppContract[D] & string;

interface WireError {
  code: string;
  status: number;
  message: string;
  data?: unknown;
}

type Answer =
  | { kind: 'output'; of: (input: unknown) => unknown }
  | { kind: 'refusal'; error: WireError }
  /** No answer comes: the network is gone. */
  | { kind: 'cut-off' }
  /** The answer is on its way for as long as the test runs. */
  | { kind: 'pending' };

export interface MockCall {
  /** "activities.roster" */
  operation: string;
  input: unknown;
  idempotencyKey: string | null;
}

/**
 * Stands in for the gateway in tests of the console's screens, at the browser's `fetch`: all that is
 * between a screen and the network is the real thing. It is typed by the contract, whose schemas check
 * at run time what a screen sends and what a scenario answers, so that no scenario outlives a change.
 */
export class MockGateway {
  readonly calls: MockCall[] = [];
  /** What went against the contract, or was asked for without an answer: a test that has any fails. */
  readonly broken: string[] = [];
  private readonly answers = new Map<string, Answer>();

  /** From now on the operation answers this; a function makes it from the input. */
  answer<D extends Domain, O extends Operation<D>>(
    domain: D,
    operation: O,
    output:
      | OutputOf<AppContract[D][O]>
      | ((input: RawInputOf<AppContract[D][O]>) => OutputOf<AppContract[D][O]>),
  ): this {
    // The input was checked by the operation's own schema before this is called.
    const of =
      typeof output === 'function' ? (output as (input: unknown) => unknown) : () => output;
    return this.set(`${domain}.${operation}`, { kind: 'output', of });
  }

  /** From now on the operation is refused with one of its declared errors, or a common one. */
  refuse<D extends Domain, O extends Operation<D>>(
    domain: D,
    operation: O,
    code: string,
    data?: unknown,
  ): this {
    const declared: Record<string, { status?: number; message?: string } | undefined> = {
      ...commonErrors,
      ...operationOf(`${domain}.${operation}`)?.errorMap,
    };
    const error = declared[code];
    if (!error) throw new Error(`${domain}.${operation} has no error ${code}`);
    const { status = 500, message = '' } = error;
    return this.set(`${domain}.${operation}`, {
      kind: 'refusal',
      error: { code, status, message, ...(data === undefined ? {} : { data }) },
    });
  }

  /** From now on no answer comes: no network. */
  cutOff<D extends Domain>(domain: D, operation: Operation<D>): this {
    return this.set(`${domain}.${operation}`, { kind: 'cut-off' });
  }

  /** From now on the answer is awaited, and never comes. */
  keepWaiting<D extends Domain>(domain: D, operation: Operation<D>): this {
    return this.set(`${domain}.${operation}`, { kind: 'pending' });
  }

  /** What a screen sent to an operation, in order. */
  sent<D extends Domain, O extends Operation<D>>(domain: D, operation: O): unknown[] {
    const name = `${domain}.${operation}`;
    return this.calls.filter((call) => call.operation === name).map(({ input }) => input);
  }

  /** For `globalThis.fetch`. */
  readonly fetch = async (address: string, init: RequestInit): Promise<unknown> => {
    const operation = address.replace('/rpc/', '').replace('/', '.');
    const input: unknown = JSON.parse(String(init.body));
    const headers = new Map(Object.entries(init.headers ?? {}));
    this.calls.push({
      operation,
      input,
      idempotencyKey: headers.get('idempotency-key') ?? null,
    });
    const answer = this.answers.get(operation);
    const contract = operationOf(operation);
    if (!answer || !contract) {
      this.broken.push(`${operation}: nothing answers it`);
      return reply({ code: 'INTERNAL', status: 500, message: 'nothing answers it' });
    }
    if (answer.kind === 'cut-off') throw new TypeError('Failed to fetch');
    if (answer.kind === 'pending') return new Promise(() => undefined);
    await this.check(contract.inputSchema, input, `${operation} was sent`);
    if (answer.kind === 'refusal') return reply(answer.error);
    const output = answer.of(input);
    await this.check(contract.outputSchema, output, `${operation} answers`);
    return reply(output, true);
  };

  private set(operation: string, answer: Answer): this {
    this.answers.set(operation, answer);
    return this;
  }

  private async check(schema: StandardSchema | undefined, value: unknown, what: string) {
    const { issues } = (await schema?.['~standard'].validate(value)) ?? {};
    if (!issues) return;
    const words = issues.map(({ message, path = [] }) => {
      const at = path.map((part) => (typeof part === 'object' ? part.key : part));
      return `${at.map(String).join('.')}: ${message}`;
    });
    this.broken.push(`${what} ${words.join('; ')}`);
  }
}

interface StandardSchema {
  '~standard': {
    validate(value: unknown): MaybeIssues | Promise<MaybeIssues>;
  };
}

interface MaybeIssues {
  issues?: readonly Issue[] | undefined;
}

interface Issue {
  message: string;
  path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined;
}

interface OperationContract {
  inputSchema?: StandardSchema | undefined;
  outputSchema?: StandardSchema | undefined;
  errorMap: Record<string, { status?: number; message?: string } | undefined>;
}

function operationOf(name: string): OperationContract | undefined {
  const [domain = '', operation = ''] = name.split('.');
  const contract: Record<string, Record<string, { '~orpc': OperationContract }>> = appContract;
  return contract[domain]?.[operation]?.['~orpc'];
}

function reply(body: unknown, ok = false) {
  return { ok, json: async () => structuredCopy(body) };
}

/** As it goes over the wire: nothing that JSON does not have. */
function structuredCopy(body: unknown): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(body ?? null));
  return copy;
}
