import type { Programme } from './programme';

const federation = 'federation';
const activityCentre = 'activity-centre';
const centre = '市妇女儿童活动中心';

/** Volunteer days, lectures on the law, health and family events. */
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
        volunteersOnly: { audience: '“平安妈妈”志愿者，进门要亮志愿者证。' },
      },
      {
        title: '志愿者活动日 · 给孩子守放学路',
        summary: '放学那一小时，在路口站一站，牵孩子过马路。上午先学怎么站、怎么提醒车慢下来。',
        volunteersOnly: { audience: '“平安妈妈”志愿者，护学岗要先登记。' },
      },
    ],
    audience: '18 岁以上、愿意出一份力的人；爸爸们也欢迎。',
    hosts: ['330382108', '330382114', '330382002', '330382001', '330382115', '330382101'],
    hostsADay: 4,
    venue: '{town}妇女之家 门口集合',
    lecturers: [{ name: '周阿姨', note: '“平安妈妈”志愿者队队长' }],
    facilities: [],
    places: 30,
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
    audience: '村社的邻里和家里人，自己来、带老人来都行。',
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
      summary: '给自己的一周：查一查、动一动、学一学。',
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
        title: '健康美丽一周行 · 肩颈松一松，十个动作',
        summary: '带娃、做针车、坐柜台，肩膀都硬。跟着老师做一遍，学会了每天五分钟。穿宽松衣服来。',
      },
      {
        title: '健康美丽一周行 · 更年期，说一说',
        summary: '睡不好、爱发火、一阵阵热，听听可以怎么办。医生讲，大家聊，谁都不用不好意思。',
      },
    ],
    audience: '18 岁以上，不分年龄。',
    hosts: ['330382002', '330382115', '330382003'],
    venue: '{town}妇女之家 多功能厅',
    lecturers: [{ name: '赵医生', note: '妇科医生，健康宣讲志愿者' }],
    facilities: ['child-care'],
    places: 100,
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
    groups: [
      { name: '4–6 岁', places: 80, childAgeMonths: [48, 83] },
      { name: '7–10 岁', places: 70, childAgeMonths: [84, 131] },
    ],
    childAgeMonths: [48, 131],
    childNeeded: true,
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
