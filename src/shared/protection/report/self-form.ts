import { call110, hurt, mayBeReported, place } from './common-steps';
import type { ReportForm } from './form';

/** She writes for herself. */
export const selfForm: ReportForm = {
  form: 'report-self-1',
  steps: [
    {
      id: 'happened',
      title: '发生了什么？',
      hint: '想到什么写什么，不用写全，以后还能补。',
      questions: [
        {
          kind: 'text',
          id: 'happened',
          label: '发生了什么',
          placeholder: '什么时候、在哪里、谁、做了什么',
          most: 3000,
          lines: 'many',
        },
        {
          kind: 'many',
          id: 'instead',
          label: '或者',
          choices: [
            {
              value: 'call-me',
              label: '不想打字，请打给我',
              follows: '后面会问你：打哪个号码，什么时候打才安全。',
            },
          ],
        },
      ],
    },
    place,
    {
      id: 'age',
      title: '你多大？',
      questions: [
        {
          kind: 'one',
          id: 'age',
          label: '你多大',
          choices: [
            { value: 'under-14', label: '未满 14 岁', follows: mayBeReported },
            { value: '14-17', label: '14 到 17 岁', follows: mayBeReported },
            { value: 'adult', label: '18 岁以上' },
          ],
        },
      ],
    },
    {
      id: 'condition',
      title: '你自己有这些情况吗？',
      hint: '可以选几个。',
      questions: [
        {
          kind: 'many',
          id: 'condition',
          label: '你自己的情况',
          none: 'none',
          choices: [
            { value: 'pregnant', label: '怀孕，或在喂奶' },
            { value: 'disabled', label: '残疾，身体不便' },
            { value: 'ill', label: '病得重' },
            { value: 'none', label: '都没有' },
          ],
        },
      ],
    },
    {
      id: 'around',
      title: '身边有要照顾的人吗？',
      hint: '可以选几个。',
      questions: [
        {
          kind: 'many',
          id: 'around',
          label: '身边要照顾的人',
          none: 'none',
          choices: [
            {
              value: 'children',
              label: '未满 18 岁的孩子',
              follows: '孩子受到伤害的，工作人员可能依法要报告公安。能先告诉你的，会先告诉你。',
            },
            { value: 'elderly', label: '老人' },
            {
              value: 'dependent',
              label: '身体不便、病得重的人',
              follows: '不能辨认自己行为的人受到伤害的，工作人员可能依法要报告公安。',
            },
            { value: 'none', label: '都没有' },
          ],
        },
      ],
    },
    hurt,
    {
      id: 'danger',
      title: '现在有多危险？',
      hint: '答不答都行，答得越多看得越准。',
      questions: [{ kind: 'danger', id: 'danger', label: '危险的几个问题' }],
    },
    {
      id: 'wants',
      title: '你想要什么？',
      hint: '可以选几个，以后随时能改。',
      questions: [
        {
          kind: 'many',
          id: 'wants',
          label: '你想要的',
          choices: [
            { value: 'listen', label: '有人听我说' },
            { value: 'stay', label: '找个安全的地方住' },
            { value: 'police', label: '报警', follows: `自己打最快：${call110}` },
            { value: 'doctor', label: '看伤' },
            { value: 'legal', label: '问法律、找律师' },
            { value: 'order', label: '告诫书、人身安全保护令' },
            { value: 'children', label: '孩子的事' },
            { value: 'unsure', label: '还没想好' },
          ],
        },
      ],
    },
    {
      id: 'contact',
      title: '怎么找你才安全？',
      hint: '都不填也行：你拿着回访码，自己回来看。',
      questions: [
        {
          kind: 'one',
          id: 'reach',
          label: '要不要找你',
          choices: [
            { value: 'call', label: '可以打给我' },
            { value: 'no', label: '别找我，我自己回来看' },
          ],
        },
        {
          kind: 'text',
          id: 'phone',
          label: '打这个号码',
          placeholder: '可以是信得过的人的',
          most: 20,
          lines: 'one',
          digits: true,
        },
        {
          kind: 'text',
          id: 'when',
          label: '什么时候打',
          placeholder: '比如工作日上午，晚上别打',
          most: 100,
          lines: 'one',
        },
        {
          kind: 'many',
          id: 'never',
          label: '千万不要',
          choices: [
            { value: 'message', label: '发短信、留言' },
            { value: 'evening', label: '晚上联系' },
            { value: 'visit', label: '上门' },
            { value: 'work', label: '找我单位' },
          ],
        },
        {
          kind: 'text',
          id: 'if-another',
          label: '别人接了，我们怎么说',
          placeholder: '比如说是学校的、快递的',
          most: 100,
          lines: 'one',
        },
      ],
    },
  ],
};
