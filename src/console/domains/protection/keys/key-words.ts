import type { KeyState } from '@shared/protection/keys-contract';
import { dateLabel } from '../times';

export const keyStateWords: Record<KeyState, string> = {
  requested: '等负责人签进名册',
  listed: '在名册里',
  ended: '到期了，只能看以前的',
  revoked: '被停用了',
  left: '已经停用',
};

interface Validity {
  state: KeyState;
  validFrom: string | null;
  validUntil: string | null;
}

const warnDays = 60;
const dayMs = 86_400_000;

/** Whole days until a key ends; null while it stands in no list. */
export function daysLeft(key: Pick<Validity, 'validUntil'>, now: Date): number | null {
  if (key.validUntil === null) return null;
  return Math.max(0, Math.ceil((Date.parse(key.validUntil) - now.getTime()) / dayMs));
}

/** Whether it is time for a new one. */
export function endsSoon(key: Validity, now: Date): boolean {
  const left = daysLeft(key, now);
  return key.state === 'listed' && left !== null && left <= warnDays;
}

/** "2026 年 11 月 27 日 – 2027 年 11 月 27 日" */
export function validityWords({ validFrom, validUntil }: Validity): string | null {
  if (validFrom === null || validUntil === null) return null;
  return `${dateLabel(validFrom)} – ${dateLabel(validUntil)}`;
}
