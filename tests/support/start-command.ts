import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';

/** `npm start` under way, started as npm does: `node scripts/start.mjs`. */
export interface StartCommand {
  origin: string;
  process: ChildProcess;
  /** All that was printed so far. */
  output(): string;
  /** The end of the process. */
  ended: Promise<{ code: number | null; stderr: string }>;
  /** Until it prints its addresses; throws when it ends before. */
  ready(): Promise<void>;
  /** Ctrl-C, and the end. */
  stop(): Promise<number | null>;
}

interface StartOptions {
  dataDir: string;
  port: number;
  env?: Record<string, string>;
}

const startLine = "Residents' app";

/** Starts the product as a user does, on an embedded database unless `env` says otherwise. */
export function startCommand({ dataDir, port, env = {} }: StartOptions): StartCommand {
  const child = spawn(process.execPath, [path.resolve('scripts/start.mjs')], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: String(port),
      DATA_DIR: dataDir,
      METRICS_PORT: 'off',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = new Promise<{ code: number | null; stderr: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, stderr }));
  });
  const ready = () =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (stdout.includes(startLine)) resolve();
      };
      child.stdout.on('data', look);
      void ended.then(({ code }) => reject(new Error(`ended with ${code}: ${stdout}${stderr}`)));
      look();
    });
  const stop = async () => {
    child.kill('SIGINT');
    return (await ended).code;
  };
  return {
    origin: `http://127.0.0.1:${port}`,
    process: child,
    output: () => stdout + stderr,
    ended,
    ready,
    stop,
  };
}
