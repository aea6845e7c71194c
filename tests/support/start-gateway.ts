import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { copyDemoData } from './demo-data';

export interface RunningGateway {
  origin: string;
  process: ChildProcess;
  /** What it printed so far; in demo mode the SMS codes are there. */
  output(): string;
  /** Ends it as Ctrl-C does and removes what it kept. */
  stop(): Promise<void>;
}

export interface GatewayStart {
  /** Kept between two starts when given; else a folder of its own that `stop` removes. */
  dataDir?: string;
  /** Empty for the embedded database. */
  databaseUrl?: string | null;
  /** Known beforehand where the address is part of the settings; else a free one. */
  port?: number;
  env?: Record<string, string>;
  /** Path of another Node; the one that runs the tests when left out. */
  node?: string;
}

/** The embedded database lives too short here for its code to be made faster: a third of the start. */
export const quickStart = ['--no-wasm-dynamic-tiering'];

/** Starts the built gateway (`npm run build:gateway`) on a free port of loopback, with the demo. */
export async function startGateway(start: GatewayStart = {}): Promise<RunningGateway> {
  const port = start.port ?? (await freePort());
  const dataDir = start.dataDir ?? mkdtempSync(path.join(os.tmpdir(), 'womens-home-'));
  if (!start.dataDir && !start.databaseUrl) {
    await copyDemoData(dataDir, async (empty) => {
      await (await startGateway({ dataDir: empty })).stop();
    });
  }
  const child = spawn(start.node ?? process.execPath, [...quickStart, 'dist/gateway/server.cjs'], {
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      DATA_DIR: dataDir,
      DATABASE_URL: start.databaseUrl ?? '',
      METRICS_PORT: 'off',
      LOG_LEVEL: 'info',
      ...start.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const origin = `http://127.0.0.1:${port}`;
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    }
    if (!start.dataDir) rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await untilItAnswers(origin, child);
  } catch {
    await stop();
    // Somebody else was given the free port in the meantime.
    if (start.port === undefined && printed.includes('EADDRINUSE')) return startGateway(start);
    throw new Error(`the gateway did not start:\n${printed}`);
  }
  return { origin, process: child, output: () => printed, stop };
}

async function untilItAnswers(origin: string, child: ChildProcess): Promise<void> {
  // A fresh embedded database with the demo: seconds alone, a minute where all cores are busy.
  const deadline = Date.now() + 150_000;
  while (Date.now() < deadline && child.exitCode === null) {
    const answered = await fetch(`${origin}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('no answer');
}

/** A port that nothing listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
