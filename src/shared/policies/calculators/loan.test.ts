import fc from 'fast-check';
import { divideHalfUp, planLoan, type LoanTerms } from './loan';

// The rate is made up.
const terms: LoanTerms = {
  principal: 300_000_00,
  yearlyRate: 30_000,
  subsidyShare: 500_000,
  months: 36,
  repayment: 'equal-instalments',
};
const plan = (changes: Partial<LoanTerms> = {}) => planLoan({ ...terms, ...changes });

describe('300,000 yuan at 3 % a year for 36 months', () => {
  it('in equal instalments', () => {
    const found = plan();
    const payments = found?.instalments.map(({ payment }) => payment) ?? [];
    expect(payments.slice(0, 35)).toEqual(Array.from({ length: 35 }, () => 8_724_36));
    expect(payments[35]).toBe(8_724_46);
    expect(found?.interest).toBe(14_077_06);
  });

  it('with equal principal', () => {
    const found = plan({ repayment: 'equal-principal' });
    const principals = found?.instalments.map(({ principal }) => principal) ?? [];
    expect(principals.slice(0, 35)).toEqual(Array.from({ length: 35 }, () => 8_333_33));
    expect(principals[35]).toBe(8_333_45);
    expect(found?.interest).toBe(13_875_00);
  });
});

it('a table worked by hand: 1,000 yuan, 12 % a year, 3 months, half of the interest', () => {
  // 1 % a month: 10.00, then 1 % of 666.67 = 6.6667 → 6.67, then 1 % of 333.34 = 3.3334 → 3.33.
  const found = plan({
    principal: 1_000_00,
    yearlyRate: 120_000,
    months: 3,
    repayment: 'equal-principal',
  });
  expect(found?.instalments).toEqual([
    { month: 1, principal: 333_33, interest: 10_00, payment: 343_33, left: 666_67 },
    { month: 2, principal: 333_33, interest: 6_67, payment: 340_00, left: 333_34 },
    { month: 3, principal: 333_34, interest: 3_33, payment: 336_67, left: 0 },
  ]);
  // Halves of 10.00, 6.67 and 3.33: 5.00 + 3.34 + 1.67.
  expect(found).toMatchObject({ interest: 20_00, subsidy: 10_01, own: 9_99 });
});

it('rounds half up', () => {
  expect([divideHalfUp(5, 2), divideHalfUp(4, 3), divideHalfUp(0, 7)]).toEqual([3, 1, 0]);
});

it('pays back every fen once, with any terms', () => {
  fc.assert(
    fc.property(
      fc.record({
        principal: fc.integer({ min: 1, max: 1_000_000_000 }),
        yearlyRate: fc.integer({ min: 0, max: 1_000_000 }),
        subsidyShare: fc.integer({ min: 0, max: 1_000_000 }),
        months: fc.integer({ min: 1, max: 360 }),
        repayment: fc.constantFrom('equal-instalments' as const, 'equal-principal' as const),
      }),
      (any) => {
        const found = planLoan(any);
        const paid = found?.instalments.reduce((total, { principal }) => total + principal, 0);
        expect(paid).toBe(any.principal);
        expect(found?.instalments.every(({ payment, left }) => payment >= 0 && left >= 0)).toBe(
          true,
        );
        expect(
          found?.instalments.every((each) => Object.values(each).every(Number.isSafeInteger)),
        ).toBe(true);
        expect((found?.subsidy ?? 0) + (found?.own ?? 0)).toBe(found?.interest);
      },
    ),
    { numRuns: 300 },
  );
});

it.each([
  [{ principal: 0 }],
  [{ months: 0 }],
  [{ months: 1.5 }],
  [{ yearlyRate: -1 }],
  [{ yearlyRate: Number.NaN }],
  [{ subsidyShare: 1_000_001 }],
])('refuses %o', (changes) => {
  expect(plan(changes)).toBeNull();
});
