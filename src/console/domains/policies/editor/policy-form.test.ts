import * as v from 'valibot';
import { policyOf, shopRule, type RawPolicy } from '@tests/builders/policy-drafts';
import { policyDraft } from '@shared/policies/drafts';
import { checkForm, emptyForm, formOf, keyed, problemsByField } from './policy-form';

const unit = { id: '330382' };
const written = (changes: Partial<RawPolicy> = {}) => v.parse(policyDraft, policyOf(unit, changes));

const full = written({
  standing: 'law',
  neutralTitle: '办事',
  loan: '最多借 30 万',
  yearlyGain: 120_050,
  materials: [{ name: '身份证', why: '证明是本人', whereToGet: '自己带' }],
  places: [
    { name: '政务大厅', address: '伯乐东路 888 号', telephone: '0577-12345' },
    { name: '镇里' },
  ],
  officeJudges: ['算不算准备开店'],
  isNot: ['不是贷款'],
  documentNumber: '某发〔2026〕1 号',
  attachments: [{ title: '申请表', url: 'https://www.gov.cn/a.pdf' }],
  from: '2026-01-01',
  until: '2026-12-31',
  deadline: '2026-12-01',
  synonyms: ['创业咨询', '开店'],
  rule: shopRule(),
  parameters: {
    'loan-rate': {
      words: '年利率',
      unit: 'millionths',
      figures: [
        {
          from: '2026-01-01',
          until: null,
          value: 30_000,
          source: { clause: { document: '通知', article: '第二条' }, checkedOn: '2026-11-01' },
        },
      ],
    },
  },
  calculator: 'loan',
  whatChanged: '换了窗口',
});

test.each([
  ['all that there is', full],
  ['what is least', written({ basis: undefined, synonyms: undefined })],
])('%s comes out of the form as it went in, with its rule', (_name, draft) => {
  expect(checkForm(formOf(draft))).toEqual({ ok: true, draft });
});

test('what is missing is named at its field, in a list with its place', () => {
  const form = {
    ...emptyForm(unit.id),
    title: '题目',
    yearlyGain: '不少',
    materials: [keyed({ name: '身份证', why: '', whereToGet: '自己带' })],
    sources: [
      keyed({ title: '官网', url: 'http://a.gov.cn', checkedOn: '', checked: 'page' as const }),
    ],
    basisDocument: '就业促进法',
  };
  expect(checkForm(form)).toMatchObject({
    ok: false,
    issues: {
      summary: '请填写',
      topics: '请选一到四类',
      yearlyGain: '写多少元，比如 1200',
      'steps.0': '请填写',
      'materials.0.why': '请填写',
      'sources.0.url': '网址要以 https:// 开头',
      'sources.0.checkedOn': '日期不对',
      basisArticle: '请填写',
    },
  });
});

test('rules that look at the whole speak at their field', () => {
  const told = { ...formOf(written()), summary: '家暴的证据怎么留' };
  const dear = { ...formOf(written()), gains: '每月 300 元' };
  expect(checkForm(told)).toMatchObject({
    ok: false,
    issues: { neutralTitle: expect.any(String) },
  });
  expect(checkForm(dear)).toEqual({
    ok: false,
    issues: { gains: '标准由本地定的，不写金额和比例' },
  });
});

test('what keeps it from going public is said once a field', () => {
  const problems = [
    { field: 'sources', reason: '没有官方来源' },
    { field: 'rule', reason: '少例子' },
    { field: 'rule', reason: '少条文' },
  ];
  expect(problemsByField(problems)).toEqual({ sources: '没有官方来源', rule: '少例子；少条文' });
});
