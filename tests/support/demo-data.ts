import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';

const cache = path.resolve('node_modules/.cache/demo-data');
const halfAnHour = 1_800_000;

/**
 * Fills a folder with the embedded database of a gateway that has started once. Migrating and loading
 * the demo takes ten seconds, copying it a tenth of one; what is kept is of this half hour, as the demo
 * is of the moment in which it was loaded.
 * @param start starts a gateway on an empty folder and ends it again
 */
export async function copyDemoData(
  folder: string,
  start: (empty: string) => Promise<void>,
): Promise<void> {
  const built = createHash('sha256').update(readFileSync('dist/gateway/server.cjs')).digest('hex');
  const time = Math.floor(Date.now() / halfAnHour);
  const kept = path.join(cache, `${time}-${built.slice(0, 16)}`);
  if (!existsSync(kept)) {
    forgetOlder(time);
    const mine = `${kept}.${process.pid}`;
    mkdirSync(mine, { recursive: true });
    await start(mine);
    try {
      renameSync(mine, kept);
    } catch {
      // Another process was quicker; its folder is as good.
      rmSync(mine, { recursive: true, force: true });
    }
  }
  cpSync(kept, folder, { recursive: true });
}

/** What another process is copying in this very moment, or making, is of this half hour or the last. */
function forgetOlder(time: number): void {
  if (!existsSync(cache)) return;
  for (const other of readdirSync(cache)) {
    if (!(parseInt(other) >= time - 1)) {
      rmSync(path.join(cache, other), { recursive: true, force: true });
    }
  }
}
