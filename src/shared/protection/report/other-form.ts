import { call110, hurt, mayBeReported, place } from './common-steps';
import type { FormChoice, FormStep, ReportForm } from './form';

const ages: readonly FormChoice[] = [
  { value: 'under-18', label: '未满 18 岁', follows: `${mayBeReported}正在发生的，${call110}` },
  { value: 'adult', label: '18 岁以上' },
  {
    value: 'cannot-decide',
    label: '不能辨认自己行为的人',
    follows: '这样的人受到伤害，工作人员可能依法要报告公安。',
  },
];

const who: FormStep = {
  id: 'who',
  title: '受伤害的人多大？',
  questions: [{ kind: 'one', id: 'victim', label: '受伤害的人多大', choices: ages }],
};

const isNow: FormStep = {
  id: 'now',
  title: '现在还在发生吗？',
  questions: [
    {
      kind: 'one',
      id: 'now',
      label: '现在还在发生吗',
      choices: [
        { value: 'now', label: '正在发生', follows: call110 },
        { value: 'often', label: '这阵子常有' },
        { value: 'before', label: '以前有过' },
      ],
    },
  ],
};

const seen: FormStep = {
  id: 'happened',
  title: '看到、听到了什么？',
  hint: '别发微信问当事人，手机可能有人看；也别去质问对方。',
  questions: [
    {
      kind: 'text',
      id: 'happened',
      label: '看到、听到了什么',
      placeholder: '什么时候、哪一家、谁、发生了什么',
      most: 3000,
      lines: 'many',
    },
  ],
};

/** A neighbour, a relative, a friend: somebody who saw it. */
export const otherForm: ReportForm = {
  form: 'report-other-1',
  steps: [
    seen,
    isNow,
    place,
    who,
    hurt,
    {
      id: 'contact',
      title: '要不要找你？',
      hint: '都不填也行。我们不会告诉那家人有谁反映过。',
      questions: [
        {
          kind: 'text',
          id: 'relation',
          label: '你和那家人是什么关系',
          placeholder: '邻居、亲戚、朋友、老师……',
          most: 60,
          lines: 'one',
        },
        {
          kind: 'text',
          id: 'phone',
          label: '打这个号码',
          most: 20,
          lines: 'one',
          digits: true,
        },
        { kind: 'text', id: 'when', label: '什么时候打', most: 100, lines: 'one' },
      ],
    },
  ],
};

/** One whom the law obliges to tell the police (反家庭暴力法 14): this form does not take the place of that. */
export const obligedForm: ReportForm = {
  form: 'report-obliged-1',
  steps: [
    {
      id: 'police',
      title: '报过警了吗？',
      hint: '填本表不能代替报案。',
      questions: [
        {
          kind: 'one',
          id: 'reported',
          label: '报过警了吗',
          choices: [
            { value: 'yes', label: '报过了' },
            { value: 'not-yet', label: '还没有', follows: '请现在就打 110 报案，再回来填。' },
          ],
        },
        {
          kind: 'text',
          id: 'reported-at',
          label: '什么时候报的',
          placeholder: '比如 11 月 27 日 15:20',
          most: 60,
          lines: 'one',
        },
        {
          kind: 'text',
          id: 'receipt',
          label: '回执或接警单号',
          most: 60,
          lines: 'one',
        },
      ],
    },
    {
      id: 'organisation',
      title: '你是哪个单位的？',
      questions: [
        {
          kind: 'one',
          id: 'organisation',
          label: '单位',
          choices: [
            { value: 'school', label: '学校、幼儿园' },
            { value: 'hospital', label: '医院、卫生院' },
            { value: 'committee', label: '村（居）委会' },
            { value: 'social-work', label: '社工机构' },
            { value: 'welfare', label: '救助、福利机构' },
          ],
        },
        { kind: 'text', id: 'organisation-name', label: '单位名称', most: 60, lines: 'one' },
      ],
    },
    who,
    seen,
    isNow,
    place,
    hurt,
    {
      id: 'contact',
      title: '怎么找你？',
      questions: [
        { kind: 'text', id: 'contact-name', label: '怎么称呼', most: 30, lines: 'one' },
        { kind: 'text', id: 'phone', label: '打这个号码', most: 20, lines: 'one', digits: true },
        { kind: 'text', id: 'when', label: '什么时候打', most: 100, lines: 'one' },
      ],
    },
  ],
};
