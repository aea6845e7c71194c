import type { Guide } from './guide';

const domesticViolence = (articles: string) => `反家庭暴力法第 ${articles} 条`;

export const orders: Guide = {
  id: 'orders',
  title: '告诫书和人身安全保护令',
  lead: '两样都不用先离婚，也不用先打官司。要不要，由你定。',
  whoLearns: [
    {
      text: '告诫书：公安送给你们双方，并通知村（居）委会；村（居）委会和派出所会上门查访双方。',
      law: domesticViolence('17'),
    },
    {
      text: '保护令：法院送给对方，对方会知道是你申请的。公安和村（居）委会要协助，也会知道。',
      law: domesticViolence('32'),
    },
    { text: '拿到之前和拿到那几天，想好住在哪里，先看“安全计划”。' },
  ],
  parts: [
    {
      heading: '告诫书：公安给的',
      lines: [
        {
          text: '还够不上处罚的，公安可以批评教育，或者出告诫书。上面写明打人的是谁、做了什么、不许再做。',
          law: domesticViolence('16'),
        },
        { text: '报警的时候可以直接问：能不能出告诫书。' },
        { text: '以后再打官司、申请保护令，它就是证据。', law: domesticViolence('20') },
      ],
    },
    {
      heading: '保护令：法院给的',
      lines: [
        {
          text: '挨了打，或者眼看有危险，就可以申请，不用先离婚。',
          law: `${domesticViolence('23')}；法释〔2022〕17 号`,
        },
        {
          text: '你自己去不了，妇联可以替你申请。',
          law: `${domesticViolence('23')}；法释〔2022〕17 号第 2 条`,
        },
        { text: '写不了就当面说，法院记下来。', law: domesticViolence('24') },
        {
          text: '你住的地方、对方住的地方、出事的地方，那里的基层法院都收。',
          law: domesticViolence('25'),
        },
        { text: '72 小时里给结果，情况紧急的 24 小时里。', law: domesticViolence('28') },
        {
          text: '可以要求对方不许再打，不许骚扰、跟踪、找你和你的家人，也可以要求对方搬出去。',
          law: domesticViolence('29'),
        },
        {
          text: '最长管 6 个月，到期之前可以申请延长。',
          law: domesticViolence('30'),
        },
        { text: '不给，或者对方不服，5 天里可以申请再看一次。', law: domesticViolence('31') },
      ],
    },
    {
      heading: '对方还来',
      lines: [
        { text: '马上打 110，说有保护令。' },
        {
          text: '违反保护令，法院可以训诫、罚款、拘留；犯了罪的要判刑。',
          law: domesticViolence('34'),
        },
      ],
    },
    {
      heading: '谁打的都算吗',
      lines: [
        { text: '家里人都算。不是家里人、住在一起的，也照样管。', law: domesticViolence('37') },
        {
          text: '分了手、离了婚，还被纠缠、骚扰，也可以申请。',
          law: '妇女权益保障法第 29 条',
        },
      ],
    },
  ],
};
