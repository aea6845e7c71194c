/** How a loan is paid back: the same sum each month, or the same principal each month. */
export type Repayment = 'equal-instalments' | 'equal-principal';

export interface LoanTerms {
  /** Whole fen. */
  principal: number;
  /** A year's interest in millionths: 3 % is 30,000. */
  yearlyRate: number;
  /** What part of the interest is subsidised, in millionths: a half is 500,000. */
  subsidyShare: number;
  months: number;
  repayment: Repayment;
}

export interface Instalment {
  month: number;
  /** All in whole fen. */
  principal: number;
  interest: number;
  payment: number;
  left: number;
}

export interface LoanPlan {
  instalments: readonly Instalment[];
  /** Whole fen over the whole term. */
  interest: number;
  /** What the subsidy pays of the interest: each month's part is rounded, and these are added. */
  subsidy: number;
  /** Of the subsidy what falls into the first twelve months. */
  firstYearSubsidy: number;
  /** What she pays of the interest herself. */
  own: number;
}

export const mostPrincipal = 1_000_000_000;
export const mostMonths = 360;
const million = 1_000_000;

/**
 * The plan of a loan in whole fen. Interest of a month is the rest of the principal × yearly rate ÷ 12,
 * rounded half up; the last instalment takes what rounding left of the principal. Null for terms that are
 * no loan: nothing borrowed, no month, a rate below 0 or above 100 %.
 */
export function planLoan(terms: LoanTerms): LoanPlan | null {
  if (!isLoan(terms)) return null;
  const instalments = instalmentsOf(terms);
  const subsidies = instalments.map(({ interest }) =>
    divideHalfUp(interest * terms.subsidyShare, million),
  );
  const interest = sum(instalments.map((each) => each.interest));
  const subsidy = sum(subsidies);
  return {
    instalments,
    interest,
    subsidy,
    firstYearSubsidy: sum(subsidies.slice(0, 12)),
    own: interest - subsidy,
  };
}

function isLoan({ principal, yearlyRate, subsidyShare, months }: LoanTerms): boolean {
  const isWithin = (value: number, least: number, most: number) =>
    Number.isSafeInteger(value) && least <= value && value <= most;
  return (
    isWithin(principal, 1, mostPrincipal) &&
    isWithin(yearlyRate, 0, million) &&
    isWithin(subsidyShare, 0, million) &&
    isWithin(months, 1, mostMonths)
  );
}

function instalmentsOf(terms: LoanTerms): Instalment[] {
  const { principal, yearlyRate, months, repayment } = terms;
  const usualPayment = paymentOf(terms);
  // Down, so that what is left for the last one is never negative.
  const usualPrincipal = Math.floor(principal / months);
  const instalments: Instalment[] = [];
  let left = principal;
  for (let month = 1; month <= months; month += 1) {
    const interest = divideHalfUp(left * yearlyRate, 12 * million);
    const usual = repayment === 'equal-principal' ? usualPrincipal : usualPayment - interest;
    const paid = month === months ? left : Math.min(left, Math.max(0, usual));
    left -= paid;
    instalments.push({ month, principal: paid, interest, payment: paid + interest, left });
  }
  return instalments;
}

/**
 * principal × i ÷ (1 − (1 + i)^−months) for a month's rate i. By multiplication alone: `Math.pow` may
 * differ by a bit from engine to engine, and a fen with it.
 */
function paymentOf({ principal, yearlyRate, months }: LoanTerms): number {
  if (yearlyRate === 0) return Math.floor(principal / months);
  const rate = yearlyRate / million / 12;
  let grown = 1;
  for (let month = 0; month < months; month += 1) grown *= 1 + rate;
  return Math.floor((principal * rate * grown) / (grown - 1) + 0.5);
}

/** Whole numbers only: no fraction of a fen is ever kept. */
export function divideHalfUp(amount: number, by: number): number {
  const rest = amount % by;
  return (amount - rest) / by + (rest * 2 >= by ? 1 : 0);
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
