import type { TrainingTariff } from './training';

/** The parameters by which the calculator of a loan reckons, where its policy has them. */
export const loanFigures = { yearlyRate: 'loan-rate', subsidyShare: 'loan-subsidy-share' } as const;

/** The parameters by which the calculator of a training reckons. */
export const trainingFigures = {
  perHour: 'training-per-hour',
  most: 'training-most',
} as const satisfies TrainingTariff;
