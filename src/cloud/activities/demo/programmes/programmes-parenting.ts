import type { Programme } from './programme';

const towns = {
  yuecheng: '330382002',
  chengnan: '330382003',
  baishi: '330382006',
  dajing: '330382101',
  yandang: '330382104',
  qingjiang: '330382106',
  hongqiao: '330382108',
  danxi: '330382111',
  liushi: '330382114',
  beibaixiang: '330382115',
  puqi: '330382124',
  panshi: '330382125',
};

const teachers = [
  { name: '王老师', note: '小海星讲师团，家庭教育指导师，能讲乐清话' },
  { name: '林老师', note: '小海星讲师团，小学老师' },
  { name: '郑老师', note: '小海星讲师团，心理健康老师' },
];

export const parentingProgrammes: readonly Programme[] = [
  {
    series: {
      id: 'mother-school',
      name: '母亲学堂',
      summary: '在家门口给妈妈们上的公益课，可以带娃来。',
    },
    kind: 'lecture',
    when: { every: 'week', weekday: 6 },
    clock: '14:00',
    minutes: 90,
    topics: [
      {
        title: '孩子发脾气，怎么应对',
        summary:
          '三岁前后，孩子的脾气从哪里来？老师教你当下三句能用的话，也说说爷爷奶奶在场时怎么办。现场有儿童看护角，孩子有人带，你安心听。',
      },
      {
        title: '不吼不叫，作业也能写完',
        summary:
          '一写作业就鸡飞狗跳？我们从“先坐下来十分钟”讲起，带你排一张孩子自己愿意贴在墙上的时间表。带上最近一次作业，现场帮你看。',
      },
      {
        title: '老大不想要弟弟妹妹怎么办',
        summary:
          '有了二宝，老大变得黏人、爱告状，是在问你“还爱不爱我”。听听别家妈妈的办法，再一起想想你家的。',
      },
      {
        title: '手机到底给不给',
        summary:
          '不给就闹，给了又放不下。这堂课不讲大道理，只讲三个约定、两个替代、一个例外，回家当晚就能试。',
      },
      {
        title: '孩子胆小，不敢跟人打招呼',
        summary:
          '慢热不是毛病。老师用三个小游戏让孩子先开口，再告诉你哪些话会让孩子更往后缩。欢迎带孩子一起来。',
      },
      {
        title: '隔代带娃，一家人怎么说到一起',
        summary:
          '奶奶怕冻着，妈妈怕捂着。不争对错，先把话说开。欢迎婆媳、母女一起来坐坐，也有乐清话讲解。',
      },
    ],
    audience: '2–9 岁孩子的妈妈、爸爸和祖辈，可以带孩子。',
    hosts: [towns.hongqiao, towns.liushi, towns.yuecheng, towns.beibaixiang, towns.dajing],
    hostsADay: 2,
    venue: '{town}妇女之家 二楼',
    lecturers: teachers,
    facilities: ['child-care', 'pram-ramp', 'nursing-room'],
    places: 40,
  },
  {
    series: {
      id: 'xiaohaixing',
      name: '“小海星”家庭教育讲座',
      summary: '小海星讲师团送教下乡，讲爸爸妈妈最想问的事。',
    },
    kind: 'lecture',
    when: { every: 'week', weekday: 5 },
    clock: '19:00',
    minutes: 90,
    topics: [
      {
        title: '上小学前，要准备什么',
        summary:
          '认多少字不要紧，会自己收书包、会说“老师我想上厕所”更要紧。来之前想好一个最担心的问题，当场问。',
      },
      {
        title: '青春期的孩子，门关上了怎么办',
        summary: '孩子不说话，不等于不需要你。老师讲讲门里面的世界，再练两种不让人烦的开场白。',
      },
      {
        title: '给孩子讲身体和界线',
        summary:
          '“护蕾行动”的老师来讲：哪里别人不能碰、遇到事怎么说不、告诉谁。用孩子听得懂的话，爸爸也请来听。',
      },
      {
        title: '爸爸怎么带娃',
        summary: '不用学妈妈，爸爸有爸爸的带法。周末两小时，四个不花钱的玩法，带上孩子现场就玩。',
      },
      {
        title: '考试前后，家里说什么好',
        summary: '少问分数，多问睡得好不好。老师带来三张“考前家里话”卡片，领一份带回去。',
      },
    ],
    audience: '家里有幼儿园到初中孩子的家长。',
    hosts: [
      towns.chengnan,
      towns.qingjiang,
      towns.hongqiao,
      towns.panshi,
      towns.danxi,
      towns.yandang,
    ],
    venue: '{town}文化礼堂',
    lecturers: teachers,
    facilities: [],
    places: 80,
    questions: [
      {
        id: 'ask-teacher',
        label: '想当场问老师什么',
        kind: 'text',
        needed: false,
        options: [],
      },
    ],
  },
  {
    series: {
      id: 'happy-weekend',
      name: '快乐周末',
      summary: '每周一期的亲子阅读，绘本、手工和唱歌。',
    },
    kind: 'reading',
    when: { every: 'week', weekday: 7 },
    clock: '09:30',
    minutes: 75,
    topics: [
      {
        title: '快乐周末 · 绘本里的四季',
        summary:
          '读一本讲季节的绘本，再用树叶拼一幅画带回家。地上铺好垫子，孩子可以坐、可以爬。一个孩子请一位大人陪着。',
      },
      {
        title: '快乐周末 · 会唱歌的故事',
        summary:
          '故事讲一半，歌唱一半，孩子跟着拍手就行。不会唱的爸爸妈妈也放心来，志愿者阿姨带着大家唱。',
      },
      {
        title: '快乐周末 · 海边有什么',
        summary:
          '跟着绘本去滩涂上看看：跳跳鱼、泥螺、小螃蟹。读完用黏土捏一只，乐清的孩子讲乐清的海。',
      },
      {
        title: '快乐周末 · 爷爷奶奶的童年',
        summary: '请爷爷奶奶来讲小时候玩什么，再一起滚铁环、翻花绳。老少一起来，最热闹的一期。',
      },
      {
        title: '快乐周末 · 晚安，小月亮',
        summary: '三本睡前绘本，读给舍不得睡觉的孩子听。老师也讲讲怎么让睡前半小时安静下来。',
      },
    ],
    audience: '3–6 岁的孩子和家长，一个孩子至少一位大人陪。',
    hosts: [towns.yuecheng],
    venue: '市妇女儿童活动中心 绘本馆',
    lecturers: [
      { name: '朱老师', note: '心绘堂志愿者，幼儿园老师' },
      { name: '陈妈妈', note: '故事妈妈志愿者' },
    ],
    facilities: ['pram-ramp', 'nursing-room'],
    places: 24,
    childAgeMonths: [36, 83],
    childNeeded: true,
  },
  {
    series: { id: 'xinhuitang', name: '心绘堂', summary: '每月一期的公益绘本课，画出心里的话。' },
    kind: 'reading',
    when: { every: 'month', weekday: 6, nth: 2 },
    clock: '09:30',
    minutes: 90,
    topics: [
      {
        title: '心绘堂 · 我的情绪小怪兽',
        summary:
          '高兴是什么颜色？生气是什么样子？读完绘本，每个孩子画一只自己的小怪兽。画不像也没关系，老师会听孩子讲。',
      },
      {
        title: '心绘堂 · 家是什么味道',
        summary: '闭上眼睛想一想，家是什么味道？画下来，讲给旁边的小朋友听。材料都备好了，空手来。',
      },
      {
        title: '心绘堂 · 勇敢的一小步',
        summary:
          '第一次自己睡、第一次举手，都是了不起的一步。读、画、说，一个半小时很快过去。大人在旁边陪着就好。',
      },
    ],
    audience: '3–8 岁的孩子和家长，按年龄分组画。',
    hosts: [towns.yuecheng],
    venue: '市妇女儿童活动中心 三楼画室',
    lecturers: [{ name: '朱老师', note: '心绘堂志愿者，幼儿园老师' }],
    facilities: ['nursing-room'],
    places: 32,
    groups: [
      { name: '3–4 岁', places: 12, childAgeMonths: [36, 59] },
      { name: '5–6 岁', places: 12, childAgeMonths: [60, 83] },
      { name: '7–8 岁', places: 8, childAgeMonths: [84, 107] },
    ],
    childAgeMonths: [36, 107],
    childNeeded: true,
    questions: [
      {
        id: 'hand',
        label: '孩子用哪只手画画',
        kind: 'choice',
        needed: true,
        options: ['右手', '左手', '两只手都用'],
      },
    ],
  },
  {
    series: {
      id: 'parents-reading',
      name: '家长读书会',
      summary: '“共读一本书”，读完一起聊一聊。',
    },
    kind: 'reading',
    when: { days: [-12, 10, 38], weekday: 4 },
    clock: '19:00',
    minutes: 90,
    topics: [
      {
        title: '共读一本书 · 怎么听孩子说话',
        summary: '不用提前读完，来了一起读二十页。读完各说一句，说不出来就听别人说，也很好。',
      },
      {
        title: '共读一本书 · 做差不多好的妈妈',
        summary: '没有满分的妈妈。我们读几段写给疲惫妈妈的话，再聊聊这一周最想放下的一件事。',
      },
    ],
    audience: '想安静坐一个晚上的爸爸妈妈。',
    hosts: [towns.yuecheng, towns.liushi],
    venue: '{town}妇女之家 书吧',
    lecturers: [{ name: '林老师', note: '市家庭教育工作者协会' }],
    facilities: ['child-care'],
    places: 25,
  },
  {
    series: {
      id: 'online-class',
      name: '家教云课堂',
      summary: '在家里就能听的家庭教育课。',
    },
    kind: 'lecture',
    when: { days: [-9, 5, 19, 33], weekday: 4 },
    clock: '20:00',
    minutes: 60,
    topics: [
      {
        title: '云课堂 · 孩子说谎，先别急',
        summary: '孩子为什么说谎，四岁和十岁不一样。哄睡孩子再来听也行，时间到了点一下就进。',
      },
      {
        title: '云课堂 · 开学第一周',
        summary: '早上起不来、晚上睡不着，头一周怎么熬过去。可以打字提问，老师一条条答。',
      },
    ],
    audience: '所有家长，在哪里都能听。',
    hosts: ['parenting-centre'],
    venue: '网上听课',
    lecturers: teachers,
    facilities: [],
    places: 200,
    online: true,
  },
];
