import { randomUUID } from 'node:crypto';

const patienceMs = 30_000;
const tries = 3;

/** What the server answered instead; `code` is the API's. */
export class Refused extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** Calls an operation of protection as a phone does: without a session, and with the same bytes again. */
export type Call = (operation: string, input: object) => Promise<unknown>;

/** @param origin where the API is: `https://…` */
export function callAt(origin: string): Call {
  return async (operation, input) => {
    const key = randomUUID();
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await callOnce(new URL(`/rpc/protection/${operation}`, origin), input, key);
      } catch (error) {
        if (error instanceof Refused || attempt === tries) throw error;
      }
    }
  };
}

async function callOnce(address: URL, input: object, key: string): Promise<unknown> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(input),
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMs),
  });
  const body: unknown = await answer.json();
  if (answer.ok) return body;
  const code: unknown = Object(body).code;
  throw new Refused(typeof code === 'string' ? code : `status ${answer.status}`);
}
