import { policyFacts } from '@shared/policies/facts/facts';
import {
  compactRule,
  draftProblem,
  isDiscreet,
  judgePolicy,
  sourceProblems,
  stateOf,
} from '@shared/policies/rules';
import { problemsOf } from '@shared/rules/check-rule';
import { judge } from '@shared/rules/judge';
import { mentionsViolence } from '@shared/text/mentions-violence';
import { readDraft } from '../read-draft';
import { demoDrafts, draftRows } from './demo-drafts';
import { entitlementsFor, examplesFor } from './library';

const entitlements = entitlementsFor('county');
const examples = examplesFor('county');
const all = [...entitlements, ...examples];
const today = '2026-11-27';
const draftOf = (id: string) => {
  const found = all.find((each) => each.id === id);
  if (found === undefined) throw new Error(`there is no ${id}`);
  return found.draft;
};

it('has the 39 entitlements, and at least 15 examples', () => {
  expect(new Set(entitlements.map(({ id }) => id)).size).toBe(39);
  expect(new Set(examples.map(({ id }) => id)).size).toBeGreaterThanOrEqual(15);
});

it.each(all.map(({ id, draft }) => [id, draft] as const))(
  '%s can be kept, and its rule answers for its made-up persons',
  (_id, draft) => {
    expect(draftProblem(draft)).toBeNull();
    const { rule, parameters } = draft;
    if (rule === undefined) throw new Error('it has no rule');
    const needsClauses = draft.standing !== 'example';
    expect(problemsOf(rule, { facts: policyFacts, parameters, needsClauses })).toEqual([]);
  },
);

it('has three persons for each entitlement, 117 in all', () => {
  const persons = entitlements.flatMap(({ draft }) =>
    (draft.rule?.versions ?? []).flatMap((version) => version.examples),
  );
  expect(persons).toHaveLength(117);
});

describe('shows each as sure as it is', () => {
  const of = (standing: string) =>
    entitlements.filter(({ draft }) => draft.standing === standing).map(({ id }) => id);

  it('without figures where an office near her sets them', () => {
    expect(of('local').sort()).toEqual(
      [
        'unemployment',
        'job-aid',
        'startup-tax',
        'tax-extra',
        'legal-aid-poor',
        'dibao',
        'low-margin',
        'emergency-aid',
        'mi-allowance',
        'mi-spouse',
        'flex-insure',
      ].sort(),
    );
    expect(JSON.stringify(of('local').map(draftOf))).not.toMatch(/\d\s*(万|亿)?元/);
  });

  it('as 待核对 where only an old copy of the province was read', () => {
    expect(of('unchecked').sort()).toEqual(
      ['zj-extend', 'zj-care', 'zj-parental', 'zj-uncovered', 'mch'].sort(),
    );
    for (const id of of('unchecked')) {
      const draft = draftOf(id);
      const { rule = null, parameters, standing } = draft;
      const fits = rule?.versions[0]?.examples.find((each) => each.is === 'fits')?.answers ?? {};
      const person = { facts: policyFacts, answers: fits, today };
      expect(judgePolicy({ rule, parameters, standing }, person).outcome).toBe('unverified');
      expect(stateOf(draft, today)).toBe('unchecked');
    }
    for (const id of ['edu9', 'flex-insure']) expect(draftOf(id).summary).toContain('待核对');
  });

  it('with articles, version and a dated copy of the official database', () => {
    for (const { draft } of entitlements) {
      expect(draft.basis?.clause.article).toMatch(/第.+条/);
      expect(draft.basis?.version).toMatch(/\d{4}/);
      expect(sourceProblems(draft, { hosts: [], production: true })).toEqual([]);
      for (const source of draft.sources) expect(source.checked).toBe('copy');
    }
  });
});

it('never lets an example look like law', () => {
  for (const { draft } of examples) {
    expect(draft.standing).toBe('example');
    const claims = [draft.documentNumber, draft.basis, draft.yearlyGain].filter(Boolean);
    expect([claims, draft.parameters, draft.sources]).toEqual([[], {}, []]);
    expect(JSON.stringify(draft)).not.toMatch(/\d\s*(万|亿)?元|[\d.]\s*[%％]/);
    expect(sourceProblems(draft, { hosts: [], production: true })).not.toEqual([]);
  }
});

it('has drafts for the demo that are examples too, one waiting and one returned', () => {
  const around = {
    tenantId: 'demo',
    now: new Date('2026-11-27T00:00:00Z'),
    pathOf: (unitId: string) => `/${unitId}/`,
    personOf: (account: string) => account,
  };
  const rows = demoDrafts('county').map((demo) => draftRows(demo, around));
  for (const { policy, revision } of rows) {
    const draft = readDraft(JSON.parse(String(revision.draft)));
    expect([draftProblem(draft), draft.standing]).toEqual([null, 'example']);
    expect(draft.title).toBe(policy.title);
    expect(draft.title).toContain('示例');
  }
  const states = rows.map(({ policy, review }) => [policy.status, review?.state ?? null]);
  expect(states.sort()).toEqual([
    ['draft', null],
    ['draft', null],
    ['draft', 'returned'],
    ['in-review', 'waiting'],
  ]);
});

it('tells nothing of violence in a list', () => {
  for (const { draft } of all) {
    if (isDiscreet(draft)) continue;
    expect(mentionsViolence(`${draft.title}${draft.summary}${draft.gains}`)).toBe(false);
  }
  const hidden = entitlements.filter(({ draft }) => isDiscreet(draft)).map(({ id }) => id);
  expect(hidden.sort()).toEqual([
    'court-fee',
    'dv-warning',
    'harass',
    'legal-aid-dv',
    'protection-order',
  ]);
});

it('asks about early retirement only while the fifteen years hold', () => {
  const { rule = null, parameters } = draftOf('retire-flex');
  const answers = rule?.versions[0]?.examples.find((each) => each.is === 'fits')?.answers ?? {};
  const on = (day: string) =>
    judge(rule, { facts: policyFacts, answers, parameters, today: day }).outcome;
  expect([on('2029-12-31'), on('2030-01-01')]).toEqual(['fits', 'unverified']);
});

it('is small enough to travel', () => {
  const bytes = all.map(({ draft }) =>
    Buffer.byteLength(JSON.stringify(compactRule(draft, today))),
  );
  expect(Math.max(...bytes)).toBeLessThan(10_000);
});
