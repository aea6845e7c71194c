import {
  activities,
  ol,
  p,
  to,
  ul,
  type DemoArticle,
  type DemoBanner,
  type DemoTheme,
} from './article';

export const demoThemes: readonly DemoTheme[] = [
  {
    key: 'women-week',
    title: '三八维权周',
    lead: '三八节前后这一周，法官、律师和调解员到身边来：听一堂课，问一件事，都不收钱。',
    tone: 'brand',
    days: { from: '03-05', until: '03-12' },
    seriesIds: ['case-law', 'marriage-law', 'health-week'],
  },
  {
    key: 'no-violence',
    title: '11·25 反家暴周',
    neutralTitle: '家，是安心的地方',
    lead: '11 月 25 日是国际消除对妇女暴力日。家暴不是家务事：每个人都能做一点，先从知道开始。',
    tone: 'info',
    days: { from: '11-18', until: '12-02' },
    seriesIds: ['marriage-law', 'case-law'],
  },
  {
    key: 'no-drugs',
    title: '6·26 不让毒品进我家',
    lead: '和孩子一起认一认、说一说，把住自家这道门。',
    tone: 'ok',
    days: { from: '06-20', until: '06-30' },
    seriesIds: ['child-safety', 'family-culture'],
  },
];

export const demoBanners: readonly DemoBanner[] = [
  {
    title: '每月 15 日，一起做志愿',
    note: '一村一队“平安妈妈”，等你来',
    tone: 'ok',
    position: 1,
    link: activities,
  },
];

/** What belongs to the theme of November. */
export const themeArticles: readonly DemoArticle[] = [
  {
    kind: 'news',
    unitId: 'rights-centre',
    writer: 'editor',
    day: -5,
    clock: '10:00',
    theme: 'no-violence',
    title: '家里有事，这几个地方能说',
    summary: '四个调解站，一个维权中心，都不收钱。',
    blocks: [
      p(
        '市妇女儿童维权中心把问法律、请律师、心里疏导和坐下来谈放在了一处；镇街上还有 4 个调解站。',
      ),
      p('一年下来，接待来访来电 189 件，婚姻家庭调解 400 多起。'),
      to('看看离我最近的地方', { to: 'page', page: 'help' }),
      to('拨打 12338', { to: 'telephone', number: '12338' }),
    ],
  },
  {
    kind: 'news',
    unitId: 'anti-violence-volunteers',
    writer: 'editor',
    day: -4,
    clock: '10:00',
    theme: 'no-violence',
    title: '邻居家总有哭声，我能做什么',
    neutralTitle: '做个好邻居：五件小事',
    summary: '你不用去劝架。看见家庭暴力，可以这样帮。',
    blocks: [
      p('家暴不是家务事。你不用冲进去，也不用替她做决定，下面几件事就已经很有用。'),
      ol(
        '正在发生：马上打 110，说清在哪一户、听到了什么。',
        '单独碰到她，轻声问一句：“你还好吗？要不要我帮忙？”',
        '不问“你怎么不走”，不说“床头打架床尾和”。',
        '告诉她 12338 可以问，不留名字也行。',
        '她不想说，就记着她随时可以来敲你的门。',
      ),
      p('学校、村社、医院的工作人员发现没有能力自己求助的人受到伤害，法律要求马上报警。'),
    ],
  },
  {
    kind: 'news',
    unitId: 'rights-centre',
    writer: 'editor',
    day: -2,
    clock: '14:00',
    theme: 'no-violence',
    title: '告诫书是什么，谁来开',
    neutralTitle: '生活里的法律：一张纸的用处',
    summary: '公安机关开的家庭暴力告诫书，会写明再犯的后果。',
    blocks: [
      p('家庭暴力情节较轻的，公安机关可以批评教育，或者出具告诫书。乐清一年开出了 45 份。'),
      ul(
        '谁来开：派出所。报警时可以提出来。',
        '写什么：双方是谁、发生了什么、不许再做什么。',
        '谁会知道：双方都会收到，村（居）委会和妇联也会得到通知，之后会上门查访。',
        '有什么用：以后到法院，它是一份证据。',
      ),
      p('想先问清楚再决定，可以打 12338。现在有危险，请先打 110。'),
    ],
  },
];
