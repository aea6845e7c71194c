import { asynchronous, Fail, text } from './asynchronous';

interface Album {
  permit: (name: string) => Promise<void>;
  record: (name: string, options: unknown) => void;
}

/** `wx.getFileSystemManager` and what makes and takes files: all of them in memory. */
export function fileSystem({ permit, record }: Album) {
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
  return {
    getFileSystemManager: () => manager,
    /** Of what is really on the canvas: the file holds a PNG as a data address. */
    canvasToTempFilePath: asynchronous('canvasToTempFilePath', ({ canvas }) => {
      if (!(canvas instanceof HTMLCanvasElement)) throw new Fail('canvas is empty');
      const tempFilePath = `wxfile://tmp_${files.size}.png`;
      write(tempFilePath, canvas.toDataURL('image/png'));
      return { tempFilePath };
    }),
    saveImageToPhotosAlbum: asynchronous('saveImageToPhotosAlbum', async ({ filePath }) => {
      await permit('saveImageToPhotosAlbum');
      record('saveImageToPhotosAlbum', { picture: read(filePath) });
    }),
  };
}
