import fc from 'fast-check';
import { WaitlistModel, type ModelParty, type SignUpAnswer } from './model';

const minute = 60_000;

export type Step =
  | { do: 'sign-up'; size: number; wants: boolean }
  | { do: 'cancel' | 'accept' | 'decline'; who: number }
  | { do: 'wait'; minutes: number };

export interface History {
  places: number;
  /** Between the first step and the start of the activity. */
  minutesAhead: number;
  /** Of the day in Shanghai at which it begins: from 0 to 1439. */
  beginsAt: number;
  steps: Step[];
}

// Small and large parties, few in between: that is what makes somebody be passed over.
const size = fc.oneof(
  { weight: 3, arbitrary: fc.constant(1) },
  { weight: 1, arbitrary: fc.constantFrom(2, 3) },
  { weight: 2, arbitrary: fc.constantFrom(4, 5) },
);
const who = fc.nat(20);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('sign-up' as const),
      size,
      wants: fc.constantFrom(true, true, true, false),
    }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('cancel' as const), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('accept' as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('decline' as const), who }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      minutes: fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 1200 })),
    }),
  },
);

const anyHistory: fc.Arbitrary<History> = fc.record({
  places: fc.integer({ min: 1, max: 9 }),
  minutesAhead: fc.oneof(
    fc.integer({ min: 90, max: 24 * 60 }),
    fc.integer({ min: 24 * 60, max: 40 * 60 }),
    fc.integer({ min: 40 * 60, max: 6 * 24 * 60 }),
  ),
  beginsAt: fc.nat(24 * 60 - 1),
  steps: fc.array(step, { minLength: 15, maxLength: 60 }),
});

/** Full of single people, a large party waits, and single people behind it: it will be passed over. */
const crowded: fc.Arbitrary<History> = fc
  .record({
    places: fc.integer({ min: 4, max: 7 }),
    minutesAhead: fc.integer({ min: 25 * 60, max: 60 * 60 }),
    beginsAt: fc.nat(24 * 60 - 1),
    behind: fc.integer({ min: 3, max: 7 }),
    later: fc.array(step, { minLength: 15, maxLength: 40 }),
  })
  .map(({ behind, later, ...scene }) => {
    const single: Step = { do: 'sign-up', size: 1, wants: true };
    const large: Step = { do: 'sign-up', size: 4, wants: true };
    const full = Array.from({ length: scene.places }, () => single);
    const line = Array.from({ length: behind }, () => single);
    const back: Step[] = [0, 0, 0, 0].map((at) => ({ do: 'cancel', who: at }));
    return { ...scene, steps: [...full, large, ...line, ...back, ...later] };
  });

export const history = fc.oneof(
  { weight: 3, arbitrary: anyHistory },
  { weight: 1, arbitrary: crowded },
);

/** What is put through a history beside the model; names are those of the model's parties. */
export interface Subject {
  signUp(size: number, wants: boolean): Promise<SignUpAnswer> | SignUpAnswer;
  cancel(name: number): Promise<void> | void;
  accept(name: number): Promise<void> | void;
  decline(name: number): Promise<void> | void;
  /** It is this time now, and everything that is due has been done. */
  timeIs(now: number): Promise<void> | void;
  /** After each step: throws where the subject is not as the model says. */
  check(model: WaitlistModel): Promise<void> | void;
}

export interface Scene {
  places: number;
  startsAt: number;
  now: number;
}

/** A day without anything special about it, at the history's minute. */
export function sceneOf({ places, minutesAhead, beginsAt }: History): Scene {
  const now = Date.parse('2026-11-23T00:00:00.000+08:00') + beginsAt * minute;
  return { places, now, startsAt: now + minutesAhead * minute };
}

/**
 * Walks the model and a subject through a history; throws at the first difference. Without a
 * subject it is to see beforehand what a history holds.
 */
export async function walk(past: History, subject?: Subject): Promise<WaitlistModel> {
  const { places, startsAt, now } = sceneOf(past);
  const model = new WaitlistModel(places, startsAt, now);
  for (const one of past.steps) {
    // A minute at least: nobody begins to wait in the same one as another.
    await letPass(model, subject, one.do === 'wait' ? one.minutes : 1);
    await take(one, model, subject);
    await subject?.check(model);
  }
  return model;
}

async function take(one: Step, model: WaitlistModel, subject: Subject | undefined): Promise<void> {
  if (one.do === 'wait') return;
  if (one.do === 'sign-up') {
    const expected = model.signUp(one.size, one.wants);
    const given = subject ? await subject.signUp(one.size, one.wants) : expected;
    if (given === expected) return;
    throw new Error(`a party of ${one.size} was told ${given}, the model says ${expected}`);
  }
  const party = chosen(model, one);
  if (!party) return;
  model[one.do](party);
  await subject?.[one.do](party.name);
}

function chosen(
  { parties, now, startsAt }: WaitlistModel,
  one: { do: 'cancel' | 'accept' | 'decline'; who: number },
): ModelParty | undefined {
  if (now >= startsAt) return undefined;
  const wanted = one.do === 'cancel' ? ['confirmed', 'waiting', 'offered'] : ['offered'];
  const able = parties.filter(({ status }) => wanted.includes(status));
  return able[one.who % Math.max(1, able.length)];
}

/** Stops at every moment at which something happens by itself. */
async function letPass(
  model: WaitlistModel,
  subject: Subject | undefined,
  minutes: number,
): Promise<void> {
  const until = model.now + minutes * minute;
  for (;;) {
    const moment = model.nextMoment();
    if (moment === null || moment > until) break;
    model.passMoment();
    await subject?.timeIs(model.now);
    await subject?.check(model);
  }
  model.now = until;
  await subject?.timeIs(until);
}
