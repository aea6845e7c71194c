/** One entry of a lane with the promise its caller waits for. */
interface Waiting<Item, Result> {
  item: Item;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/** Takes more items into a batch that is under way: those that wait and fit, as far as there is room. */
export type Join<Item> = (fits: (item: Item) => boolean) => readonly Item[];

interface LaneOptions<Item, Result> {
  /**
   * Gives one result an item, in order, then one for each that joined. When it throws, nothing of the
   * batch was done.
   */
  run(items: readonly Item[], join: Join<Item>): Promise<readonly Result[]>;
  /** Most items of one batch. */
  longest: number;
  /** Batches under way at the same time. */
  abreast: number;
}

/**
 * Collects what arrives while a batch is under way into the next one: under a rush one transaction
 * carries many commands, and without one every command goes at once, alone.
 */
export class BatchLane<Item, Result> {
  private waiting: Waiting<Item, Result>[] = [];
  private underWay = 0;
  private isDue = false;

  constructor(private readonly options: LaneOptions<Item, Result>) {}

  add(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      this.nextSoon();
    });
  }

  /**
   * After this turn of the event loop, so that all that it read from the sockets goes together. The
   * embedded database works within one turn: begun at once, every command would go alone there.
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

  /** One bad item must not fail the others: a batch that throws is run again item by item. */
  private async carry(batch: Waiting<Item, Result>[], isAlone = false): Promise<void> {
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
    } catch (error) {
      const [only] = batch;
      if (batch.length === 1) return only?.reject(error);
      for (const one of batch) await this.carry([one], true);
    }
  }
}
