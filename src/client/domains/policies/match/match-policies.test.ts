import { readFileSync } from 'node:fs';
import { policyFacts } from '@shared/policies/facts/facts';
import type { PolicyRule } from '@shared/policies/views';
import {
  advice,
  allRules,
  atCounter,
  loan,
  over,
  quiet,
  rateGone,
  unruled,
} from '@tests/client-stand-ins/policy-library';
import { matchPolicies, questionFor, type Asked } from './match-policies';

const today = '2026-11-28';
const asked: Asked = { topics: ['business'], answers: {}, passed: [], today };
const shop = { starts_business: true, registration: '还没登记' };
const outcomesOf = (changes: Partial<Asked>, rules = allRules) =>
  matchPolicies(rules, { ...asked, ...changes }).matched.map(
    ({ policy, judgement }) => `${policy.title} ${judgement.outcome}`,
  );

test('outcomes stand in their order: fits, may fit, one step, not, 待核实, ask at the counter', () => {
  expect(outcomesOf({ answers: shop })).toEqual([
    `${loan.title} fits`,
    `${atCounter.title} may-fit`,
    `${advice.title} one-step`,
    `${over.title} not`,
    `${rateGone.title} unverified`,
    `${unruled.title} no-rule`,
  ]);
});

test('a missing age is no yes, and what a question hangs on is asked first', () => {
  const { matched, next } = matchPolicies(allRules, asked);
  expect(matched.some(({ judgement }) => judgement.outcome === 'fits')).toBe(false);
  expect(next).toBe('starts_business');
});

test('a figure that ended makes this policy 待核实 and leaves the others alone', () => {
  expect(outcomesOf({ answers: shop, today: '2026-06-30' })).toContain(`${rateGone.title} may-fit`);
  expect(outcomesOf({ answers: shop, today: '2026-07-01' })).toEqual(
    expect.arrayContaining([`${rateGone.title} unverified`, `${loan.title} fits`]),
  );
});

test('what leaves no trace is judged only where she chose it, and its questions asked only then', () => {
  expect(outcomesOf({ topics: [] })).toHaveLength(6);
  const all = matchPolicies([quiet], { ...asked, topics: ['work'] });
  expect([all.next, all.silent.includes('harassed')]).toEqual([null, true]);
  const chosen = matchPolicies([quiet], { ...asked, topics: ['safety'] });
  expect([chosen.next, chosen.silent.includes('harassed')]).toEqual(['harassed', false]);
});

test('a question that she skipped can be answered from the outcome that waits for it', () => {
  const { matched, next, silent } = matchPolicies([advice], {
    ...asked,
    passed: ['starts_business'],
  });
  expect(next).toBeNull();
  const [first] = matched;
  expect(first && questionFor(first.judgement, {}, silent)).toBe('starts_business');
  expect(first && questionFor(first.judgement, { starts_business: true }, silent)).toBe(
    'registration',
  );
});

/** The library as it is delivered, without parameters. */
function library(): PolicyRule[] {
  return ['entitlements', 'examples'].flatMap((name) => {
    const entries: { id: string; draft: PolicyRule }[] = JSON.parse(
      readFileSync(`src/cloud/policies/library/${name}.json`, 'utf8'),
    );
    return entries.map(({ id, draft }) => ({ ...loan, ...draft, id, parameters: {} }));
  });
}

test('every path through the library of questions ends, and every question has its why', () => {
  const rules = library();
  let answers: Asked['answers'] = {};
  let passed: string[] = [];
  for (let at = 0; at < Object.keys(policyFacts).length; at += 1) {
    const { next } = matchPolicies(rules, { ...asked, topics: [], answers, passed });
    if (next === null) break;
    const fact = policyFacts[next];
    expect(fact?.why).toBeTruthy();
    expect(fact?.sensitive).not.toBe(true);
    if (fact?.kind === 'yes-no') answers = { ...answers, [next]: at % 2 === 0 };
    else passed = [...passed, next];
  }
  const end = matchPolicies(rules, { ...asked, topics: [], answers, passed });
  expect(end.next).toBeNull();
  expect(end.matched.length).toBeGreaterThan(40);
});
