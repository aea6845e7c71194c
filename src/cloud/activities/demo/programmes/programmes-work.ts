import type { Programme } from './programme';

const federation = 'federation';
const activityCentre = 'activity-centre';
const centre = '市妇女儿童活动中心';

/** Trainings, fairs and courses for women who work or want to. */
export const workProgrammes: readonly Programme[] = [
  {
    series: {
      id: 'yuesao-training',
      name: '巾帼月嫂培训',
      summary: '进镇街、进村社、进企业的培训，学一门带娃的手艺。',
    },
    kind: 'training',
    when: { days: [-16, 8, 18, 40] },
    clock: '08:30',
    minutes: 390,
    topics: [
      {
        title: '月嫂初级培训班',
        summary:
          '八次课，两个星期上完，从抱孩子、洗澡到月子餐，一样一样上手练。学完考一考，合格的发证书。上课的日子都要到，名额给能坚持的人。',
      },
      {
        title: '月嫂提高班：早产儿和双胞胎护理',
        summary: '做过月嫂、想再往上走一步的来。用模型练，老师一个个看手势。请带上初级证书。',
      },
    ],
    audience: '18 岁以上、想做月嫂的人，学过没学过都能报。',
    hosts: ['330382114', '330382108', '330382002'],
    venue: '{town}成人学校 实训室',
    lecturers: [{ name: '黄老师', note: '金牌月嫂，母婴护理培训老师' }],
    facilities: ['nursing-room'],
    places: 36,
    sessions: [0, 1, 2, 3, 7, 8, 9, 10],
    needsReview: true,
    questions: [
      {
        id: 'experience',
        label: '做过月嫂吗',
        kind: 'choice',
        needed: true,
        options: ['没做过', '做过，不到一年', '做过一年以上'],
      },
    ],
  },
  {
    series: {
      id: 'elder-care-training',
      name: '养老护理培训',
      summary: '照护老人的手艺课，也给在家照护的人。',
    },
    kind: 'training',
    when: { days: [-20, 24] },
    clock: '08:30',
    minutes: 360,
    topics: [
      {
        title: '养老护理员培训班',
        summary:
          '学翻身、喂饭、陪走路，也学怎么不伤自己的腰。四天课，找工作用得上，照顾家里老人也用得上。',
      },
    ],
    audience: '想做养老护理，或在家照护老人的人。',
    hosts: ['330382001', '330382101'],
    venue: '{town}成人学校 实训室',
    lecturers: [{ name: '吴护士长', note: '养老护理培训老师' }],
    facilities: [],
    places: 40,
    sessions: [0, 1, 2, 3],
  },
  {
    series: {
      id: 'spring-jobs',
      name: '“春风送岗位”女性专场招聘会',
      summary: '把离家近、时间灵活的岗位送到你面前。',
    },
    kind: 'fair',
    when: { days: [-23, 16, 44], weekday: 6 },
    clock: '09:00',
    minutes: 180,
    topics: [
      {
        title: '“春风送岗位”女性专场招聘会',
        summary:
          '现场有工厂、商场、幼儿园和家政公司，能不能接送孩子当面问。带上身份证，没有简历也可以来，志愿者帮你写。',
      },
    ],
    audience: '想找工作、想换工作的人。',
    hosts: ['330382114', '330382002', '330382108'],
    venue: '{town}文化广场',
    lecturers: [],
    facilities: ['child-care', 'pram-ramp'],
    places: 300,
    questions: [
      {
        id: 'wanted-work',
        label: '想找哪样的活',
        kind: 'choice',
        needed: false,
        options: ['工厂', '商场超市', '幼儿园', '家政', '还没想好'],
      },
    ],
  },
  {
    series: {
      id: 'centre-courses',
      name: '公益培训课程',
      summary: '活动中心的公益课，一期六次，报一次上全程。',
    },
    kind: 'course',
    when: { days: [-18, 6, 13, 20], weekday: 4 },
    clock: '18:30',
    minutes: 90,
    topics: [
      {
        title: '中式面点六堂课',
        summary: '麦饼、清明饼、松糕，一次学一样，做好带回家。食材备好，围裙自带。六次都能来再报。',
      },
      {
        title: '手机摄影六堂课',
        summary: '把孩子拍清楚、把家里拍亮堂。会打电话就能学，年纪大的姐姐坐前排。',
      },
      {
        title: '女子太极六堂课',
        summary: '动作慢，人多，不怕跟不上。下班来动一动，出一身汗，回去睡得香。',
      },
    ],
    audience: '16 岁以上，六次都能来的优先。',
    hosts: [activityCentre],
    venue: `${centre} 二楼教室`,
    lecturers: [
      { name: '邵老师', note: '面点师傅' },
      { name: '高老师', note: '摄影志愿者' },
      { name: '胡老师', note: '太极拳教练' },
    ],
    facilities: [],
    places: 30,
    sessions: [0, 7, 14, 21, 28, 35],
  },
  {
    series: {
      id: 'women-startups',
      name: '巾帼创享会',
      summary: '创业的人坐在一起，说说怎么走过来的。',
    },
    kind: 'public-event',
    when: { days: [-13, 22], weekday: 5 },
    clock: '14:00',
    minutes: 150,
    topics: [
      {
        title: '创享会 · 从一个网店开始',
        summary:
          '三位店主讲讲怎么从厨房、从阳台开起店。不讲成功学，讲账本、讲失手、讲熬过来的那几天。',
      },
      {
        title: '创享会 · 小额贷款贴息怎么办',
        summary: '要带什么、找谁、多久批，办过的人和经办的老师一起讲。有想法没本钱的，来听听。',
      },
    ],
    audience: '正在创业、想创业的人。',
    hosts: [federation],
    venue: `${centre} 公益广场`,
    lecturers: [{ name: '徐姐', note: '女性创业导师' }],
    facilities: ['child-care', 'pram-ramp'],
    places: 60,
  },
];
