/**
 * Streams for engines that have none, as far as typage uses them: chunks of bytes that are there from the
 * start, readers, and `pipeThrough`. Given to it in place of the globals when the mini-program is built
 * (docs/envelope.md); a polyfill of all of the standard weighs 62 KB.
 */
interface Controller {
  enqueue(chunk: Uint8Array): void;
  close(): void;
}

type Item = { done: false; value: Uint8Array } | { done: true; value?: undefined };

interface Source {
  start?(controller: Controller): void;
  /** Ours, for what comes out of `pipeThrough`: gives the next chunk. */
  next?(): Promise<Item>;
}

interface Transformer {
  start?(controller: Controller): void;
  transform?(chunk: Uint8Array, controller: Controller): void | Promise<void>;
  flush?(controller: Controller): void | Promise<void>;
}

export class TransformStream {
  readonly transformer: Transformer;

  constructor(transformer: Transformer) {
    this.transformer = transformer;
  }
}

export class ReadableStream {
  private readonly queue: Uint8Array[] = [];
  private readonly source: Source;

  constructor(source: Source) {
    this.source = source;
    source.start?.(controllerOf(this.queue));
  }

  getReader() {
    return {
      read: async (): Promise<Item> => {
        const value = this.queue.shift();
        if (value !== undefined) return { done: false, value };
        return this.source.next?.() ?? { done: true };
      },
      releaseLock: () => undefined,
    };
  }

  pipeThrough({ transformer }: TransformStream): ReadableStream {
    const reader = this.getReader();
    const ready: Uint8Array[] = [];
    const controller = controllerOf(ready);
    let isFlushed = false;
    transformer.start?.(controller);
    const next = async (): Promise<Item> => {
      for (;;) {
        const value = ready.shift();
        if (value !== undefined) return { done: false, value };
        if (isFlushed) return { done: true };
        const item = await reader.read();
        if (item.done) {
          isFlushed = true;
          await transformer.flush?.(controller);
        } else if (transformer.transform) {
          await transformer.transform(item.value, controller);
        } else {
          ready.push(item.value);
        }
      }
    };
    return new ReadableStream({ next });
  }
}

function controllerOf(chunks: Uint8Array[]): Controller {
  return { enqueue: (chunk) => void chunks.push(chunk), close: () => undefined };
}
