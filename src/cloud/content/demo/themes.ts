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
    lead: '三八节前后这一周，法官、律师和调解员到身边来：听一堂课，问一件事。',
    tone: 'brand',
    days: { from: '03-05', until: '03-12' },
    seriesIds: ['case-law', 'marriage-law', 'health-week'],
  },
  {
    key: 'no-violence',
    title: '11·25 反家暴周',
    neutralTitle: '家，是安心的地方',
    lead: '11 月 25 日是消除对妇女的暴力行为国际日。家暴不是家务事：每个人都能做一点，先从知道开始。',
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
    truth: 'figures',
    title: '家里有事，这几个地方能说',
    neutralTitle: '生活里的难处，可以去哪里问',
    summary: '四个调解站，一个维权中心，可以去说一说。',
    blocks: [
      p(
        '市妇女儿童维权中心把问法律、找法律援助、心理疏导和调解放在了一处；镇街上还有 4 个调解站。调解不收钱（人民调解法第 4 条），要不要调解你说了算；请不起律师可以申请法律援助，受家暴的人不看经济条件（法律援助法第 32 条）。',
      ),
      p('一年下来，接待来访来电 189 件，婚姻家庭调解 400 多起。'),
      to('看看能去哪里说', { to: 'page', page: 'help' }),
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
    truth: 'guidance',
    title: '邻居家总有哭声，我能做什么',
    neutralTitle: '做个好邻居：六件小事',
    summary: '你不用去劝架。看见家庭暴力，可以这样帮。',
    blocks: [
      p('家暴不是家务事。你不用冲进去，也不用替她做决定，下面几件事就已经很有用。'),
      ol(
        '正在发生：马上打 110，说清在哪一户、听到了什么。',
        '单独碰到她，轻声问一句：“你还好吗？要不要我帮忙？”',
        '不问“你怎么不走”，不说“床头打架床尾和”。',
        '告诉她 12338 可以问，不留名字也行。',
        '别发微信问她，手机可能有人看；也别去质问对方。',
        '她不想说，就记着她随时可以来敲你的门。',
      ),
      p(
        '学校、幼儿园、医院、村（居）委会、社工和救助、福利机构，发现孩子或不能辨认自己行为的成年人遭受或疑似遭受家暴，应当及时报警（反家庭暴力法第 14 条），警方为报案人保密。',
      ),
    ],
  },
  {
    kind: 'news',
    unitId: 'rights-centre',
    writer: 'editor',
    day: -2,
    clock: '14:00',
    theme: 'no-violence',
    truth: 'figures',
    title: '告诫书是什么，谁来开',
    neutralTitle: '生活里的法律：一张纸的用处',
    summary: '公安机关开的家庭暴力告诫书，写明不许再动手。',
    blocks: [
      p(
        '家庭暴力情节较轻的，公安机关可以批评教育，或者出具告诫书，写明不许再动手。乐清一年开出了 45 份。',
      ),
      ul(
        '谁来开：派出所。报警时可以提出来。',
        '写什么：打人的是谁、做了什么、不许再做（反家庭暴力法第 16 条）。',
        '谁会知道：公安送给双方，并通知村（居）委会；村（居）委会和派出所会上门查访双方（第 17 条）。',
        '有什么用：以后到法院，它是一份证据。',
      ),
      p('想先问清楚再决定，可以打 12338。现在有危险，请先打 110。'),
    ],
  },
];
