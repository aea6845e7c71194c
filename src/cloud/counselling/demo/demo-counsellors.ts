import type { Line, Service } from '@shared/counselling/services';

interface DemoHours {
  /** 1 is Monday. */
  weekdays: readonly number[];
  /** Minutes of the day. */
  from: number;
  until: number;
  line: Line;
  place?: string;
}

export interface DemoCounsellor {
  name: string;
  /** Who signs in as her, where somebody does. */
  account?: string;
  unitId: string;
  services: readonly Service[];
  specialties: string;
  dialect?: string;
  hours: readonly DemoHours[];
}

export const demoServices: readonly {
  service: Service;
  unitId: string;
  minutes: number;
  cancelHours: number;
}[] = [
  { service: 'psychology', unitId: 'xiaohaixing-room', minutes: 45, cancelHours: 12 },
  { service: 'parenting', unitId: 'xiaohaixing-room', minutes: 45, cancelHours: 12 },
  { service: 'legal', unitId: 'rights-centre', minutes: 30, cancelHours: 6 },
  { service: 'mediation', unitId: 'marriage-mediation', minutes: 60, cancelHours: 24 },
  { service: 'business', unitId: 'federation', minutes: 45, cancelHours: 12 },
];

const room = '小海星咨询室';
const centre = '维权中心';

/** As people would be called, never a real name. */
export const demoCounsellors: readonly DemoCounsellor[] = [
  {
    name: '林老师',
    account: 'counsellor',
    unitId: 'xiaohaixing-room',
    services: ['psychology', 'parenting'],
    specialties: '亲子 · 情绪',
    hours: [
      { weekdays: [1, 3, 4], from: 510, until: 690, line: 'on-site', place: room },
      { weekdays: [2, 3, 4], from: 840, until: 1020, line: 'telephone' },
      { weekdays: [5, 6], from: 810, until: 1020, line: 'online' },
    ],
  },
  {
    name: '陈老师',
    unitId: 'xiaohaixing-room',
    services: ['psychology', 'parenting'],
    specialties: '夫妻 · 老人',
    dialect: '讲乐清话',
    hours: [
      { weekdays: [2, 4, 6], from: 540, until: 690, line: 'on-site', place: room },
      { weekdays: [1, 3, 5], from: 1110, until: 1230, line: 'telephone' },
    ],
  },
  {
    name: '吴老师',
    unitId: 'xiaohaixing-room',
    services: ['parenting'],
    specialties: '上学 · 手机',
    hours: [{ weekdays: [3, 6], from: 1080, until: 1230, line: 'online' }],
  },
  {
    name: '周律师',
    unitId: 'rights-centre',
    services: ['legal'],
    specialties: '离婚 · 抚养',
    hours: [
      { weekdays: [2, 4], from: 540, until: 690, line: 'on-site', place: centre },
      { weekdays: [5], from: 840, until: 1020, line: 'telephone' },
    ],
  },
  {
    name: '徐调解员',
    unitId: 'marriage-mediation',
    services: ['mediation'],
    specialties: '夫妻 · 婆媳',
    dialect: '讲乐清话',
    hours: [{ weekdays: [1, 3, 5], from: 840, until: 1020, line: 'on-site', place: centre }],
  },
  {
    name: '叶导师',
    unitId: 'federation',
    services: ['business'],
    specialties: '开店 · 直播带货',
    hours: [
      { weekdays: [3], from: 840, until: 1020, line: 'telephone' },
      { weekdays: [6], from: 540, until: 690, line: 'online' },
    ],
  },
];
