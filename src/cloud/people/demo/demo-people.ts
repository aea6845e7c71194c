import type { Role } from '@shared/organisation/roles';

/** A person who can be tried out in demo mode, without a password. */
export interface DemoAccount {
  /** What signs her in; also the subject of her identity. */
  account: string;
  name: string;
  /** What can be seen with it, in one line. */
  description: string;
}

interface DemoPerson extends DemoAccount {
  careMode?: boolean;
  /** The village she lives in, by its division code. */
  villageId?: string;
  role?: Role;
  /** Where the role holds, and below it. */
  unitId?: string;
  family?: ReadonlyArray<{ name: string; relation: 'child' | 'grandchild'; ageMonths: number }>;
}

const county = '330382';
const hongqiao = '330382108';
const liushi = '330382114';
const dongjie = '330382108012';
const jingshan = '330382101007';

/** One account a role, as people would be called, never a real name. */
export const demoPeople: readonly DemoPerson[] = [
  {
    account: 'mother',
    name: '李妈妈',
    description: '虹桥镇的妈妈，两个孩子，报名、看入场码',
    villageId: dongjie,
    family: [
      { name: '小满', relation: 'child', ageMonths: 28 },
      { name: '小禾', relation: 'child', ageMonths: 86 },
    ],
  },
  {
    account: 'grandmother',
    name: '陈奶奶',
    description: '大荆镇的奶奶，关怀模式：大字、大按钮',
    careMode: true,
    villageId: jingshan,
    family: [{ name: '乐乐', relation: 'grandchild', ageMonths: 63 }],
  },
  {
    account: 'volunteer',
    name: '周阿姨',
    description: '虹桥镇“平安妈妈”志愿者',
    villageId: dongjie,
    role: 'volunteer',
    unitId: hongqiao,
  },
  {
    account: 'lecturer',
    name: '王老师',
    description: '小海星讲师团讲师',
    role: 'lecturer',
    unitId: county,
  },
  {
    account: 'counsellor',
    name: '林老师',
    description: '“小海星”心理咨询师',
    role: 'counsellor',
    unitId: 'xiaohaixing-room',
  },
  {
    account: 'front-desk',
    name: '小海星前台',
    description: '替人约时间、改时间，看不到谈了什么',
    role: 'front-desk',
    unitId: 'xiaohaixing-room',
  },
  {
    account: 'counselling-supervisor',
    name: '小海星督导',
    description: '管咨询老师、开放时间和每月的统计',
    role: 'counselling-supervisor',
    unitId: 'xiaohaixing-room',
  },
  {
    account: 'organiser-town',
    name: '虹桥镇组织员',
    description: '发布和管理虹桥镇的活动',
    role: 'organiser',
    unitId: hongqiao,
  },
  {
    account: 'organiser-liushi',
    name: '柳市镇组织员',
    description: '发布和管理柳市镇的活动，看不到别的镇',
    role: 'organiser',
    unitId: liushi,
  },
  {
    account: 'organiser-county',
    name: '市妇联组织员',
    description: '发布和管理全市的活动',
    role: 'organiser',
    unitId: county,
  },
  {
    account: 'editor',
    name: '市妇联编辑',
    description: '写文章、排公告',
    role: 'editor',
    unitId: county,
  },
  {
    account: 'case-handler',
    name: '维权中心值班员',
    description: '维权中心的个案经办人',
    role: 'case-handler',
    unitId: 'rights-centre',
  },
  {
    account: 'case-handler-night',
    name: '维权中心夜班员',
    description: '维权中心夜里值班的个案经办人',
    role: 'case-handler',
    unitId: 'rights-centre',
  },
  {
    account: 'case-lead',
    name: '维权中心负责人',
    description: '维权中心的个案负责人',
    role: 'case-lead',
    unitId: 'rights-centre',
  },
  {
    account: 'unit-admin',
    name: '虹桥镇管理员',
    description: '在虹桥镇给人加角色、收角色',
    role: 'unit-admin',
    unitId: hongqiao,
  },
  {
    account: 'unit-admin-county',
    name: '市妇联管理员',
    description: '审核各镇的活动，给全市的人加角色、收角色',
    role: 'unit-admin',
    unitId: county,
  },
  {
    account: 'auditor',
    name: '审计员',
    description: '只看：谁有什么角色、谁做过什么',
    role: 'auditor',
    unitId: county,
  },
  {
    account: 'platform-admin',
    name: '平台管理员',
    description: '管全市的单位和角色',
    role: 'platform-admin',
    unitId: county,
  },
];

/** For the sign-in page in demo mode, and for the lines that `npm start` prints. */
export const demoAccounts: readonly DemoAccount[] = demoPeople.map(
  ({ account, name, description }) => ({ account, name, description }),
);
