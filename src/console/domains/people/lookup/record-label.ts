import type { FoundPerson } from '../../../ui/find-person';
import { shanghai } from '@shared/time/time-format';

export type PersonRecord = Omit<FoundPerson, 'consents' | 'openRequests' | 'visit' | 'doubles'>;

/** "李**，138****5678，2026 年 9 月 1 日注册": enough to tell two records apart. */
export function recordLabel({ name, phone, registeredAt }: PersonRecord): string {
  const { year, month, day } = shanghai(registeredAt);
  return `${name ?? '没有留名字'}，${phone ?? '没有留号码'}，${year} 年 ${month} 月 ${day} 日注册`;
}
