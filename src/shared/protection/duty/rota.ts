/** A duty that its holder has confirmed. Others count for nobody who waits. */
export interface ConfirmedDuty {
  /** 1 is alarmed first. */
  step: number;
  person: string;
  startsAt: Date;
  endsAt: Date;
}

const covers = ({ startsAt, endsAt }: ConfirmedDuty, at: Date): boolean =>
  startsAt <= at && at < endsAt;

/** Whether somebody is there. */
export function isOnDuty(duties: readonly ConfirmedDuty[], at: Date): boolean {
  return duties.some((duty) => covers(duty, at));
}

/** When the next duty begins; null where none is on the rota. */
export function nextDuty(duties: readonly ConfirmedDuty[], after: Date): Date | null {
  const starts = duties.filter(({ startsAt }) => startsAt > after).map((duty) => duty.startsAt);
  return starts.sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
}

/** Who is on duty at each step, in the order of the steps. */
export function stepsAt(
  duties: readonly ConfirmedDuty[],
  at: Date,
): { step: number; people: string[] }[] {
  const steps = new Map<number, Set<string>>();
  for (const duty of duties.filter((each) => covers(each, at))) {
    steps.set(duty.step, (steps.get(duty.step) ?? new Set()).add(duty.person));
  }
  return [...steps]
    .sort(([a], [b]) => a - b)
    .map(([step, people]) => ({ step, people: [...people] }));
}
