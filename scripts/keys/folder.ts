import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { KeysError } from './keys-error';

/** Only its owner may read it. */
const secretMode = 0o600;
const publicMode = 0o644;

/** A file as text. Throws FILE. */
export function readTextFile(file: string): string {
  return readFile(file).toString('utf8').trim();
}

/** Throws FILE. */
export function readFile(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new KeysError('FILE', `读不到文件：${file}`);
  }
}

/** Refuses before anything is asked or made, so that nobody writes down words for nothing. Throws FILE. */
export function requireFree(...files: readonly string[]): void {
  const taken = files.find((file) => existsSync(file));
  if (taken !== undefined) {
    throw new KeysError('FILE', `${taken} 已经在了，不会覆盖。要做新的，先把旧的移到别处存好。`);
  }
}

/** A new file that only its owner may read. Never writes over one. Throws FILE. */
export function writeSecretFile(file: string, content: Uint8Array | string): void {
  write(file, content, secretMode);
}

/** A new file that everybody may read. Never writes over one. Throws FILE. */
export function writePublicFile(file: string, content: string): void {
  write(file, content, publicMode);
}

function write(file: string, content: Uint8Array | string, mode: number): void {
  requireFree(file);
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, content, { mode, flag: 'wx', flush: true });
  } catch {
    throw new KeysError('FILE', `写不了文件：${file}`);
  }
}
