import Taro from '@tarojs/taro';
import { ConnectionError } from '@shared/contract/connection-error';
import type { Call, Reply, Transport } from '@shared/contract/transport';

/** Calls the cloud function of the domain. WeChat itself tells it who calls: no token travels. */
export class CloudTransport implements Transport {
  private started = false;

  constructor(private readonly environment: string) {}

  async send(call: Call): Promise<Reply> {
    this.start();
    const answer = await Taro.cloud
      .callFunction({
        name: call.domain,
        data: {
          operation: call.operation,
          input: call.input ?? {},
          idempotencyKey: call.idempotencyKey,
        },
      })
      .catch(() => {
        throw new ConnectionError();
      });
    return replyOf(answer.result);
  }

  private start(): void {
    if (this.started) return;
    Taro.cloud.init({ env: this.environment });
    this.started = true;
  }
}

function replyOf(result: unknown): Reply {
  if (typeof result === 'object' && result !== null && 'ok' in result) {
    if (result.ok === true && 'output' in result) return { ok: true, output: result.output };
    if (result.ok === false && 'error' in result) return { ok: false, error: result.error };
  }
  throw new ConnectionError('服务暂时连不上，请过一会儿再试');
}
