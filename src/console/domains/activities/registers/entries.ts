import type { Register } from '@shared/activities/registers/register-rules';
import type { api } from '../../../platform/api';

type Suggestions = Awaited<ReturnType<typeof api.activities.suggestions>>;

export type Lecturer = Suggestions['lecturers'][number];
export type Venue = Suggestions['venues'][number];
export type Entry = Lecturer | Venue;

interface RegisterWords {
  /** What one of them is called. */
  one: string;
  add: string;
  name: string;
  namePlaceholder: string;
  second: string;
  secondPlaceholder: string;
}

export const registerWords: Record<Register, RegisterWords> = {
  lecturers: {
    one: '讲师',
    add: '加一位讲师',
    name: '姓名',
    namePlaceholder: '陈晓梅',
    second: '介绍',
    secondPlaceholder: '小海星讲师团，能讲乐清话',
  },
  venues: {
    one: '场地',
    add: '加一个场地',
    name: '名称',
    namePlaceholder: '虹桥镇妇女之家 二楼',
    second: '地址',
    secondPlaceholder: '新虹路 18 号，农贸市场旁边',
  },
};
