import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { DirectoryReply } from '@shared/envelope/directory/choose-directory';
import * as v from 'valibot';

const kept = v.object({
  /** The last two different replies of the server, as a phone keeps them. */
  replies: v.array(v.object({ directory: v.string(), statuses: v.array(v.string()) })),
  /** Trials that were not seen confirmed yet: the return code, base64url, and when it was sent. */
  waiting: v.array(v.object({ code: v.string(), at: v.string() })),
});

/** What one day's trial tells the next day's. */
export interface Kept {
  replies: readonly DirectoryReply[];
  waiting: v.InferOutput<typeof kept>['waiting'];
}

/** Throws for a file that is none of ours: a trial whose answer was lost must not pass for none. */
export function readKept(path: string): Kept {
  if (!existsSync(path)) return { replies: [], waiting: [] };
  return v.parse(kept, JSON.parse(readFileSync(path, 'utf8')));
}

/** Whole or not at all, and for its owner only. */
export function writeKept(path: string, state: Kept): void {
  const next = `${path}.next`;
  writeFileSync(next, `${JSON.stringify(state)}\n`, { mode: 0o600 });
  renameSync(next, path);
}
