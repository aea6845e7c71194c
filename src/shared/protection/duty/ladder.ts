import type { ConfirmedDuty } from './rota';
import { stepsAt } from './rota';

/** Rungs of the ladder: who took the case, the steps of the rota, and at the end the leads. */
export const TAKER_RUNG = 0;
export const LEAD_RUNG = 9;

export interface Rung {
  rung: number;
  people: readonly string[];
}

export interface LadderQuestion {
  /** Who took the case; null while nobody has. */
  takenBy: string | null;
  duties: readonly ConfirmedDuty[];
  leads: readonly string[];
  /** Whom an alarm is of use for: who reads this case. */
  mayRead: (person: string) => boolean;
  at: Date;
}

/** Everybody who can be alarmed at an instant, rung by rung. An empty rung is not there at all. */
export function ladderAt(question: LadderQuestion): Rung[] {
  const { takenBy, duties, leads, mayRead, at } = question;
  const rungs = [
    { rung: TAKER_RUNG, people: takenBy === null ? [] : [takenBy] },
    ...stepsAt(duties, at).map(({ step, people }) => ({ rung: step, people })),
    { rung: LEAD_RUNG, people: leads },
  ];
  return rungs
    .map(({ rung, people }) => ({ rung, people: people.filter((person) => mayRead(person)) }))
    .filter(({ people }) => people.length > 0);
}

/**
 * The rung after the one that was alarmed last; after the last one it begins anew, for it goes on until
 * somebody takes the case.
 * @param last null when nobody was alarmed yet
 * @returns null where there is nobody at all
 */
export function rungAfter(ladder: readonly Rung[], last: number | null): Rung | null {
  const next = last === null ? undefined : ladder.find(({ rung }) => rung > last);
  return next ?? ladder[0] ?? null;
}
