import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { DatabaseError } from './open-database';

export interface FolderLock {
  release(): Promise<void>;
}

/**
 * Keeps a second process off the folder for as long as this one lives. The lock is a listening local
 * socket: the system takes it away with the process, also after kill -9, where a lock file would stay.
 * @throws DatabaseError when another process holds it
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const address = socketAddress(realpathSync(folder));
  const server = (await listen(address)) ?? (await takeOver(address));
  if (!server) {
    throw new DatabaseError(
      `${folder} is in use by another process: stop that one first, or set DATA_DIR`,
    );
  }
  server.unref();
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

function socketAddress(folder: string): string {
  const name = `womens-home-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`;
  if (process.platform === 'linux') return `\0${name}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return path.join(os.tmpdir(), `${name}.sock`);
}

/** null when somebody has the address already. */
function listen(address: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    server.listen({ path: address }, () => resolve(server));
  });
}

/** Where a socket is a file (macOS), one that nobody answers on was left by a process that is gone. */
async function takeOver(address: string): Promise<Server | null> {
  if (process.platform === 'linux' || process.platform === 'win32' || (await isAnswered(address))) {
    return null;
  }
  rmSync(address, { force: true });
  return listen(address);
}

function isAnswered(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ path: address });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
