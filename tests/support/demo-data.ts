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
  const name = `${built.slice(0, 16)}-${Math.floor(Date.now() / halfAnHour)}`;
  const kept = path.join(cache, name);
  if (!existsSync(kept)) {
    forgetOthers(name);
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

function forgetOthers(name: string): void {
  if (!existsSync(cache)) return;
  for (const other of readdirSync(cache)) {
    // What another process is making right now stays.
    if (!other.startsWith(name)) rmSync(path.join(cache, other), { recursive: true, force: true });
  }
}
