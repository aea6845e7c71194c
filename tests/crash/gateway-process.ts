import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import path from 'node:path';
import { quickStart } from '@tests/support/start-gateway';

/** Apart from `dist/gateway`, which somebody may be running. */
const folder = path.resolve('dist/gateway-under-test');

export function buildGateway(): void {
  execFileSync(process.execPath, ['scripts/build-gateway.mjs', folder], { stdio: 'inherit' });
}

export interface Answer {
  status: number;
  body: string;
}

export interface GatewayProcess {
  /** @throws when the connection breaks before the whole answer is there */
  call(operation: string, input: unknown, options: { token: string; key: string }): Promise<Answer>;
  /** Opens as many connections as that many calls at once will need. */
  warm(connections: number): Promise<void>;
  kill(): Promise<void>;
  /** SIGTERM; gives the exit code. */
  terminate(): Promise<number | null>;
}

/** Starts the built gateway and waits until it is ready. */
export async function startGateway(
  port: number,
  settings: Record<string, string>,
): Promise<GatewayProcess> {
  const child = spawn(process.execPath, [...quickStart, path.join(folder, 'server.cjs')], {
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      METRICS_PORT: 'off',
      LOG_LEVEL: 'silent',
      DEMO: '0',
      HASH_KEY: '0123456789abcdef'.repeat(4),
      TICKET_KEY: 'fedcba9876543210'.repeat(4),
      AUDIT_KEY: '00112233445566778899aabbccddeeff'.repeat(2),
      ...settings,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: string[] = [];
  child.stderr.on('data', (text) => void said.push(String(text)));
  const agent = new Agent({ keepAlive: true });
  const exited = once(child, 'exit');
  await untilReady(port, child, said);

  const send = (method: string, where: string, headers: Record<string, string>, body = '') =>
    exchange({ agent, port, method, path: where, headers }, body);
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    child.kill(signal);
    await exited;
    agent.destroy();
    return child.exitCode;
  };
  return {
    call: (operation, input, { token, key }) =>
      send(
        'POST',
        `/rpc/${operation}`,
        {
          'content-type': 'application/json',
          authorization: `Bearer ${token}`,
          'idempotency-key': key,
        },
        JSON.stringify(input),
      ),
    warm: async (connections) => {
      await Promise.all(Array.from({ length: connections }, () => send('GET', '/healthz', {})));
    },
    kill: async () => void (await end('SIGKILL')),
    terminate: () => end('SIGTERM'),
  };
}

async function untilReady(port: number, child: ChildProcess, said: string[]): Promise<void> {
  const deadline = Date.now() + 45_000;
  while (Date.now() < deadline && child.exitCode === null) {
    const where = { port, method: 'GET', path: '/readyz', headers: {} };
    const answer = await exchange(where, '').catch(() => null);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`the gateway did not start: ${said.join('')}`);
}

interface Where {
  port: number;
  method: string;
  path: string;
  headers: Record<string, string>;
  agent?: Agent;
}

function exchange(where: Where, body: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', ...where }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => void parts.push(part));
      response.on('error', reject);
      response.on('close', () => {
        if (!response.complete) return reject(new Error('half an answer'));
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString() });
      });
    });
    call.on('error', reject);
    call.end(body);
  });
}
