import {
  choice,
  count,
  day,
  fixed,
  hers,
  month,
  parameter,
  place,
  ruleOf,
  rows,
  yesNo,
} from '@tests/builders/rules';
import type { Answers } from './facts';
import { judge, type Person } from './judge';
import type { Predicate } from './predicate';

const facts = {
  registered: yesNo,
  poor: yesNo,
  born: month,
  months: count,
  stage: choice('孕期', '产期'),
  home: place,
  contract_day: day,
  shops: rows({ open: yesNo, months: count }),
};
const person = (answers: Answers, changes: Partial<Person> = {}): Person => ({
  facts,
  answers,
  parameters: {},
  today: '2026-07-01',
  ...changes,
});
const outcomeOf = (when: Predicate, answers: Answers) =>
  judge(ruleOf(when), person(answers)).outcome;

const atMost60 = fixed('age', { op: 'at-most', fact: 'born', amount: 60, since: 'years' });
const isPoor = fixed('poor', { op: 'is', fact: 'poor', value: true });
const isRegistered = hers('registered', { op: 'is', fact: 'registered', value: true });
const all = (...of: Predicate[]): Predicate => ({ op: 'all', of });
const any = (...of: Predicate[]): Predicate => ({ op: 'any', of });

describe('what is not known', () => {
  it('an age that nobody told is not "at most 60"', () => {
    expect(outcomeOf(atMost60, {})).toBe('may-fit');
    expect(outcomeOf(atMost60, { born: '1990-01' })).toBe('fits');
    expect(outcomeOf(atMost60, { born: '1960-01' })).toBe('not');
  });

  it('somebody born in the month of the limit may fit, and no further answer is asked for', () => {
    const judged = judge(ruleOf(atMost60), person({ born: '1965-07' }));
    expect(judged.outcome).toBe('may-fit');
    expect(judged.reasons.map(({ because }) => because)).toEqual(['straddles']);
    expect(judged.missing).toEqual([]);
  });

  it('what an older version of the app kept counts as no answer', () => {
    expect(outcomeOf(isPoor, { poor: 'ja' })).toBe('may-fit');
    expect(
      outcomeOf(fixed('m', { op: 'at-least', fact: 'months', amount: 3 }), { months: 3.5 }),
    ).toBe('may-fit');
  });

  it('of an open list only 都不是 is no', () => {
    const listed = fixed('s', {
      op: 'one-of',
      fact: 'stage',
      values: ['孕期'],
      outside: 'unknown',
    });
    expect(outcomeOf(listed, { stage: '孕期' })).toBe('fits');
    expect(outcomeOf(listed, { stage: '产期' })).toBe('may-fit');
    expect(outcomeOf(listed, { stage: 'unclear' })).toBe('may-fit');
    expect(outcomeOf(listed, { stage: 'none' })).toBe('not');
    const closed = fixed('s', { op: 'one-of', fact: 'stage', values: ['孕期'] });
    expect(outcomeOf(closed, { stage: '产期' })).toBe('not');
  });

  it('what only the counter can tell stays open, whatever she answers', () => {
    const when = all(isPoor, fixed('office', { op: 'counter' }));
    const judged = judge(ruleOf(when), person({ poor: true }));
    expect([judged.outcome, judged.missing]).toEqual(['may-fit', []]);
    expect(judged.reasons.map(({ condition }) => condition.id)).toEqual(['office']);
    expect(outcomeOf(when, { poor: false })).toBe('not');
  });

  it('"answered" is never no', () => {
    const told = fixed('t', { op: 'answered', fact: 'months' });
    expect(outcomeOf(told, {})).toBe('may-fit');
    expect(outcomeOf(told, { months: 0 })).toBe('fits');
  });
});

describe('one step', () => {
  it.each([
    ['any of a fixed no and a no that is hers', any(isPoor, isRegistered), 'one-step'],
    ['her no beside an age that is missing', all(isRegistered, atMost60), 'may-fit'],
    ['her no beside a fixed no', all(isRegistered, isPoor), 'not'],
    [
      'two that are hers',
      all(isRegistered, hers('m', { op: 'is', fact: 'poor', value: true })),
      'one-step',
    ],
  ] as const)('%s', (_name, when, outcome) => {
    expect(outcomeOf(when, { registered: false, poor: false })).toBe(outcome);
  });

  it('three steps are none', () => {
    const step = (id: string) => hers(id, { op: 'is', fact: 'registered', value: true });
    expect(outcomeOf(all(step('a'), step('b'), step('c')), { registered: false })).toBe('not');
    expect(outcomeOf(all(step('a'), step('b')), { registered: false })).toBe('one-step');
  });

  it('says what to do, and below a "not" what to stop', () => {
    const when = all(isPoor, { op: 'not', of: isRegistered });
    const { outcome, changes } = judge(ruleOf(when), person({ poor: true, registered: true }));
    expect(outcome).toBe('one-step');
    expect(changes).toEqual([{ condition: isRegistered, to: 'no' }]);
  });

  it('names the step and the answer that is missing after it', () => {
    const judged = judge(ruleOf(all(isRegistered, atMost60)), person({ registered: false }));
    expect(judged.changes.map(({ condition }) => condition.id)).toEqual(['registered']);
    expect(judged.missing).toEqual(['born']);
  });

  it('gives as reasons what she cannot change', () => {
    const judged = judge(
      ruleOf(all(isRegistered, isPoor)),
      person({ registered: false, poor: false }),
    );
    expect(judged.reasons.map(({ condition }) => condition.id)).toEqual(['poor']);
  });
});

