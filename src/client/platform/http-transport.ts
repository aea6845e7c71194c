import Taro from '@tarojs/taro';
import { ConnectionError } from '@shared/contract/connection-error';
import type { Call, Reply, Transport } from '@shared/contract/transport';

const timeoutMilliseconds = 15_000;

/** Speaks to the gateway: POST /rpc/<domain>/<operation> with the input as JSON. */
export class HttpTransport implements Transport {
  constructor(private readonly origin: string) {}

  async send(call: Call): Promise<Reply> {
    const task = Taro.request<unknown>({
      url: `${this.origin}/rpc/${call.domain}/${call.operation}`,
      method: 'POST',
      data: JSON.stringify(call.input ?? {}),
      header: headersOf(call),
      timeout: timeoutMilliseconds,
    });
    call.signal?.addEventListener('abort', () => task.abort());
    const response = await task.catch(() => {
      throw new ConnectionError();
    });
    if (response.statusCode === 200) return { ok: true, output: response.data };
    if (isErrorBody(response.data)) return { ok: false, error: response.data };
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
