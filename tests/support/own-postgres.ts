import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A PostgreSQL that nobody else uses: it may be stopped as a whole. */
export interface OwnPostgres {
  url: string;
  /** Holds its processes up, as a machine does that hangs: it takes connections and answers nothing. */
  freeze(): void;
  thaw(): void;
  stop(): Promise<void>;
}

// The scripts are plain ES modules without types: what is used here is named.
interface Servers {
  startOwnPostgres(): Promise<
    { url: string; folder: string; stop(): Promise<void> } | { url: null; reason: string }
  >;
}
interface Holding {
  holdStill(postmaster: number): () => void;
}
const files = {
  servers: '../../scripts/checks/postgres.mjs',
  holding: '../../scripts/checks/hold-still.mjs',
};

/** Linux only. */
export async function startOwnPostgres(): Promise<OwnPostgres> {
  const servers: Servers = await import(files.servers);
  const { holdStill }: Holding = await import(files.holding);
  const server = await servers.startOwnPostgres();
  if (server.url === null) throw new Error(server.reason);
  const { url, folder, stop } = server;
  const [first] = readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n');
  const postmaster = Number(first);
  let goOn: (() => void) | undefined;
  const thaw = () => goOn?.();
  return {
    url,
    freeze: () => void (goOn = holdStill(postmaster)),
    thaw,
    stop: async () => {
      thaw();
      await stop();
    },
  };
}
