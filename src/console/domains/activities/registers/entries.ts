import type { Register } from '@shared/activities/registers/register-rules';
import type { api } from '../../../platform/api';

export type Entry = Awaited<ReturnType<typeof api.activities.registerEntries>>['items'][number];

interface RegisterLabels {
  /** What one of them is called. */
  one: string;
  add: string;
  name: string;
  namePlaceholder: string;
  second: string;
  secondPlaceholder: string;
}

export const registerLabels: Record<Register, RegisterLabels> = {
  lecturers: {
    one: '讲师',
    add: '加一位讲师',
    name: '姓名',
    namePlaceholder: '姓名，比如“张某某”',
    second: '介绍',
    secondPlaceholder: '家庭教育指导师，能讲乐清话',
  },
  venues: {
    one: '场地',
    add: '加一个场地',
    name: '名称',
    namePlaceholder: '某某镇妇女之家 二楼',
    second: '地址',
    secondPlaceholder: '某某路 1 号，农贸市场旁边',
  },
};
