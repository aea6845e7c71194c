import { ConnectionError } from '@shared/contract/connection-error';
import type { Call, Reply, Transport } from '@shared/contract/transport';

const timeoutMilliseconds = 20_000;

/** Speaks to the gateway: POST /rpc/<domain>/<operation> with the input as JSON. */
export class FetchTransport implements Transport {
  async send(call: Call): Promise<Reply> {
    const limit = AbortSignal.timeout(timeoutMilliseconds);
    const response = await fetch(`/rpc/${call.domain}/${call.operation}`, {
      method: 'POST',
      body: JSON.stringify(call.input ?? {}),
      headers: headersOf(call),
      credentials: 'omit',
      cache: 'no-store',
      signal: call.signal ? AbortSignal.any([call.signal, limit]) : limit,
    }).catch(() => {
      throw new ConnectionError('网络不通，填的内容还在，请再试一次');
    });
    // An answer that breaks off is none, whatever its status said.
    const body: unknown = await response.json().catch(() => {
      throw new ConnectionError('服务暂时连不上，请过一会儿再试');
    });
    if (response.ok) return { ok: true, output: body };
    if (isErrorBody(body)) return { ok: false, error: body };
    throw new ConnectionError('服务暂时连不上，请过一会儿再试');
  }
}

function headersOf(call: Call): Record<string, string> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (call.token !== null) headers.authorization = `Bearer ${call.token}`;
  if (call.idempotencyKey !== undefined) headers['idempotency-key'] = call.idempotencyKey;
  return headers;
}

/** A proxy's own error page has no code: then it is as if no answer had come. */
function isErrorBody(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'code' in body && 'message' in body;
}
