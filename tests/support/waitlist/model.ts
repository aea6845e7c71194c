/**
 * The waitlist of one group, told once more from `product.md` and decision 4 and from nothing else:
 * slow, plain, and without a line of the product's rules, so that tests can compare the two.
 * Times are milliseconds; steps happen on whole minutes.
 */

export type Status = 'confirmed' | 'waiting' | 'offered' | 'cancelled' | 'expired';

export interface ModelParty {
  name: number;
  /** Decides between two that began to wait at the same time. */
  tie: string;
  size: number;
  status: Status;
  /** When it began to wait; null for one that never did. */
  since: number | null;
  passes: number;
  offeredUntil: number | null;
}

/** Rare things that happened: a history in which nothing of it happens proves little. */
export const sights = [
  'offered',
  'accepted',
  'declined',
  'expired',
  'passed to the next',
  'waited though places were free',
  'passed over',
  'gathered',
  'gathered places came together',
  'gathering ended a day before',
  'over night',
  'up to the start',
] as const;
export type Sight = (typeof sights)[number];

export type SignUpAnswer = 'place' | 'wait' | 'full' | 'closed';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export class WaitlistModel {
  readonly parties: ModelParty[] = [];
  readonly seen = new Set<Sight>();

  constructor(
    readonly places: number,
    readonly startsAt: number,
    public now: number,
  ) {}

  get free(): number {
    const holding = this.parties.filter(
      ({ status }) => status === 'confirmed' || status === 'offered',
    );
    return this.places - holding.reduce((sum, { size }) => sum + size, 0);
  }

  /** Who waits, in turn. */
  get line(): ModelParty[] {
    return this.parties.filter(({ status }) => status === 'waiting').sort(byTurn);
  }

  /** A party that was never here before asks. Sign-up closes an hour before the start. */
  signUp(size: number, wantsToWait: boolean): SignUpAnswer {
    if (this.now >= this.startsAt - hour) return 'closed';
    const { line, free } = this;
    const isSpokenFor = line.some((one) => one.size <= free || this.isGathered(one));
    const party = { name: this.parties.length, tie: '', size, passes: 0, offeredUntil: null };
    if (size <= free && !isSpokenFor) {
      for (const one of line) this.passOver(one);
      this.parties.push({ ...party, status: 'confirmed', since: null });
      return 'place';
    }
    if (!wantsToWait || size > this.places) return 'full';
    if (size <= free) this.seen.add('waited though places were free');
    this.parties.push({ ...party, status: 'waiting', since: this.now });
    return 'wait';
  }

  cancel(party: ModelParty): void {
    this.end(party, 'cancelled');
    this.serve();
  }

  accept(party: ModelParty): void {
    party.status = 'confirmed';
    party.offeredUntil = null;
    this.seen.add('accepted');
  }

  decline(party: ModelParty): void {
    this.end(party, 'cancelled');
    this.seen.add('declined');
    this.serve();
  }

  /** When something happens by itself the next time: an offer ends, or gathering does. */
  nextMoment(): number | null {
    const moments = this.parties.flatMap(({ offeredUntil }) => offeredUntil ?? []);
    const gatheringEnds = this.startsAt - day;
    if (this.now < gatheringEnds) moments.push(gatheringEnds);
    return moments.length === 0 ? null : Math.min(...moments);
  }

  /** Lets time pass up to the next moment, no further, and does what happens then. */
  passMoment(): void {
    const moment = this.nextMoment();
    if (moment === null) return;
    this.now = Math.max(this.now, moment);
    const overdue = this.parties
      .filter(({ offeredUntil }) => offeredUntil !== null && offeredUntil <= this.now)
      .sort((a, b) => (a.offeredUntil ?? 0) - (b.offeredUntil ?? 0) || a.name - b.name);
    for (const party of overdue) {
      this.end(party, 'expired');
      this.seen.add('expired');
      const isEarly = this.now < this.startsAt - day;
      // Later the clock's job would do it as well.
      if (this.serve() > 0 && isEarly) this.seen.add('passed to the next');
    }
    if (this.now === this.startsAt - day && this.serve() > 0) {
      this.seen.add('gathering ended a day before');
    }
  }

  private end(party: ModelParty, status: 'cancelled' | 'expired'): void {
    party.status = status;
    party.offeredUntil = null;
  }

  /** Freed places go to the first who fits, again and again, until nobody may have any. */
  private serve(): number {
    const served: ModelParty[] = [];
    for (let next = this.nextInTurn(); next; next = this.nextInTurn()) {
      if (next.passes >= 3) this.seen.add('gathered places came together');
      next.status = 'offered';
      next.offeredUntil = deadlineOf(this.now, this.startsAt);
      if (next.offeredUntil > this.now + 3 * hour) this.seen.add('over night');
      if (next.offeredUntil === this.startsAt - hour) this.seen.add('up to the start');
      this.seen.add('offered');
      served.push(next);
    }
    // Once a round, however many behind it were served.
    for (const one of this.line) {
      if (served.some((other) => byTurn(one, other) < 0)) this.passOver(one);
    }
    return served.length;
  }

  private nextInTurn(): ModelParty | undefined {
    if (this.now >= this.startsAt - hour) return undefined;
    const { line, free } = this;
    const next = line.findIndex(({ size }) => size <= free);
    const isHeldBack = line.slice(0, next).some((one) => this.isGathered(one));
    return next === -1 || isHeldBack ? undefined : line[next];
  }

  private isGathered({ passes }: ModelParty): boolean {
    return passes >= 3 && this.now < this.startsAt - day;
  }

  private passOver(party: ModelParty): void {
    party.passes += 1;
    this.seen.add(party.passes === 3 ? 'gathered' : 'passed over');
  }
}

function byTurn(a: ModelParty, b: ModelParty): number {
  return (a.since ?? 0) - (b.since ?? 0) || (a.tie < b.tie ? -1 : 1);
}

/** Three hours that are counted minute by minute, and only the waking ones where there is time. */
export function deadlineOf(from: number, startsAt: number): number {
  const lastMoment = startsAt - hour;
  let at = from;
  for (let left = 180; left > 0; at += minute) if (isAwake(at)) left -= 1;
  return at <= lastMoment ? at : Math.min(from + 3 * hour, lastMoment);
}

/** From 8:00 to 21:30 in Shanghai, which is eight hours ahead all year. */
function isAwake(at: number): boolean {
  const minuteOfDay = Math.floor((at + 8 * hour) / minute) % (24 * 60);
  return minuteOfDay >= 8 * 60 && minuteOfDay < 21 * 60 + 30;
}
