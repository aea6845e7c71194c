import { versionOf } from '@tests/builders/rules';
import { isAnswerTo } from '@shared/rules/facts';
import type { Predicate, Test } from '@shared/rules/predicate';
import type { Example } from '@shared/rules/rule';
import { policyFacts } from '../facts/facts';
import { madeUpPersons } from './made-up-persons';
import { whoChanges, type Ruled } from './who-changes';

const today = '2026-11-28';
const persons = madeUpPersons(policyFacts, today, 200);

it('makes up the same persons every time, and a longer list begins with them', () => {
  expect(madeUpPersons(policyFacts, today, 200)).toEqual(persons);
  expect(madeUpPersons(policyFacts, today, 250).slice(0, 200)).toEqual(persons);
});

it('gives them answers that can be given, and none to what they would not be asked', () => {
  for (const answers of persons) {
    for (const [name, value] of Object.entries(answers)) {
      const fact = policyFacts[name];
      expect(fact !== undefined && isAnswerTo(fact, value)).toBe(true);
      const after = fact?.after;
      if (after) expect(after.values).toContain(answers[after.fact]);
    }
  }
});

it('spreads them over ages, kinds of work and stages of life, and leaves some questions open', () => {
  const ages = persons.flatMap(({ born }) =>
    born ? [2026 - Number(String(born).slice(0, 4))] : [],
  );
  expect([Math.min(...ages) < 20, Math.max(...ages) > 70]).toEqual([true, true]);
  for (const name of ['work_state', 'life_stage', 'registration']) {
    const fact = policyFacts[name];
    const options = fact?.kind === 'choice' ? fact.options.map(({ value }) => value) : [];
    expect(
      [
        ...new Set(
          persons.flatMap((each) => (each[name] === undefined ? [] : [String(each[name])])),
        ),
      ].sort(),
    ).toEqual([...options].sort());
  }
  const silent = persons.filter(({ married }) => married === undefined).length;
  expect(silent).toBeGreaterThan(0);
  expect(silent).toBeLessThan(40);
});

const condition = (id: string, test: Test): Predicate => ({
  ...test,
  id,
  words: id,
  clause: null,
  hers: false,
});
const ruled = (when: Predicate, examples: Example[] = []): Ruled => ({
  rule: { versions: [versionOf(when, { examples })] },
  parameters: {},
});
const paid = (amount: number) =>
  condition('paid', { op: 'at-least', fact: 'ui_paid_months', amount });
const married = condition('married', { op: 'is', fact: 'married', value: true });

it('counts what each rule says of everybody, and names whoever comes out otherwise', () => {
  const none: Ruled = { rule: null, parameters: {} };
  const asked = whoChanges(none, ruled(married), policyFacts, today);
  expect(asked.before['no-rule']).toBe(asked.persons);
  expect(asked.after.fits + asked.after.not + asked.after['may-fit']).toBe(asked.persons);
  expect(asked.changed).toHaveLength(asked.persons);
  const same = whoChanges(ruled(married), ruled(married), policyFacts, today);
  expect([same.changed, same.before]).toEqual([[], same.after]);
});

it('finds whoever stands at the limit, next to the example', () => {
  const answers = { work_state: '失业', ui_paid_months: 12 };
  const example: Example = { is: 'fits', words: '刚好', on: today, answers };
  const { changed } = whoChanges(
    ruled(paid(12), [example]),
    ruled(paid(13), [example]),
    policyFacts,
    today,
  );
  expect(changed).toContainEqual({ answers, before: 'fits', after: 'not' });
  const wider = whoChanges(ruled(paid(12), [example]), ruled(paid(11)), policyFacts, today);
  expect(wider.changed).toContainEqual({
    answers: { ...answers, ui_paid_months: 11 },
    before: 'not',
    after: 'fits',
  });
  expect(changed.every((each) => each.answers['ui_paid_months'] === 12)).toBe(true);
});
