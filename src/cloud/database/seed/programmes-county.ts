import type { Programme } from './programme';

const federation = 'federation';
const activityCentre = 'activity-centre';
const centre = '市妇女儿童活动中心';

/** Volunteer days, trainings, fairs, lectures on the law and public events. */
export const countyProgrammes: readonly Programme[] = [
  {
    series: {
      id: 'volunteer-day',
      name: '巾帼志愿者活动日',
      summary: '每月 15 日，一村一队“平安妈妈”一起出门做点好事。',
    },
    kind: 'volunteer-day',
    when: { every: 'month', day: 15 },
    clock: '08:30',
    minutes: 180,
    topics: [
      {
        title: '志愿者活动日 · 看望独居老人',
        summary:
          '两人一组，到老人家里坐一坐、扫一扫、量个血压。第一次来也不怕，有老队员带着。红马甲和水村里备好。',
      },
      {
        title: '志愿者活动日 · 扮靓家门口',
        summary: '房前屋后捡一捡、摆一摆，老轮胎种上花。带副手套来，孩子也可以一起。',
      },
      {
        title: '志愿者活动日 · 平安宣传进家门',
        summary: '挨家走一走，讲讲防骗、防火和家里有事找谁。资料准备好了，会说乐清话最好。',
      },
      {
        title: '志愿者活动日 · 给孩子守放学路',
        summary: '下午放学那一小时，在路口站一站，牵孩子过马路。上岗前先学十五分钟。',
      },
    ],
    audience: '18 岁以上、愿意出一份力的姐妹；爸爸们也欢迎。',
    hosts: ['330382108', '330382114', '330382002', '330382001', '330382115', '330382101'],
    hostsADay: 4,
    venue: '{town}妇女之家 门口集合',
    lecturers: [{ name: '周阿姨', note: '“平安妈妈”志愿者队队长' }],
    facilities: [],
    places: 30,
  },
  {
    series: {
      id: 'yuesao-training',
      name: '巾帼月嫂培训',
      summary: '进村社、进企业、进家门的“三进”培训，学一门带娃的手艺。',
    },
    kind: 'training',
    when: { days: [-16, 10, 38] },
    clock: '08:30',
    minutes: 390,
    topics: [
      {
        title: '月嫂初级培训班',
        summary:
          '六天课，从抱孩子、洗澡到月子餐，一样一样上手练。学完考一考，合格的发证书。上课的日子都要到，名额给能坚持的姐妹。',
      },
      {
        title: '月嫂提高班：早产儿和双胞胎护理',
        summary: '做过月嫂、想再往上走一步的姐妹来。用模型练，老师一个个看手势。请带上初级证书。',
      },
    ],
    audience: '18–55 岁、想做月嫂的姐妹，学过没学过都能报。',
    hosts: ['330382114', '330382108', '330382002'],
    venue: '{town}成人学校 实训室',
    lecturers: [{ name: '黄老师', note: '金牌月嫂，母婴护理培训老师' }],
    facilities: ['nursing-room'],
    places: 36,
    sessions: [0, 1, 2, 3, 4, 5],
    needsReview: true,
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
      summary: '把离家近、能顾家的岗位送到姐妹面前。',
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
    audience: '想找工作、想换工作的姐妹。',
    hosts: ['330382114', '330382002', '330382108'],
    venue: '{town}文化广场',
    lecturers: [],
    facilities: ['child-care', 'pram-ramp'],
    places: 300,
  },
  {
    series: {
      id: 'marriage-law',
      name: '幸福婚姻 与法同行',
      summary: '把婚姻里的法律讲成家常话。',
    },
    kind: 'lecture',
    when: { days: [-19, 2, 23, 47], weekday: 3 },
    clock: '19:00',
    minutes: 90,
    topics: [
      {
        title: '彩礼、嫁妆和婚后的房子',
        summary: '哪些是两个人的，哪些是一个人的？律师用身边的事讲。可以匿名写纸条问，当场答。',
      },
      {
        title: '过不下去了，先想清楚哪几件事',
        summary:
          '孩子跟谁、钱怎么算、协议怎么写。不劝和，也不劝分，只把路讲清楚。听完可以单独问律师。',
      },
    ],
    audience: '想把日子过明白的每个人，结没结婚都能来。',
    hosts: ['330382002', '330382114', '330382008', '330382106'],
    venue: '{town}文化礼堂',
    lecturers: [{ name: '叶律师', note: '市妇女儿童维权中心志愿律师' }],
    facilities: [],
    places: 80,
  },
  {
    series: { id: 'case-law', name: '以案说法', summary: '讲一个案子，明一个道理。' },
    kind: 'lecture',
    when: { every: 'week', weekday: 2, weeks: 2 },
    clock: '14:30',
    minutes: 75,
    topics: [
      {
        title: '以案说法 · 转给“网恋对象”的钱',
        summary: '她转了八次账，要得回来几次？法官把案子拆开讲，再教你三个一看就该停手的信号。',
      },
      {
        title: '以案说法 · 动手打人不是家务事',
        summary: '告诫书是什么，保护令怎么申请，证据怎么留。讲的是法，也是给自己的一条路。',
      },
      {
        title: '以案说法 · 怀孕了，厂里让我走',
        summary: '孕期、产期、哺乳期，哪些事老板不能做？带上劳动合同，律师帮你看一眼。',
      },
      {
        title: '以案说法 · 老人的房子留给谁',
        summary: '女儿有没有份，口头说的算不算。用乐清话讲，欢迎带爸妈一起来听。',
      },
    ],
    audience: '村社的姐妹和家里人，自己来、带老人来都行。',
    hosts: ['330382005', '330382007', '330382111', '330382122', '330382125', '330382210'],
    venue: '{town}文化礼堂',
    lecturers: [
      { name: '叶律师', note: '市妇女儿童维权中心志愿律师' },
      { name: '金法官', note: '普法宣讲志愿者' },
    ],
    facilities: [],
    places: 60,
  },
  {
    series: {
      id: 'health-week',
      name: '健康美丽一周行',
      summary: '给姐妹们自己的一周：查一查、动一动、学一学。',
    },
    kind: 'public-event',
    when: { days: [-5, 9, 30], weekday: 4 },
    clock: '09:00',
    minutes: 150,
    topics: [
      {
        title: '健康美丽一周行 · “两癌”筛查听明白',
        summary: '查什么、怎么查、结果怎么看，妇科医生一次讲清楚。听完可以当场问，也可以登记筛查。',
      },
      {
        title: '健康美丽一周行 · 肩颈不疼的十个动作',
        summary: '带娃、做针车、坐柜台，肩膀都硬。跟着老师做一遍，学会了每天五分钟。穿宽松衣服来。',
      },
      {
        title: '健康美丽一周行 · 更年期不用忍',
        summary: '睡不好、爱发火、一阵阵热，都有办法。医生讲，大家聊，谁都不用不好意思。',
      },
    ],
    audience: '18 岁以上的姐妹，不分年龄。',
    hosts: ['330382002', '330382115', '330382003'],
    venue: '{town}妇女之家 多功能厅',
    lecturers: [{ name: '赵医生', note: '妇科医生，健康宣讲志愿者' }],
    facilities: ['child-care'],
    places: 100,
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
    audience: '16 岁以上的姐妹，六次都能来的优先。',
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
      summary: '创业的姐妹坐在一起，说说怎么走过来的。',
    },
    kind: 'public-event',
    when: { days: [-13, 22], weekday: 5 },
    clock: '14:00',
    minutes: 150,
    topics: [
      {
        title: '创享会 · 从一个网店开始',
        summary:
          '三位姐妹讲讲怎么从厨房、从阳台开起店。不讲成功学，讲账本、讲失手、讲熬过来的那几天。',
      },
      {
        title: '创享会 · 小额贷款贴息怎么办',
        summary: '要带什么、找谁、多久批，办过的姐妹和经办的老师一起讲。有想法没本钱的，来听听。',
      },
    ],
    audience: '正在创业、想创业的姐妹。',
    hosts: [federation],
    venue: `${centre} 公益广场`,
    lecturers: [{ name: '徐姐', note: '女性创业导师' }],
    facilities: ['child-care', 'pram-ramp'],
    places: 60,
  },
  {
    series: { id: 'family-culture', name: '家庭文化节', summary: '一家人一起玩的日子。' },
    kind: 'public-event',
    when: { days: [-13, 24, 41], weekday: 7 },
    clock: '09:00',
    minutes: 180,
    topics: [
      {
        title: '亲子运动会',
        summary:
          '两人三脚、袋鼠跳、推“小车”，跑第几都有奖。一家人穿一样颜色的衣服来，好认。下雨改到室内。',
      },
      {
        title: '书香嘉年华 · 换一本书回家',
        summary: '带一本读过的书来，换一本没读过的走。有故事角、有家书信箱，孩子大人都有得玩。',
      },
      {
        title: '带妈妈去旅行 · 雁荡山一日',
        summary: '带上妈妈，慢慢走一天，路都挑平的。车和午饭安排好，妈妈只管看风景。',
      },
    ],
    audience: '带着家里人来，几岁都行。',
    hosts: [federation],
    venue: `${centre} 前广场`,
    lecturers: [],
    facilities: ['pram-ramp', 'nursing-room'],
    places: 120,
  },
  {
    series: {
      id: 'child-safety',
      name: '护蕾行动',
      summary: '教孩子认出危险、说不、找人帮忙。',
    },
    kind: 'public-event',
    when: { days: [12], weekday: 6 },
    clock: '09:30',
    minutes: 90,
    topics: [
      {
        title: '儿童防拐模拟演练',
        summary: '民警叔叔扮“陌生人”，孩子们来试一试。演练前后都有老师陪着讲，不吓人，只学会。',
      },
    ],
    audience: '4–10 岁的孩子，一位家长陪同。',
    hosts: ['330382002'],
    venue: `${centre} 前广场`,
    lecturers: [{ name: '儿童保护志愿者', note: '儿童保护讲师团' }],
    facilities: ['pram-ramp'],
    places: 150,
    childAgeMonths: [48, 131],
  },
  {
    series: {
      id: 'xiaohaiou',
      name: '“小海鸥”合唱团',
      summary: '公益童声合唱团的公开排练和招新。',
    },
    kind: 'public-event',
    when: { days: [3, 31], weekday: 5 },
    clock: '18:30',
    minutes: 90,
    topics: [
      {
        title: '小海鸥公开排练，来听来唱',
        summary: '坐在孩子们中间听一场排练，想唱就站起来一起唱。喜欢唱歌的孩子，当天可以报名试音。',
      },
    ],
    audience: '6–12 岁爱唱歌的孩子和家长。',
    hosts: [activityCentre],
    venue: `${centre} 音乐教室`,
    lecturers: [{ name: '夏老师', note: '合唱团指挥' }],
    facilities: [],
    places: 50,
    childAgeMonths: [72, 155],
  },
];
