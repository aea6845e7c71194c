import type { QueueRow } from '@shared/protection/case-contract';
import { townById } from '@shared/organisation/yueqing/yueqing';
import type { Reporter, Urgency } from '@shared/protection/states/case-states';
import { withdrawalDays } from '@shared/protection/rules';
import { dateLabel, waitingFor } from '../times';

export const urgencyWords: Record<Urgency, string> = {
  urgent: '紧急',
  unclear: '答得少，先当紧急',
  ordinary: '没有触发，不等于安全',
};

export const reporterWords: Record<Reporter, string> = {
  self: '本人',
  other: '替别人反映',
  obliged: '强制报告',
  drill: '每日测试',
};

/** "本人 · 虹桥镇": who wrote, and where, as far as the server may know. */
export function whoAndWhere({ reporter, unitId }: QueueRow): string {
  if (reporter === 'drill') return '每日测试，不是求助';
  const town = unitId === null ? null : (townById(unitId.slice(0, 9))?.name ?? null);
  const place = town ?? '没写镇街';
  // That it is a mandatory report stands on a mark of its own.
  return reporter === 'obliged' ? place : `${reporterWords[reporter]} · ${place}`;
}

/** "22 分钟" that she waits; "等她回 · 1 天" where it is hers to answer. */
export function ageWords({ unreadSince, lastFromHerAt }: QueueRow, now: Date): string {
  return unreadSince === null
    ? `等她回 · ${waitingFor(lastFromHerAt, now)}`
    : waitingFor(unreadSince, now);
}

export interface Waiting {
  /** Of the promised time, 0 to 1. */
  share: number;
  words: string;
  isLate: boolean;
}

/** How much of the promised time is gone; null where nothing is unread or nothing was promised. */
export function promiseOf(row: QueueRow, now: Date): Waiting | null {
  const { unreadSince, promisedBy, isLate } = row;
  if (unreadSince === null || promisedBy === null) return null;
  const from = Date.parse(unreadSince);
  const until = Date.parse(promisedBy);
  const share = Math.min(1, Math.max(0, (now.getTime() - from) / Math.max(1, until - from)));
  if (isLate || now.getTime() >= until) {
    return { share: 1, isLate: true, words: `说好的时间过了 ${waitingFor(promisedBy, now)}` };
  }
  return { share, isLate: false, words: `还有 ${waitingFor(now, new Date(until))}到说好的时间` };
}

/** Who took it back, as far as anybody knows, and what becomes of it. */
export function withdrawalWords({
  isConfirmed,
  isLong,
  isKept,
  endsAt,
}: NonNullable<QueueRow['withdrawal']>): string {
  if (isLong) return `超过 ${withdrawalDays} 天没问到本人，要负责人来办`;
  if (!isConfirmed) return '还没问到是不是本人撤的';
  return `问过，是本人撤的，${dateLabel(endsAt)}${isKept ? '结案保留' : '销毁'}`;
}
