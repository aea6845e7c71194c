import { ageRange } from './age-range';

const said = (ageYears: number, ageNotedOn: string) => ({ birthMonth: null, ageYears, ageNotedOn });

it('knows a month of birth to the month, and years that were said to the year', () => {
  const born = { birthMonth: '2026-05', ageYears: null, ageNotedOn: null };
  expect(ageRange(born, '2026-11-27')).toEqual({ from: 6, to: 6 });
  expect(ageRange(said(0, '2026-11-27'), '2026-12-05')).toEqual({ from: 1, to: 12 });
  expect(ageRange(said(2, '2025-11-27'), '2026-11-27')).toEqual({ from: 36, to: 47 });
  expect(ageRange({ ...born, birthMonth: null }, '2026-11-27')).toBeNull();
});
