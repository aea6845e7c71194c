import { rightsCentre, stations } from '@shared/organisation/help/help-points';
import type { WeeklyHours } from '@shared/organisation/help/opening-hours';
import type { UnitKind } from '@shared/organisation/units';
import { county, yueqingTowns } from '@shared/organisation/yueqing/yueqing';
import { yueqingVillages } from '@shared/organisation/yueqing/yueqing-villages';

/** A unit that the division data does not have: a centre, a station, a team. */
export interface Body {
  id: string;
  kind: UnitKind;
  name: string;
  shortName: string;
  initials: string;
  /** Id of a county, town, village or of another body further up in the list. */
  parentId: string;
  about: string;
  place: string | null;
  telephone: string | null;
  hours: WeeklyHours;
  isHelpPoint: boolean;
  /** Place or hours are examples of the demo, not from the report. */
  isExample: boolean;
  /** The report counts such bodies without naming them: even where this one stands is an example. */
  isPlacedByExample: boolean;
}

const weekdays: WeeklyHours = [
  { days: [1, 2, 3, 4, 5], opens: '08:30', closes: '12:00' },
  { days: [1, 2, 3, 4, 5], opens: '14:00', closes: '17:30' },
];
const sixDays: WeeklyHours = [{ days: [2, 3, 4, 5, 6, 7], opens: '09:00', closes: '17:00' }];
const evenings: WeeklyHours = [
  { days: [3], opens: '18:30', closes: '20:30' },
  { days: [6], opens: '14:00', closes: '17:00' },
];

const plain = {
  kind: 'body',
  parentId: county.id,
  place: null,
  telephone: null,
  hours: [],
  isHelpPoint: false,
  isExample: false,
  isPlacedByExample: false,
} satisfies Partial<Body>;

/**
 * The bodies that the federation's yearly report names, by hand. The report gives neither addresses
 * nor telephone numbers: none is stated here; hours are examples and marked so.
 */
const named: readonly Body[] = [
  {
    ...plain,
    id: 'federation',
    kind: 'federation',
    name: '乐清市妇女联合会',
    shortName: '市妇联',
    initials: 'sfl',
    about: '乐清妇女和家庭的“娘家”。办活动、帮创业、护权益、支持家庭教育。',
    hours: weekdays,
    isExample: true,
  },
  {
    ...plain,
    id: rightsCentre.id,
    kind: 'centre',
    name: rightsCentre.name,
    shortName: '维权中心',
    initials: 'wqzx',
    about: rightsCentre.about,
    telephone: rightsCentre.telephone,
    hours: rightsCentre.hours,
    isHelpPoint: true,
    isExample: true,
  },
  {
    ...plain,
    id: 'activity-centre',
    kind: 'centre',
    name: '乐清市妇女儿童活动中心',
    shortName: '活动中心',
    initials: 'hdzx',
    about: '公益培训课程、亲子活动和校外实践课都在这里，还有一千平方米的公益广场。',
    hours: sixDays,
    isExample: true,
  },
  {
    ...plain,
    id: 'welfare-square',
    name: '女性社会组织公益广场',
    shortName: '公益广场',
    initials: 'gygc',
    parentId: 'activity-centre',
    about: '女性社会组织在这里安家，已有 16 家入驻。',
    place: '市妇女儿童活动中心内',
  },
  {
    ...plain,
    id: 'parenting-centre',
    kind: 'centre',
    name: '乐清市家庭教育指导服务中心',
    shortName: '家教中心',
    initials: 'jjzx',
    about: '为爸爸妈妈和学校、村社提供家庭教育讲座和指导。',
    hours: weekdays,
    isExample: true,
  },
  {
    ...plain,
    id: 'xiaohaixing-room',
    kind: 'counselling-room',
    name: '“小海星”心理咨询室',
    shortName: '小海星',
    initials: 'xhx',
    about: '家庭教育、心理疏导都可以来聊，不收钱。',
    hours: sixDays,
    isExample: true,
  },
  {
    ...plain,
    id: 'marriage-mediation',
    name: '婚姻家庭纠纷人民调解委员会',
    shortName: '婚调委',
    initials: 'hdw',
    parentId: rightsCentre.id,
    about: '夫妻、婆媳、抚养、赡养，谈不拢、又都愿意谈的时候，有人坐下来一起谈。不收钱。',
  },
  {
    ...plain,
    id: 'anti-violence-volunteers',
    kind: 'team',
    name: '乐清市反家暴志愿者协会',
    shortName: '反家暴志愿者',
    initials: 'fjb',
    about: '进村宣传怎么防家暴；有人求助，先看她安不安全。',
  },
  {
    ...plain,
    id: 'child-protection-volunteers',
    kind: 'team',
    name: '乐清市儿童保护志愿者协会',
    shortName: '儿童保护志愿者',
    initials: 'etbh',
    about: '“护蕾行动”讲师团进学校、进村社，教孩子保护自己。',
  },
  {
    ...plain,
    id: 'parenting-workers',
    kind: 'team',
    name: '乐清市家庭教育工作者协会',
    shortName: '家教协会',
    initials: 'jjxh',
    about: '小海星讲师团的老师们：集中备课、送教下乡、带家长读书会。',
  },
  {
    ...plain,
    id: 'heju-volunteers',
    kind: 'team',
    name: '和居志愿者协会',
    shortName: '和居志愿者',
    initials: 'hjzyz',
    about: '邻里之间搭把手，办“家”文化活动。',
  },
  {
    ...plain,
    id: 'xiaohaiou-choir',
    kind: 'team',
    name: '“小海鸥”合唱团',
    shortName: '小海鸥',
    initials: 'xho',
    parentId: 'activity-centre',
    about: '公益童声合唱团，得过北京国际合唱节铜奖第一名。',
  },
  {
    ...plain,
    id: 'family-virtues-base',
    kind: 'hall',
    name: '“景贤人家”家风家训传承基地',
    shortName: '景贤人家',
    initials: 'jxrj',
    about: '听最美家庭讲家风故事，带孩子来走一走。',
  },
];

