import type { KeyRequests } from './use-key-requests';

const dayMs = 86_400_000;
/** As soon as this is said, there is time for the offline PC. */
const soonDays = 60;
/** A statement older than this warns everybody's app. */
const statusDays = 14;
/** It is signed every week. */
const statusDueDays = 7;

export interface ExpiryWarning {
  words: string;
  isUrgent: boolean;
}

/** What ends soon, the most pressing first. */
export function expiryWarnings(
  { version, expires, lastStatusAt, keys }: KeyRequests,
  now: Date,
): ExpiryWarning[] {
  const warnings: ExpiryWarning[] = [];
  if (version === null) {
    return [{ words: '还没有名册：没人能收到加密的求助。', isUrgent: true }];
  }
  const left = expires === null ? null : daysUntil(expires, now);
  if (left !== null && left <= soonDays) {
    warnings.push({
      words:
        left <= 0
          ? '名册过期了：求助页现在只显示电话。'
          : `名册还有 ${left} 天到期，到期后求助页只显示电话。`,
      isUrgent: left <= 14,
    });
  }
  const age = lastStatusAt === null ? null : -daysUntil(lastStatusAt, now);
  if (age === null || age > statusDueDays) {
    warnings.push({
      words:
        age === null
          ? '还没有每周声明。'
          : `每周声明已经 ${age} 天没更新，满 ${statusDays} 天大家的手机会提醒。`,
      isUrgent: age === null || age > statusDays,
    });
  }
  for (const { name, state, validUntil } of keys) {
    if (state !== 'listed' || validUntil === null) continue;
    const days = daysUntil(validUntil, now);
    if (days <= soonDays)
      warnings.push({
        words: `${name}的钥匙还有 ${Math.max(0, days)} 天到期。`,
        isUrgent: days <= 14,
      });
  }
  const waiting = keys.filter(({ state }) => state === 'requested').length;
  if (waiting > 0) warnings.push({ words: `${waiting} 把新钥匙等着签进名册。`, isUrgent: false });
  const given = keys.filter(({ state }) => state === 'left').length;
  if (given > 0) {
    warnings.push({ words: `${given} 把停用的钥匙，要用状态钥匙吊销。`, isUrgent: true });
  }
  return warnings.sort((a, b) => Number(b.isUrgent) - Number(a.isUrgent));
}

/** Whole days, rounded up; negative when it is over. */
function daysUntil(at: string, now: Date): number {
  return Math.ceil((Date.parse(at) - now.getTime()) / dayMs);
}
