/** How long a caller waits for something new, and how many may do so in one process. */
export interface WaitLimits {
  /** Below the time after which clients give a call up. */
  longestMs: number;
  ofACaller: number;
  together: number;
}

export const usualWaits: WaitLimits = { longestMs: 10_000, ofACaller: 4, together: 2_000 };

/** What a handler says and asks about something new. Keys are the domain's own. */
export interface News {
  /** Of a command: after its COMMIT whoever waits under this key is answered. */
  ring(key: string): void;
  /** Of a query that `waits`, before it reads: so what is committed meanwhile is heard as well. */
  listen(key: string): void;
  /** Of a query that `waits`: its answer holds nothing that the caller does not have. */
  none(): void;
}

/** For work beside the operations: nobody waits for it, and it waits for nobody. */
export const noNews: News = {
  ring: () => undefined,
  listen: () => undefined,
  none: () => undefined,
};

interface Ear {
  key: string;
  isRung: boolean;
  onRing: () => void;
}

/**
 * The bells of one process. What another process commits is not heard: it is found when the wait ends.
 * A wait holds memory and the caller's connection, never one to the database.
 */
export class Bells {
  private readonly ears = new Map<string, Set<Ear>>();
  private readonly callers = new Map<string, number>();
  private readonly ends = new Set<() => void>();
  private isClosed = false;

  constructor(private readonly limits: WaitLimits = usualWaits) {}

  /** How many wait now. */
  get waiting(): number {
    return this.ends.size;
  }

  ring(key: string): void {
    for (const ear of this.ears.get(key) ?? []) {
      ear.isRung = true;
      ear.onRing();
    }
  }

  listen(key: string): Ear {
    const ear: Ear = { key, isRung: false, onRing: () => undefined };
    const others = this.ears.get(key);
    if (others) others.add(ear);
    else this.ears.set(key, new Set([ear]));
    return ear;
  }

  forget(ear: Ear): void {
    const others = this.ears.get(ear.key);
    others?.delete(ear);
    if (others?.size === 0) this.ears.delete(ear.key);
  }

  /** Every wait ends, and none begins: the process is on its way out. */
  close(): void {
    this.isClosed = true;
    for (const end of this.ends) end();
  }

  /** Until it rings, the caller leaves or the time is up. False: there was no place, and no wait. */
  async wait(ear: Ear, caller: string, whileThere: AbortSignal): Promise<boolean> {
    const { longestMs, ofACaller, together } = this.limits;
    const own = this.callers.get(caller) ?? 0;
    if (this.isClosed || own >= ofACaller || this.ends.size >= together) return false;
    if (ear.isRung || whileThere.aborted) return true;
    this.callers.set(caller, own + 1);
    await new Promise<void>((resolve) => {
      const end = () => {
        clearTimeout(timer);
        whileThere.removeEventListener('abort', end);
        this.ends.delete(end);
        resolve();
      };
      const timer = setTimeout(end, longestMs);
      ear.onRing = end;
      whileThere.addEventListener('abort', end);
      this.ends.add(end);
    });
    const left = (this.callers.get(caller) ?? 1) - 1;
    if (left === 0) this.callers.delete(caller);
    else this.callers.set(caller, left);
    return true;
  }
}

/** The news of one call. An attempt that is repeated begins anew. */
export class Hearing implements News {
  /** Milliseconds; no work was done in them. */
  waitedMs = 0;
  private rung: string[] = [];
  private ear: Ear | null = null;
  private isQuiet = false;

  constructor(
    private readonly bells: Bells,
    /** Tenant and domain: keys of others are never met. */
    private readonly place: string,
  ) {}

  anew(): News {
    this.end();
    this.rung = [];
    this.isQuiet = false;
    return this;
  }

  ring(key: string): void {
    this.rung.push(`${this.place} ${key}`);
  }

  listen(key: string): void {
    this.end();
    this.ear = this.bells.listen(`${this.place} ${key}`);
  }

  none(): void {
    this.isQuiet = true;
  }

  /** After COMMIT. */
  tell(): void {
    for (const key of this.rung) this.bells.ring(key);
  }

  /** Waits where nothing is new. @returns whether it is worth asking once more */
  async wait(caller: string, whileThere: AbortSignal): Promise<boolean> {
    if (!this.ear || !this.isQuiet) return false;
    const since = performance.now();
    const hasWaited = await this.bells.wait(this.ear, caller, whileThere);
    this.waitedMs += performance.now() - since;
    return hasWaited && !whileThere.aborted;
  }

  end(): void {
    if (this.ear) this.bells.forget(this.ear);
    this.ear = null;
  }
}
