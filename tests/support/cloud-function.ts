import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { OperationReply } from '@cloud/platform/operation/run-operation';

/** The runtimes that CloudBase offers; there when their packages were installed (linux-x64 only). */
export const cloudNodes = ['22', '24'].map((version) => ({
  name: `Node ${version}`,
  file: path.resolve(`tests/cloudbase/nodes/node_modules/node-${version}/bin/node`),
}));

export interface CloudCall {
  /** Who calls, by the platform's word; nobody when left out. */
  openid?: string;
  source?: string;
  triggerSource?: string;
  appId?: string;
}

export interface CloudFunction {
  version: string;
  /** Milliseconds that `require` of the file took. */
  loadMs: number;
  /** What the function wrote: its log. */
  output(): string;
  invoke(event: unknown, call?: CloudCall): Promise<OperationReply>;
  stop(): Promise<void>;
}

interface Options {
  env: Record<string, string>;
  /** Path of another Node; the one that runs the tests when left out. */
  node?: string;
}

/** Keys that a production start accepts, for tests alone. */
export const cloudSecrets = {
  HASH_KEY: '6b1f0e2d3c4b5a69788796a5b4c3d2e1f00112233445566778899aabbccddeef',
  TICKET_KEY: '0f1e2d3c4b5a69788796a5b4c3d2e1f0ffeeddccbbaa99887766554433221100',
  AUDIT_KEY: '102132435465768798a9bacbdcedfe0f1f2e3d4c5b6a79888796a5b4c3d2e1f0',
  AUDIT_BUCKET: 'audit',
  // Nothing listens there: seals wait for their anchor.
  S3_ENDPOINT: 'http://127.0.0.1:9',
  AWS_ACCESS_KEY_ID: 'none',
  AWS_SECRET_ACCESS_KEY: 'none',
};

/** Starts `dist/cloud/<domain>/index.js` as CloudBase does: a process that takes one call at a time. */
export async function startCloudFunction(domain: string, options: Options): Promise<CloudFunction> {
  const file = path.resolve(`dist/cloud/${domain}/index.js`);
  if (!existsSync(file)) throw new Error(`${file} is missing: npm run build:cloud`);
  const child = fork(path.resolve('tests/cloudbase/platform.cjs'), [file], {
    execPath: options.node ?? process.execPath,
    execArgv: [],
    env: { ...options.env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => (output += String(chunk)));
  }
  const ready = await nextMessage(
    child,
    (message) => message.has('ready'),
    () => output,
  );
  let calls = 0;
  let last: Promise<unknown> = Promise.resolve();

  const call = async (event: unknown, { openid, source, triggerSource, appId }: CloudCall) => {
    const id = ++calls;
    const answered = nextMessage(
      child,
      (message) => message.get('id') === id,
      () => output,
    );
    child.send({
      id,
      event,
      triggerSource,
      wx: {
        ...(openid === undefined ? {} : { OPENID: openid, APPID: appId ?? 'wx0000000000000001' }),
        SOURCE: source ?? (openid === undefined ? '' : 'wx_client'),
        CLIENTIP: '192.0.2.7',
      },
    });
    const message = await answered;
    if (message.has('error'))
      throw new Error(`the function threw: ${String(message.get('error'))}`);
    // Sent by the function itself, over the process's channel.
    return message.get('answer') as OperationReply;
  };

  return {
    version: String(ready.get('version')),
    loadMs: Number(ready.get('loadMs')),
    output: () => output,
    invoke: (event, who = {}) => {
      const answer = last.then(() => call(event, who));
      last = answer.catch(() => undefined);
      return answer;
    },
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        // 'close': what it wrote has been read.
        child.once('close', () => resolve());
        return child.kill();
      }),
  };
}

function nextMessage(
  child: ChildProcess,
  wanted: (message: Map<string, unknown>) => boolean,
  output: () => string,
): Promise<Map<string, unknown>> {
  return new Promise((resolve, reject) => {
    const done = () => {
      child.off('message', onMessage);
      child.off('exit', onExit);
    };
    const onMessage = (raw: object) => {
      const message = new Map<string, unknown>(Object.entries(raw));
      if (!wanted(message)) return;
      done();
      resolve(message);
    };
    const onExit = (code: number | null) => {
      done();
      reject(new Error(`the function's process ended (${code}): ${output().slice(-2000)}`));
    };
    child.on('message', onMessage);
    child.on('exit', onExit);
  });
}
