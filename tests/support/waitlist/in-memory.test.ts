import fc from 'fast-check';
import { offerDeadline } from '@shared/activities/waitlist/offer-clock';
import { decideSignUp, signUpBarrier, type ActivityFacts } from '@shared/activities/rules';
import {
  isGathering,
  planOffers,
  type WaitingParty,
} from '@shared/activities/waitlist/waitlist-rules';
import { history, sceneOf, walk, type Scene, type Subject } from './history';
import { sights, type Sight, type SignUpAnswer, type Status, type WaitlistModel } from './model';

const hour = 3_600_000;
const day = 24 * hour;

interface Member extends WaitingParty {
  status: Status;
  offeredUntil: number | null;
}

/** A group that is kept in memory and decided on by the product's own rules. */
class RuledGroup implements Subject {
  private readonly members: Member[] = [];
  private waiting: Member[] = [];
  private free: number;
  private now: number;

  constructor(private readonly scene: Scene) {
    this.free = scene.places;
    this.now = scene.now;
  }

  signUp(partySize: number, wants: boolean): SignUpAnswer {
    const now = new Date(this.now);
    if (signUpBarrier(this.activity(), now)) return 'closed';
    const group = { ...this.group(), places: this.scene.places };
    const decision = decideSignUp(this.activity(), group, partySize, wants, now);
    if (decision.outcome === 'full') return 'full';
    const id = String(this.members.length);
    const party = { id, partySize, passedOver: 0, offeredUntil: null };
    if (decision.outcome === 'wait') {
      const member: Member = { ...party, status: 'waiting' };
      this.members.push(member);
      this.waiting.push(member);
      return 'wait';
    }
    for (const one of this.waiting) {
      must(one.partySize > this.free, 'a newcomer overtook one who fits');
      must(!this.isHeldFor(one), 'a newcomer took gathered places');
      one.passedOver += 1;
    }
    this.members.push({ ...party, status: 'confirmed' });
    this.free -= partySize;
    return 'place';
  }

  cancel(name: number): void {
    const member = this.at(name);
    if (member.status === 'waiting') this.waiting = this.waiting.filter((one) => one !== member);
    else this.free += member.partySize;
    member.status = 'cancelled';
    member.offeredUntil = null;
    this.offer();
  }

  accept(name: number): void {
    const member = this.at(name);
    member.status = 'confirmed';
    member.offeredUntil = null;
  }

  decline(name: number): void {
    this.cancel(name);
  }

  timeIs(now: number): void {
    this.now = now;
    const due = this.members
      .filter(({ offeredUntil }) => offeredUntil !== null && offeredUntil <= now)
      .sort((a, b) => (a.offeredUntil ?? 0) - (b.offeredUntil ?? 0) || Number(a.id) - Number(b.id));
    for (const member of due) {
      this.cancel(Number(member.id));
      member.status = 'expired';
    }
    if (now === this.scene.startsAt - day) this.offer();
  }

  /** The invariants in words of their own, then every party against the model. */
  check(model: WaitlistModel): void {
    const { members, free, now, scene } = this;
    must(free >= 0, 'a place too many');
    if (now < scene.startsAt - day) {
      for (const one of members) must(one.passedOver <= 3, 'passed over a fourth time');
    }
    if (now < scene.startsAt - hour) {
      const held = this.waiting.findIndex((one) => this.isHeldFor(one));
      const mayHave = held === -1 ? this.waiting : this.waiting.slice(0, held + 1);
      for (const one of mayHave) must(one.partySize > free, 'a place is lost');
    }
    const shown = members.map((one) => `${one.status} ${one.passedOver} ${one.offeredUntil}`);
    const expected = model.parties.map((one) => `${one.status} ${one.passes} ${one.offeredUntil}`);
    must(
      free === model.free && shown.join() === expected.join(),
      `${shown}\n${expected} says the model`,
    );
  }

  private offer(): void {
    const plan = planOffers(this.group(), new Date(this.now));
    for (const party of plan.offers) {
      const member = this.at(Number(party.id));
      for (const one of this.waiting) {
        if (Number(one.id) >= Number(member.id)) break;
        must(one.partySize > this.free, 'somebody who fits was overtaken');
        must(!this.isHeldFor(one), 'gathered places went to somebody behind');
      }
      member.status = 'offered';
      member.offeredUntil = offerDeadline(
        new Date(this.now),
        new Date(this.scene.startsAt),
      ).getTime();
      this.free -= member.partySize;
      this.waiting = this.waiting.filter((one) => one !== member);
    }
    for (const { id } of plan.passed) this.at(Number(id)).passedOver += 1;
  }

  private isHeldFor(one: WaitingParty): boolean {
    return isGathering(one, new Date(this.scene.startsAt), new Date(this.now));
  }

  private at(name: number): Member {
    const member = this.members[name];
    if (!member) throw new Error('nobody of that name');
    return member;
  }

  private group() {
    const { free, waiting, scene } = this;
    return { free, waiting, startsAt: new Date(scene.startsAt) };
  }

  private activity(): ActivityFacts {
    const startsAt = new Date(this.scene.startsAt);
    return {
      status: 'published',
      signUpOpensAt: new Date(0),
      signUpClosesAt: new Date(startsAt.getTime() - hour),
      cancelUntil: startsAt,
      startsAt,
      endsAt: new Date(startsAt.getTime() + hour),
      hasWaitlist: true,
    };
  }
}

/** Thrown, not expected: it is asked for a million times. */
function must(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

const histories = 4_000;

it(`holds through ${histories} random histories, and is what the model says at every step`, async () => {
  const seen = new Map<Sight, number>();
  await fc.assert(
    fc.asyncProperty(history, async (past) => {
      const model = await walk(past, new RuledGroup(sceneOf(past)));
      for (const sight of model.seen) seen.set(sight, (seen.get(sight) ?? 0) + 1);
    }),
    { numRuns: histories },
  );
  // They prove nothing of what did not happen in them.
  const rare = sights.filter((sight) => (seen.get(sight) ?? 0) < 20);
  expect(rare).toEqual([]);
}, 120_000);
