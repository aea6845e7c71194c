import * as v from 'valibot';
import { policyOf, shopRule } from '@tests/builders/policy-drafts';
import { parameter } from '@tests/builders/rules';
import { policyDraft, type PolicyDraft } from './drafts';
import { policyFacts } from './facts/facts';
import {
  compactRule,
  draftProblem,
  duesOf,
  isDiscreet,
  judgePolicy,
  listTitle,
  sourceProblems,
  stateOf,
} from './rules';
import { hostOf, isOfficial } from './sources';

type Raw = ReturnType<typeof policyOf>;
const draftOf = (changes: Partial<Raw> = {}): PolicyDraft =>
  v.parse(policyDraft, policyOf({ id: 'county' }, changes));
const today = '2026-11-27';

describe('state', () => {
  it.each([
    [{}, 'in-force'],
    [{ until: '2026-11-26' }, 'ended'],
    [{ until: '2026-11-27' }, 'ending'],
    [{ until: '2026-12-27' }, 'ending'],
    [{ until: '2026-12-28' }, 'in-force'],
    [{ standing: 'unchecked' }, 'unchecked'],
    [{ parameters: { rate: parameter(['2026-01-01', '2026-06-30', 1]) } }, 'unchecked'],
  ] as const)('%o is %s', (changes, state) => {
    expect(stateOf(draftOf(changes as Partial<Raw>), today)).toBe(state);
  });
});

describe('an example', () => {
  const example: Partial<Raw> = { standing: 'example', basis: undefined, sources: [] };

  it('goes without number, amount and clause', () => {
    expect(draftProblem(draftOf(example))).toBeNull();
    for (const [changes, field] of [
      [{ documentNumber: '某发〔2026〕1 号' }, 'documentNumber'],
      [{ gains: '补 3000 元' }, 'gains'],
      [{ gains: '补利息的 50%' }, 'gains'],
      [{ gains: '补三万元' }, 'gains'],
      [{ loan: '最多 30 万元' }, 'gains'],
      [{ yearlyGain: 1 }, 'gains'],
      [{ basis: policyOf({ id: 'x' }).basis }, 'basis'],
    ] as const) {
      expect(draftProblem(draftOf({ ...example, ...changes }))?.field).toBe(field);
    }
  });

  it('needs no source in the demo and is refused where people use it', () => {
    const draft = draftOf(example);
    expect(sourceProblems(draft, { hosts: [], production: false })).toEqual([]);
    expect(sourceProblems(draft, { hosts: [], production: true })).toHaveLength(1);
  });
});

it('shows no amount where an office near her sets it, and may where the law does', () => {
  const gains = '仲裁不收费，打官司每件 10 元';
  expect(draftProblem(draftOf({ standing: 'local', gains }))?.field).toBe('gains');
  expect(draftProblem(draftOf({ standing: 'law', gains }))).toBeNull();
});

describe('sources', () => {
  it.each([
    ['https://www.yueqing.gov.cn/a?b#c', 'www.yueqing.gov.cn'],
    ['https://FLK.npc.gov.cn/', 'flk.npc.gov.cn'],
    ['http://www.gov.cn/', null],
    ['https://www.gov.cn@evil.example/', null],
    ['https://www.gov.cn:8443/', null],
    ['https://1.2.3.4/', null],
    ['https://xn--gov-2n2d.cn/', null],
    ['https://www.gov.cn\\@evil.example', null],
    ['javascript:alert(1)', null],
  ])('%s leads to %s', (url, host) => {
    expect(hostOf(url)).toBe(host);
  });

  it('are under gov.cn or on the list, and nothing else', () => {
    expect(isOfficial('gov.cn', [])).toBe(true);
    expect(isOfficial('www.zj.gov.cn', [])).toBe(true);
    expect(isOfficial('notgov.cn', [])).toBe(false);
    expect(isOfficial('gov.cn.example', [])).toBe(false);
    expect(isOfficial('www.women.org.cn', ['women.org.cn'])).toBe(true);
    expect(isOfficial('otherwomen.org.cn', ['women.org.cn'])).toBe(false);
  });

  it('nothing without one goes public', () => {
    const world = { hosts: [], production: true };
    expect(sourceProblems(draftOf(), world)).toEqual([]);
    expect(sourceProblems(draftOf({ sources: [] }), world)).toHaveLength(1);
    const attachments = [{ title: '表格', url: 'https://files.example.com/a.pdf' }];
    expect(sourceProblems(draftOf({ attachments }), world)[0]?.field).toBe('attachments');
    expect(sourceProblems(draftOf({ attachments }), { ...world, hosts: ['example.com'] })).toEqual(
      [],
    );
  });
});

