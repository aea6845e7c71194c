import { asynchronous, text } from './asynchronous';

/** `wx.getFileSystemManager`: files under USER_DATA_PATH, in memory. */
export function fileSystem() {
  const files = new Map<string, unknown>();

  function read(path: unknown): unknown {
    if (!files.has(text(path))) throw new Error(`no such file or directory, open '${text(path)}'`);
    return files.get(text(path));
  }

  function remove(path: unknown): void {
    read(path);
    files.delete(text(path));
  }

  const write = (path: unknown, data: unknown): void => void files.set(text(path), data);
  const manager = {
    writeFileSync: write,
    readFileSync: read,
    unlinkSync: remove,
    accessSync: (path: unknown): void => void read(path),
    writeFile: asynchronous('writeFile', ({ filePath, data }) => write(filePath, data)),
    readFile: asynchronous('readFile', ({ filePath }) => ({ data: read(filePath) })),
    unlink: asynchronous('unlink', ({ filePath }) => remove(filePath)),
    access: asynchronous('access', ({ path }) => void read(path)),
  };
  return { getFileSystemManager: () => manager };
}