describe('days and figures', () => {
  const parameters = {
    rate: parameter(['2026-01-01', '2026-06-30', 12]),
    missing: parameter(),
  };
  const needed = fixed('m', { op: 'at-least', fact: 'months', amount: { parameter: 'rate' } });

  it('a figure that ended yesterday gives 待核实, and the others are answered', () => {
    const asked = person({ months: 12, poor: true }, { parameters });
    const rules = [ruleOf(needed), ruleOf(isPoor)].map((rule) => judge(rule, asked));
    expect(rules.map(({ outcome }) => outcome)).toEqual(['unverified', 'fits']);
    expect(rules[0]?.figuresMissing).toEqual(['rate']);
  });

  it('a figure that is only shown counts as well, and one that nobody knows does not crash', () => {
    const { outcome, figuresMissing } = judge(
      ruleOf(isPoor, { figures: ['missing', 'nowhere'] }),
      person({ poor: true }, { parameters }),
    );
    expect([outcome, figuresMissing]).toEqual(['unverified', ['missing', 'nowhere']]);
  });

  it("a contract of June is judged by June's figure in July", () => {
    const byContract = ruleOf(needed, { judgedBy: 'contract' });
    const asked = (answers: Answers) => judge(byContract, person(answers, { parameters }));
    expect(asked({ months: 12, contract_day: '2026-06-20' })).toMatchObject({
      outcome: 'fits',
      day: '2026-06-20',
    });
    expect(asked({ months: 11, contract_day: '2026-06-20' }).outcome).toBe('not');
    expect(asked({ months: 12, contract_day: '2026-07-01' }).outcome).toBe('unverified');
    expect(asked({ months: 12 })).toMatchObject({ outcome: 'may-fit', missing: ['contract_day'] });
  });

  it('takes the version of the day that counts', () => {
    const rule = {
      versions: [
        ...ruleOf(isPoor, { number: 1, until: '2026-06-30', judgedBy: 'contract' }).versions,
        ...ruleOf(isRegistered, { number: 2, from: '2026-07-01', judgedBy: 'contract' }).versions,
      ],
    };
    const of = (contract: string) =>
      judge(rule, person({ poor: true, registered: false, contract_day: contract }));
    expect(of('2026-06-30')).toMatchObject({ version: 1, outcome: 'fits' });
    expect(of('2026-07-01')).toMatchObject({ version: 2, outcome: 'one-step' });
    expect(of('2019-07-01').outcome).toBe('unverified');
  });

  it('an application is judged by its own day, today where none is named', () => {
    const before = fixed('b', { op: 'at-least', fact: 'born', amount: 45, since: 'years' });
    const rule = ruleOf(before, { judgedBy: 'application' });
    const withDay = { ...facts, application_day: day };
    const on = (answers: Answers) => judge(rule, { ...person(answers), facts: withDay }).outcome;
    expect(on({ born: '1981-08' })).toBe('not');
    expect(on({ born: '1981-08', application_day: '2026-09-01' })).toBe('fits');
  });

  it('knows policies without a rule', () => {
    expect(judge(null, person({})).outcome).toBe('no-rule');
    expect(judge({ versions: [] }, person({})).outcome).toBe('unverified');
  });
});

describe('places, days and rows', () => {
  it.each([
    ['yueqing/hongqiao/east', 'fits'],
    ['yueqing/hongqiao', 'fits'],
    ['yueqing', 'may-fit'],
    ['yueqing/hongqiaozhen', 'not'],
    ['pingyang', 'not'],
  ] as const)('%s lies in yueqing/hongqiao: %s', (home, outcome) => {
    const within = fixed('w', { op: 'within', fact: 'home', units: ['yueqing/hongqiao'] });
    expect(outcomeOf(within, { home })).toBe(outcome);
  });

  it.each([
    ['2026-06', 'fits', 'not'],
    ['2026-07', 'may-fit', 'may-fit'],
    ['2026-08', 'not', 'fits'],
  ] as const)('a month %s is before the 15th of July: %s; from it on: %s', (born, before, from) => {
    const test = { fact: 'born', day: '2026-07-15' };
    expect(outcomeOf(fixed('d', { op: 'before', ...test }), { born })).toBe(before);
    expect(outcomeOf(fixed('d', { op: 'from', ...test }), { born })).toBe(from);
  });

  it('looks into every row', () => {
    const isOpen = { op: 'is', fact: 'open', value: true } as const;
    const some = fixed('s', { op: 'some-row', fact: 'shops', where: isOpen });
    const every = fixed('e', { op: 'every-row', fact: 'shops', where: isOpen });
    const of = (shops: Answers[string]) => [
      outcomeOf(some, { shops }),
      outcomeOf(every, { shops }),
    ];
    expect(of([{ open: true }, { open: false }])).toEqual(['fits', 'not']);
    expect(of([{ open: true }, {}])).toEqual(['fits', 'may-fit']);
    expect(of([{ open: false }, {}])).toEqual(['may-fit', 'not']);
    expect(of([])).toEqual(['not', 'fits']);
    expect(outcomeOf(some, {})).toBe('may-fit');
  });
});
