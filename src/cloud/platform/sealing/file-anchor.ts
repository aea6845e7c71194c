import { createReadStream } from 'node:fs';
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { anchorText, readAnchorText, type Anchor, type AnchorLine } from './anchor';
import type { Seal } from './seal';

/** Longer than any line, twice. */
const tailBytes = 8192;

/** A file that is only ever added to, a seal a line. `chattr +a` may hold it to that. */
export function fileAnchor(file: string): Anchor {
  const target = path.resolve(file);
  return {
    head: async () => {
      const tail = await readTail(target);
      const seals = tail.split('\n').flatMap((line) => sealsOf(readAnchorText(line, '')));
      return seals.reduce<Seal | null>((top, seal) => (top && top.id > seal.id ? top : seal), null);
    },
    append: async (seals) => {
      const folder = path.dirname(target);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const tail = await readTail(target);
      const handle = await open(target, 'a', 0o600);
      try {
        // A line that a crash cut off stays as it is: what follows begins a new one.
        const begin = tail === '' || tail.endsWith('\n') ? '' : '\n';
        const lines = seals.map((seal) => `${anchorText(seal)}\n`).join('');
        await handle.writeFile(begin + lines);
        await handle.sync();
      } finally {
        await handle.close();
      }
      if (tail === '') await syncFolder(folder);
    },
    read: (from) => readLines(target, from),
  };
}

function sealsOf(line: AnchorLine): Seal[] {
  return 'seal' in line ? [line.seal] : [];
}

async function* readLines(file: string, from: number): AsyncGenerator<AnchorLine> {
  const found = await openIfThere(file);
  if (!found) return;
  await found.close();
  let number = 0;
  for await (const text of createInterface({
    input: createReadStream(file),
    crlfDelay: Infinity,
  })) {
    number += 1;
    if (text === '') continue;
    const line = readAnchorText(text, `line ${number}`);
    if ('unreadable' in line || line.seal.id >= from) yield line;
  }
}

async function readTail(file: string): Promise<string> {
  const handle = await openIfThere(file);
  if (!handle) return '';
  try {
    const { size } = await handle.stat();
    const length = Math.min(size, tailBytes);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, size - length);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function openIfThere(file: string): Promise<FileHandle | null> {
  try {
    return await open(file, 'r');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}

// A new file is on the disk only when its folder is.
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
