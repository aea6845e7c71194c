import fc from 'fast-check';
import {
  assessDanger,
  dangerRule,
  isTakenAsUrgent,
  type DangerAnswer,
  type DangerAnswers,
} from './assess-danger';

const ids = dangerRule.questions.map(({ id }) => id);
const counted = dangerRule.urgentByCount.of;

const answer = fc.constantFrom<(DangerAnswer | undefined)[]>('yes', 'no', undefined);
const answers: fc.Arbitrary<DangerAnswers> = fc
  .tuple(...ids.map(() => answer))
  .map((given) => Object.fromEntries(ids.map((id, at) => [id, given[at]])));

const allNo: DangerAnswers = Object.fromEntries(ids.map((id) => [id, 'no' as const]));
const yesTo = (...some: string[]): DangerAnswers => ({
  ...allNo,
  ...Object.fromEntries(some.map((id) => [id, 'yes' as const])),
});

describe('the published rule', () => {
  it('has eleven questions and the one about her own feeling, three of which suffice alone', () => {
    expect(ids).toHaveLength(12);
    expect(new Set(ids).size).toBe(12);
    expect(dangerRule.urgentByAny).toEqual([...ids.slice(0, 3), 'gut']);
    expect(counted).toEqual(ids.slice(3, 11));
    expect(dangerRule.urgentByCount.least).toBe(4);
  });

  it('names source and licence, and says that these words are a sample', () => {
    expect(dangerRule.source).toMatch(/Lethality Assessment Program/);
    expect(dangerRule.licence).toMatch(/not supplied/);
    expect(dangerRule.sample).toBe(true);
  });

  it.each([...ids.slice(0, 3), 'gut'])('one yes to %s is urgent', (id) => {
    expect(assessDanger(yesTo(id))).toBe('urgent');
  });

  it('four of the other eight are urgent, three are not', () => {
    expect(assessDanger(yesTo(...counted.slice(0, 3)))).toBe('not-triggered');
    expect(assessDanger(yesTo(...counted.slice(0, 4)))).toBe('urgent');
    expect(assessDanger(yesTo(...counted.slice(4)))).toBe('urgent');
  });
});

describe('what she does not answer', () => {
  it('is not a no: nothing answered counts as urgent', () => {
    expect(assessDanger({})).toBe('too-few');
    expect(isTakenAsUrgent('too-few')).toBe(true);
  });

  it.each([...ids.slice(0, 3), 'gut'])('%s left open is too little to tell', (id) => {
    expect(assessDanger({ ...allNo, [id]: undefined })).toBe('too-few');
  });

  it('changes nothing where it could not', () => {
    const open = Object.fromEntries(counted.slice(0, 3).map((id) => [id, undefined]));
    expect(assessDanger({ ...allNo, ...open })).toBe('not-triggered');
    expect(assessDanger({ ...yesTo(counted[7] ?? ''), ...open })).toBe('too-few');
  });
});

describe('for any answers', () => {
  it('one more yes never makes it less urgent', () => {
    const weight = { 'not-triggered': 0, 'too-few': 1, urgent: 2 };
    fc.assert(
      fc.property(answers, fc.constantFrom(...ids), (given, id) => {
        const before = weight[assessDanger(given)];
        expect(weight[assessDanger({ ...given, [id]: 'yes' })]).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('what was decided stays decided when the open questions are answered', () => {
    fc.assert(
      fc.property(answers, answers, (given, later) => {
        const all = Object.fromEntries(ids.map((id) => [id, given[id] ?? later[id] ?? 'no']));
        const first = assessDanger(given);
        if (first !== 'too-few') expect(assessDanger(all)).toBe(first);
      }),
    );
  });

  it('"too few" can still become either', () => {
    fc.assert(
      fc.property(answers, (given) => {
        if (assessDanger(given) !== 'too-few') return;
        const fill = (open: DangerAnswer) =>
          assessDanger(Object.fromEntries(ids.map((id) => [id, given[id] ?? open])));
        expect([fill('yes'), fill('no')]).toEqual(['urgent', 'not-triggered']);
      }),
    );
  });
});