it('says what to check: an old source, a figure that ends and has no successor, its own end', () => {
  const [source] = policyOf({ id: 'county' }).sources ?? [];
  const due = (changes: Partial<Raw>) => duesOf(draftOf(changes), today).map(({ kind }) => kind);
  if (source === undefined) throw new Error('the builder names a source');
  expect(due({})).toEqual([]);
  expect(due({ sources: [{ ...source, checkedOn: '2026-08-29' }] })).toEqual(['source-old']);
  expect(due({ sources: [{ ...source, checkedOn: '2026-08-30' }] })).toEqual([]);
  const rate = (...figures: Parameters<typeof parameter>) => ({
    parameters: { rate: parameter(...figures) },
  });
  expect(due(rate(['2026-01-01', '2026-12-27', 1]))).toEqual(['figure-ending']);
  expect(due(rate(['2026-01-01', '2026-12-28', 1]))).toEqual([]);
  expect(due(rate(['2026-01-01', '2026-12-27', 1], ['2026-12-28', null, 2]))).toEqual([]);
  expect(due(rate(['2026-01-01', '2026-06-30', 1]))).toEqual(['figure-missing']);
  expect(due({ until: '2026-12-01' })).toEqual(['policy-ending']);
});

describe('what a list may show', () => {
  it('nothing that tells of violence', () => {
    const title = '家暴告诫书怎么申请';
    expect(draftProblem(draftOf({ title }))?.field).toBe('neutralTitle');
    expect(draftProblem(draftOf({ title, neutralTitle: '家暴怎么办' }))?.field).toBe(
      'neutralTitle',
    );
    const draft = draftOf({ title, neutralTitle: '报警以后' });
    expect(draftProblem(draft)).toBeNull();
    expect([listTitle(draft), isDiscreet(draft)]).toEqual(['报警以后', true]);
    expect(isDiscreet(draftOf({ topics: ['legal', 'safety'] }))).toBe(true);
  });
});

describe('judging', () => {
  const person = { facts: policyFacts, answers: { starts_business: true }, today };
  const policy = { standing: 'law', rule: shopRule(), parameters: {} } as const;

  it('puts what was read in an old copy apart, with its reasons', () => {
    expect(judgePolicy(policy, person).outcome).toBe('fits');
    const unsure = judgePolicy({ ...policy, standing: 'unchecked' }, person);
    expect([unsure.outcome, unsure.trace?.truth]).toEqual(['unverified', 'yes']);
    expect(judgePolicy({ ...policy, rule: null, standing: 'unchecked' }, person).outcome).toBe(
      'no-rule',
    );
  });

  it('travels without examples and without versions that are over', () => {
    const [version] = shopRule().versions;
    if (version === undefined) throw new Error('the builder has a version');
    const versions = [
      { ...version, number: 1, until: '2026-06-30' },
      { ...version, number: 2, from: '2026-07-01', until: '2026-12-31' },
      { ...version, number: 3, from: '2027-01-01' },
    ];
    const numbers = (judgedBy: 'today' | 'contract') =>
      compactRule(
        draftOf({ rule: { versions: versions.map((each) => ({ ...each, judgedBy })) } }),
        today,
      ).rule?.versions.map((each) => [each.number, each.examples.length]);
    expect(numbers('today')).toEqual([
      [2, 0],
      [3, 0],
    ]);
    expect(numbers('contract')).toEqual([
      [1, 0],
      [2, 0],
      [3, 0],
    ]);
  });
});

it('asks every question kindly, says why, and hangs no question on one that is not there', () => {
  for (const [name, fact] of Object.entries(policyFacts)) {
    expect([name, fact.question.length > 3, fact.why.length > 5]).toEqual([name, true, true]);
    const { after } = fact;
    if (after === undefined) continue;
    const before = policyFacts[after.fact];
    const values =
      before?.kind === 'choice' ? before.options.map(({ value }) => value) : [true, false];
    for (const value of after.values)
      expect([name, values]).toEqual([name, expect.arrayContaining([value])]);
  }
});
