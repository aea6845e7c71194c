import { functions } from '@cloud/functions';
import type { OutgoingRequest, StubAnswer } from '../weapp/runner/answer-host';
import type { World } from './test-world';

/** The real operations for a mini-program in the runner, without a gateway: what the world's clock says is now. */
export function answerFrom(world: World): (request: OutgoingRequest) => Promise<StubAnswer> {
  return async ({ url, header, body }) => {
    // "/rpc/counselling/slots"
    const [, , domain, operation = ''] = new URL(url).pathname.split('/');
    const target = functions.find((each) => each.domain === domain);
    if (!target) throw new Error(`no domain at ${url}`);
    const token = header.authorization?.replace('Bearer ', '');
    const key = header['idempotency-key'];
    const reply = await world.send(target, operation, JSON.parse(body ?? '{}'), {
      ...(token === undefined ? {} : { as: { token } }),
      ...(key === undefined ? {} : { key }),
    });
    return reply.ok
      ? { data: reply.output }
      : { statusCode: reply.error.status, data: reply.error };
  };
}
