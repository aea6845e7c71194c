import { figureOn, type Parameters } from '@shared/rules/parameters';
import { divideHalfUp } from './loan';

/** The parameters by which a training is subsidised; each with figures and sources of its own. */
export interface TrainingTariff {
  /** Fen for an hour of training. */
  perHour: string;
  /** The most fen for one person in a year. */
  most: string;
  /** What part of it is paid, in millionths; left out, the whole. */
  share?: string;
}

export interface TrainingCourse {
  hours: number;
  /** What she paid for it, in fen: no more than that comes back. */
  paid: number;
  /** What she has had already in this year, in fen. */
  hadThisYear: number;
  /** The day on which the course ended, by whose figures it is reckoned. */
  endedOn: string;
}

export type TrainingSubsidy =
  | { known: true; amount: number; limitedBy: 'hours' | 'paid' | 'year' }
  /** Parameters without a figure on that day: the counter knows. */
  | { known: false; missing: readonly string[] };

/** What of a course comes back, in whole fen, rounded half up once. A figure that ended is never used. */
export function trainingSubsidy(
  course: TrainingCourse,
  tariff: TrainingTariff,
  parameters: Parameters,
): TrainingSubsidy {
  const names = [
    tariff.perHour,
    tariff.most,
    ...(tariff.share === undefined ? [] : [tariff.share]),
  ];
  const figures = names.map((name) => figureOn(parameters[name], course.endedOn)?.value);
  const missing = names.filter((_, at) => figures[at] === undefined);
  const [perHour, most, share = 1_000_000] = figures;
  if (perHour === undefined || most === undefined || missing.length > 0) {
    return { known: false, missing };
  }
  const byHours = divideHalfUp(course.hours * perHour * share, 1_000_000);
  const byYear = Math.max(0, most - course.hadThisYear);
  const amount = Math.min(byHours, course.paid, byYear);
  const limitedBy = amount === byHours ? 'hours' : amount === course.paid ? 'paid' : 'year';
  return { known: true, amount, limitedBy };
}
