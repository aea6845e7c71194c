/** An item with the promise its caller waits for. */
interface Waiting<Item, Result> {
  item: Item;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/** Admits waiting items into the running batch: those that fit, up to the batch's limit. */
export type Join<Item> = (fits: (item: Item) => boolean) => readonly Item[];

interface BatcherOptions<Item, Result> {
  /**
   * Gives one result per item, in order, then one for each that joined. When it throws, nothing of the
   * batch has been done.
   */
  run(items: readonly Item[], join: Join<Item>): Promise<readonly Result[]>;
  /** Most items of one batch. */
  longest: number;
  /** Batches under way at the same time. */
  abreast: number;
  /**
   * Whether the error would hit every other item too, after as long a wait: then the batch and all
   * waiting items fail at once, instead of being tried one by one.
   */
  failsAll?(error: unknown): boolean;
}

/**
 * Collects what arrives while a batch is under way into the next one: under a rush one transaction
 * carries many commands, and without one every command goes at once, alone.
 */
export class Batcher<Item, Result> {
  private waiting: Waiting<Item, Result>[] = [];
  private underWay = 0;
  private isDue = false;

  constructor(private readonly options: BatcherOptions<Item, Result>) {}

  add(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      this.nextSoon();
    });
  }

  /**
   * Starts after this turn of the event loop, so that all commands read from the sockets in this turn
   * share a batch. On the embedded database, which works within one turn, each would go alone otherwise.
   */
  private nextSoon(): void {
    if (this.isDue) return;
    this.isDue = true;
    setImmediate(() => {
      this.isDue = false;
      this.next();
    });
  }

  private next(): void {
    const { longest, abreast } = this.options;
    while (this.underWay < abreast && this.waiting.length > 0) {
      const batch = this.waiting.splice(0, longest);
      this.underWay += 1;
      void this.carry(batch).finally(() => {
        this.underWay -= 1;
        this.next();
      });
    }
  }

  /**
   * One bad item must not fail the others: a batch that throws is run again item by item.
   * @returns the error that fails all, if there was one
   */
  private async carry(
    batch: Waiting<Item, Result>[],
    isAlone = false,
  ): Promise<{ error: unknown } | null> {
    const join: Join<Item> = (fits) => {
      const room = isAlone ? 0 : this.options.longest - batch.length;
      const more = this.waiting.filter(({ item }) => fits(item)).slice(0, Math.max(0, room));
      this.waiting = this.waiting.filter((one) => !more.includes(one));
      batch.push(...more);
      return more.map(({ item }) => item);
    };
    try {
      const results = await this.options.run(
        batch.map(({ item }) => item),
        join,
      );
      batch.forEach(({ resolve, reject }, index) => {
        const result = results[index];
        if (result === undefined) reject(new Error('a batch gave fewer results than items'));
        else resolve(result);
      });
      return null;
    } catch (error) {
      if (this.options.failsAll?.(error)) {
        for (const { reject } of [...batch, ...this.waiting.splice(0)]) reject(error);
        return { error };
      }
      const [only] = batch;
      if (batch.length === 1) {
        only?.reject(error);
        return null;
      }
      return this.carryOneByOne(batch);
    }
  }

  private async carryOneByOne(batch: Waiting<Item, Result>[]): Promise<{ error: unknown } | null> {
    const left = [...batch];
    for (let one = left.shift(); one; one = left.shift()) {
      const failed = await this.carry([one], true);
      if (!failed) continue;
      for (const { reject } of left) reject(failed.error);
      return failed;
    }
    return null;
  }
}
