import type { FactSchema } from '@shared/rules/facts';

const healthWhy = '检查和救助看查没查、参没参保。';
const hardshipWhy = '救助按家里的收入、财产和难处来看。';
const dayWhy = '按签合同或申请那天的规定来算。';

export const helpFacts: FactSchema = {
  screening_age_ok: {
    why: healthWhy,
    kind: 'yes-no',
    question: '在免费两癌筛查通知的年龄里吗？',
    hint: '看村里、社区的通知。',
  },
  screened_recently: { why: healthWhy, kind: 'yes-no', question: '最近三年做过两癌筛查吗？' },
  has_cancer_diagnosis: {
    why: healthWhy,
    kind: 'yes-no',
    question: '有医院的两癌诊断吗？',
    hint: '宫颈癌、乳腺癌。',
    sensitive: true,
  },
  insured_here: { why: healthWhy, kind: 'yes-no', question: '在本地参加医保了吗？' },
  below_local_dibao_line: {
    why: hardshipWhy,
    kind: 'yes-no',
    question: '家里人均收入低于当地低保标准吗？',
    hint: '标准看民政公布。',
  },
  household_assets_ok: {
    why: hardshipWhy,
    kind: 'yes-no',
    question: '家里的财产符合当地规定吗？',
    hint: '房子、车、存款，村里或街道会说。',
  },
  below_local_margin_line: {
    why: hardshipWhy,
    kind: 'yes-no',
    question: '家里收入低于当地的低保边缘标准吗？',
  },
  rigid_spending_over_local_ratio: {
    why: hardshipWhy,
    kind: 'yes-no',
    question: '看病、上学这些必须花的，占比超过当地规定了吗？',
  },
  income_below_local_average: {
    why: hardshipWhy,
    kind: 'yes-no',
    question: '家里人均收入低于当地上一年的人均收入吗？',
  },
  sudden_hardship: {
    why: hardshipWhy,
    kind: 'yes-no',
    question: '突然遇到难关，日子过不下去了吗？',
  },
  application_day: { why: dayWhy, kind: 'day', question: '打算哪天去申请？' },
  contract_day: {
    why: dayWhy,
    kind: 'day',
    question: '合同是哪天签的？',
    hint: '看合同上的日期。',
  },
};