const mediationStations: readonly Body[] = stations.map((point) => ({
  ...plain,
  id: point.id,
  kind: 'station',
  name: point.name,
  shortName: '调解站',
  initials: 'tjz',
  parentId: point.townId,
  about: point.about,
  telephone: point.telephone,
  hours: point.hours,
  isHelpPoint: true,
  isExample: true,
  isPlacedByExample: true,
}));

/** Of the report's 87 mother schools it names none: these villages are the demo's. */
const schoolVillages: ReadonlyArray<[town: string, village: string]> = [
  ['虹桥镇', '东街社区'],
  ['虹桥镇', '龙泽村'],
  ['柳市镇', '长虹社区'],
  ['柳市镇', '后街社区'],
  ['乐成街道', '景贤社区'],
  ['乐成街道', '金溪社区'],
  ['城南街道', '宋竹社区'],
  ['北白象镇', '白塔王社区'],
  ['大荆镇', '荆山社区'],
  ['雁荡镇', '响岭头村'],
  ['清江镇', '北塘村'],
  ['淡溪镇', '湖边社区'],
];

const motherSchools: readonly Body[] = schoolVillages.map(([townName, villageName]) => {
  const town = yueqingTowns.find(({ name }) => name === townName);
  const village = yueqingVillages.find(
    ({ name, townId }) => name === villageName && townId === town?.id,
  );
  if (!village) throw new Error(`there is no ${villageName} in ${townName}`);
  return {
    ...plain,
    id: `mother-school-${village.id}`,
    kind: 'mother-school',
    name: `${village.name}母亲学堂`,
    shortName: '母亲学堂',
    initials: 'mqxt',
    parentId: village.id,
    about: '妈妈们在家门口上的课：带孩子、过日子、学手艺，不收钱，可以带娃来。',
    hours: evenings,
    isExample: true,
    isPlacedByExample: true,
  };
});

export const bodies: readonly Body[] = [...named, ...mediationStations, ...motherSchools];
