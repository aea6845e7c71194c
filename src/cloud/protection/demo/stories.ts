import { trialWords } from '@shared/protection/report/trial';
import type { Reporter, Urgency } from '@shared/protection/states/case-states';
import type { DemoAccount } from './key-files';

type Answers = Record<string, string | string[]>;

/** What happens with a case of the demo, so many hours after it was reported. */
export type Step = { after: number } & (
  | { does: 'more'; text: string }
  | { does: 'withdraw' }
  | ({ by: DemoAccount } & (
      | { does: 'open' | 'take' }
      | { does: 'confirm' }
      | { does: 'answer' | 'note'; text: string }
      | { does: 'refer' }
      | { does: 'ask-to-close' | 'close' | 'ask-to-set-aside' | 'confirm-trial' }
    ))
);

export interface Story {
  /** How many hours ago it was reported. */
  hoursAgo: number;
  reporter: Reporter;
  urgency: Urgency;
  unitId?: string;
  answers: Answers;
  steps: readonly Step[];
}

const hongqiao = '330382108';
const liushi = '330382114';
const day = 'case-handler';
const night = 'case-handler-night';
const lead = 'case-lead';

/** A dozen made-up cases: every one of them says that it is an example. */
export const stories: readonly Story[] = [
  {
    hoursAgo: 0.2,
    reporter: 'self',
    urgency: 'urgent',
    unitId: hongqiao,
    answers: {
      happened: '（示例）他昨晚喝了酒动手，孩子在旁边哭。我现在在邻居家，不敢回去。',
      age: 'adult',
      around: ['children'],
      injuries: 'light',
      weapons: 'at-hand',
      wants: ['stay', 'order'],
      reach: 'call',
      when: '上午十点以后',
      'if-another': '说是幼儿园的',
    },
    steps: [],
  },
  {
    hoursAgo: 0.4,
    reporter: 'self',
    urgency: 'unclear',
    answers: { instead: ['call-me'], reach: 'call', when: '中午', never: ['message', 'visit'] },
    steps: [{ after: 0.2, does: 'open', by: day }],
  },
  {
    hoursAgo: 3,
    reporter: 'other',
    urgency: 'unclear',
    unitId: liushi,
    answers: {
      happened: '（示例）楼上这两个月常有摔东西和哭喊的声音，今天凌晨又有。',
      now: 'often',
      victim: 'adult',
      relation: '楼下邻居',
    },
    steps: [
      { after: 1, does: 'take', by: day },
      { after: 1, does: 'confirm', by: day },
      { after: 1.5, does: 'note', by: day, text: '（示例）已请社区近期走访时留意，不提有人反映。' },
    ],
  },
  {
    hoursAgo: 6,
    reporter: 'obliged',
    urgency: 'urgent',
    unitId: hongqiao,
    answers: {
      reported: 'yes',
      'reported-at': '今天 10:20',
      receipt: '示例-0001',
      organisation: 'school',
      victim: 'under-18',
      happened: '（示例）学生手臂上有新旧不一的淤青，说是在家被打的。',
      now: 'often',
    },
    steps: [
      { after: 0.3, does: 'take', by: night },
      { after: 0.3, does: 'confirm', by: night },
      { after: 2, does: 'refer', by: lead },
    ],
  },
  {
    hoursAgo: 26,
    reporter: 'self',
    urgency: 'ordinary',
    unitId: liushi,
    answers: {
      happened: '（示例）他不让我出去上班，工资卡在他手里，买菜的钱也要一笔一笔问。',
      age: 'adult',
      injuries: 'none',
      wants: ['listen', 'legal'],
      reach: 'no',
    },
    steps: [
      { after: 2, does: 'take', by: day },
      { after: 2, does: 'confirm', by: day },
      {
        after: 3,
        does: 'answer',
        by: day,
        text: '（示例）看到了。不让你出门，就是家庭暴力。钱的事也可以说，你什么时候方便，我们慢慢说。',
      },
      { after: 20, does: 'more', text: '（示例）谢谢。我想知道离婚时这些怎么说得清。' },
    ],
  },
  {
    hoursAgo: 50,
    reporter: 'self',
    urgency: 'urgent',
    unitId: hongqiao,
    answers: {
      happened: '（示例）分手以后他天天在楼下等，昨天拦住了我。',
      age: 'adult',
      injuries: 'none',
      weapons: 'none',
      wants: ['police', 'order'],
      reach: 'call',
      when: '晚上八点以后',
    },
    steps: [
      { after: 0.5, does: 'take', by: night },
      { after: 0.5, does: 'confirm', by: night },
      {
        after: 1,
        does: 'answer',
        by: night,
        text: '（示例）他再拦你，马上打 110。保护令不用先离婚，也不用结过婚，我们可以陪你申请。',
      },
      { after: 2, does: 'note', by: night, text: '（示例）已约周四上午来中心写申请，进门走北侧。' },
    ],
  },
  {
    hoursAgo: 72,
    reporter: 'self',
    urgency: 'unclear',
    answers: { happened: '（示例）不知道算不算，就是想找个人说说。', age: '14-17' },
    steps: [
      { after: 1, does: 'take', by: day },
      {
        after: 2,
        does: 'answer',
        by: day,
        text: '（示例）算不算都可以说。你愿意的话，先告诉我们今天晚上家里安不安全。',
      },
    ],
  },
  {
    hoursAgo: 120,
    reporter: 'self',
    urgency: 'ordinary',
    unitId: liushi,
    answers: { happened: '（示例）婆婆总骂我，有时候推我。', age: 'adult', wants: ['listen'] },
    steps: [
      { after: 3, does: 'take', by: day },
      { after: 4, does: 'confirm', by: day },
      { after: 50, does: 'ask-to-close', by: day },
    ],
  },
  {
    hoursAgo: 400,
    reporter: 'self',
    urgency: 'ordinary',
    unitId: hongqiao,
    answers: { happened: '（示例）已经搬出来了，想问孩子上学的事。', age: 'adult' },
    steps: [
      { after: 5, does: 'take', by: day },
      {
        after: 6,
        does: 'answer',
        by: day,
        text: '（示例）孩子上学的事，我们陪你去教育局问清楚，材料帮你理。',
      },
      { after: 200, does: 'ask-to-close', by: day },
      { after: 210, does: 'close', by: lead },
    ],
  },
  {
    hoursAgo: 60,
    reporter: 'self',
    urgency: 'unclear',
    answers: { happened: '（示例）测试一下能不能发出去' },
    steps: [
      { after: 4, does: 'ask-to-set-aside', by: day },
      { after: 5, does: 'close', by: lead },
    ],
  },
  {
    hoursAgo: 90,
    reporter: 'self',
    urgency: 'ordinary',
    unitId: liushi,
    answers: { happened: '（示例）吵架时他砸了手机。', age: 'adult', reach: 'call', when: '上午' },
    steps: [
      { after: 2, does: 'take', by: night },
      { after: 60, does: 'withdraw' },
    ],
  },
  {
    hoursAgo: 5,
    reporter: 'drill',
    urgency: 'ordinary',
    answers: { happened: trialWords },
    steps: [
      { after: 0.5, does: 'confirm', by: day },
      { after: 0.5, does: 'confirm-trial', by: day },
    ],
  },
];
