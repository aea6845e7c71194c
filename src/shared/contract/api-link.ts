import {
  createORPCErrorFromJson,
  isORPCErrorJson,
  type ClientLink,
  type ClientOptions,
} from '@orpc/client';
import { ConnectionError } from './connection-error';
import type { Transport } from './transport';

/** What a call may carry beside its input. */
export interface CallContext {
  /** See `use-command.ts`; queries have none. */
  idempotencyKey?: string;
}

interface Session {
  token: () => string | null;
  /** The server no longer knows the token. */
  onEnded: () => void;
}

/** Errors that any operation may give: they are not among those that its contract declares. */
const commonCodes = [
  'BAD_INPUT',
  'SIGN_IN_NEEDED',
  'NOT_ALLOWED',
  'NOT_FOUND',
  'KEY_REUSED',
  'TOO_MANY',
  'TOO_LARGE',
  'UNAVAILABLE',
  'INTERNAL',
];

/** The one link of the typed client: path and input to a transport, and typed errors back. */
export class ApiLink implements ClientLink<CallContext> {
  constructor(
    private readonly transport: Transport,
    private readonly session: Session,
  ) {}

  async call(
    path: readonly string[],
    input: unknown,
    options: ClientOptions<CallContext>,
  ): Promise<unknown> {
    const [domain = '', operation = ''] = path;
    const token = this.session.token();
    const reply = await this.transport.send({
      domain,
      operation,
      input,
      idempotencyKey: options.context.idempotencyKey,
      token,
      signal: options.signal,
    });
    if (reply.ok) return reply.output;
    const error = typedError(reply.error);
    // An answer to an old token must not end the session that was opened meanwhile.
    if (error.code === 'SIGN_IN_NEEDED' && token !== null && token === this.session.token()) {
      this.session.onEnded();
    }
    throw error;
  }
}

function typedError(wire: unknown) {
  const code = typeof wire === 'object' && wire !== null && 'code' in wire ? String(wire.code) : '';
  const json = { data: undefined, ...Object(wire), defined: !commonCodes.includes(code) };
  if (!isORPCErrorJson(json)) throw new ConnectionError('服务暂时连不上，请过一会儿再试');
  return createORPCErrorFromJson(json);
}
