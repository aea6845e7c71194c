import { fail } from '../errors';

/** To whose share a task counts. */
export interface Share {
  /** Of which address block, or of which person. */
  of: string;
  /** She has shown something that strangers do not have: a session, or a browser known from before. */
  isKnown: boolean;
}

interface Room {
  /** Most that wait and run. */
  longest: number;
  /** Most of one share. */
  perShare: number;
  /** Kept free for those who are known. */
  forKnown: number;
}

interface Waiting {
  share: Share;
  begin(): Promise<void>;
}

/**
 * Runs one task at a time. Whoever floods it only fills her own share; known callers go first and find
 * room however many strangers wait.
 */
export class FairQueue {
  private waiting: Waiting[] = [];
  private running: Share | null = null;

  constructor(private readonly room: Room) {}

  /** @throws UNAVAILABLE when there is no room for this share */
  async run<Result>(share: Share, task: () => Promise<Result>): Promise<Result> {
    if (!this.hasRoomFor(share)) throw fail('UNAVAILABLE');
    return new Promise((resolve, reject) => {
      this.waiting.push({ share, begin: () => task().then(resolve, reject) });
      this.next();
    });
  }

  private hasRoomFor(share: Share): boolean {
    const all = this.waiting.map((each) => each.share);
    if (this.running) all.push(this.running);
    const { longest, perShare, forKnown } = this.room;
    if (all.filter((each) => each.of === share.of).length >= perShare) return false;
    if (share.isKnown) return all.length < longest;
    return all.filter((each) => !each.isKnown).length < longest - forKnown && all.length < longest;
  }

  private next(): void {
    if (this.running) return;
    const at = this.waiting.findIndex(({ share }) => share.isKnown);
    const [first] = this.waiting.splice(Math.max(0, at), 1);
    if (!first) return;
    this.running = first.share;
    void first.begin().finally(() => {
      this.running = null;
      this.next();
    });
  }
}
