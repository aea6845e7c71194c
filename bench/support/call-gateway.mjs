import { proxyHeaders } from './gateway.mjs';

/**
 * One call as a person makes it.
 * @param {{ port: number, token: string, key?: string }} who key: the idempotency key of a command
 * @returns {Promise<{ status: number, body: any }>}
 */
export async function askGateway({ port, token, key }, operation, body) {
  const answer = await fetch(`http://127.0.0.1:${port}/rpc/${operation}`, {
    method: 'POST',
    headers: {
      ...proxyHeaders,
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: await answer.json() };
}

/** @throws when it is refused */
export async function callGateway(who, operation, input) {
  const { status, body } = await askGateway(who, operation, input);
  if (status !== 200) throw new Error(`${operation} answered ${status} ${JSON.stringify(body)}`);
  return body;
}
