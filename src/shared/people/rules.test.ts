import {
  ageIsNeeded,
  ageOn,
  bornInFuture,
  judgeSmsCode,
  maskPhone,
  needsGuardianConsent,
} from './rules';

const unknown = { birthMonth: null, ageYears: null, ageNotedOn: null };
const bornIn = (birthMonth: string) => ({ ...unknown, birthMonth });
const aged = (ageYears: number, ageNotedOn: string) => ({ ...unknown, ageYears, ageNotedOn });

describe('a code by SMS', () => {
  it('opens when it is right, with the last try too', () => {
    expect(judgeSmsCode(4, true)).toEqual({ verdict: 'right' });
    expect(judgeSmsCode(0, true)).toEqual({ verdict: 'right' });
  });

  it('says how many tries are left, and is dead after the fifth wrong one', () => {
    expect(judgeSmsCode(4, false)).toEqual({ verdict: 'wrong', triesLeft: 4 });
    expect(judgeSmsCode(0, false)).toEqual({ verdict: 'expired' });
  });

  it('is as good as expired when there is none', () => {
    expect(judgeSmsCode(null, true)).toEqual({ verdict: 'expired' });
  });
});

describe('ages', () => {
  it('count a month of birth from its end', () => {
    expect(ageOn(bornIn('2024-11'), '2026-11-28')).toBe(1);
    expect(ageOn(bornIn('2024-11'), '2026-12-01')).toBe(2);
    expect(ageOn(bornIn('2026-11'), '2026-11-28')).toBe(0);
  });

  it('let a said age grow with every full year', () => {
    expect(ageOn(aged(2, '2025-11-29'), '2026-11-28')).toBe(2);
    expect(ageOn(aged(2, '2025-11-28'), '2026-11-28')).toBe(3);
    expect(ageOn(unknown, '2026-11-28')).toBeNull();
  });

  it('ask for a guardian below 14, whatever the relation is called', () => {
    expect(needsGuardianConsent(bornIn('2012-11'), '2026-11-30')).toBe(true);
    expect(needsGuardianConsent(bornIn('2012-10'), '2026-11-28')).toBe(false);
    expect(needsGuardianConsent(aged(13, '2026-11-28'), '2026-11-28')).toBe(true);
    expect(needsGuardianConsent(unknown, '2026-11-28')).toBe(false);
  });

  it('must be known of a child, not of a mother', () => {
    expect(ageIsNeeded('child', unknown)).toBe(true);
    expect(ageIsNeeded('grandchild', unknown)).toBe(true);
    expect(ageIsNeeded('child', aged(0, '2026-11-28'))).toBe(false);
    expect(ageIsNeeded('parent', unknown)).toBe(false);
  });

  it('know that next month has not come', () => {
    expect(bornInFuture('2026-12', '2026-11-28')).toBe(true);
    expect(bornInFuture('2026-11', '2026-11-28')).toBe(false);
  });
});

it('masks a telephone number, and shows nothing of what is none', () => {
  expect(maskPhone('13812345678')).toBe('138****5678');
  expect(maskPhone('057762521234')).toBe('****');
});
