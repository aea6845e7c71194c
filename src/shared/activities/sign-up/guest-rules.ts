import type { Role } from '@shared/organisation/roles';

/** How many one person may sign up who have no account of their own. */
export interface GuestCaps {
  /** Guests in one activity, whether they have a place or wait. */
  here: number;
  /** Places for guests and who comes with them, in all activities to come. */
  overall: number;
}

/** A family has few who have no phone. */
const ordinary: GuestCaps = { here: 3, overall: 10 };
/** Who runs things in a village signs up its old people one after the other. */
const forVillages: GuestCaps = { here: 30, overall: 200 };
const villageRoles: readonly Role[] = ['organiser', 'unit-admin', 'platform-admin'];

export function guestCaps(roles: readonly Role[]): GuestCaps {
  return roles.some((role) => villageRoles.includes(role)) ? forVillages : ordinary;
}

/** Why another party with a guest is too many, in words for who books; null when it is not. */
export function tooManyGuests(held: GuestCaps, partySize: number, caps: GuestCaps): string | null {
  if (held.here >= caps.here) {
    return `替别人报名，一场最多 ${caps.here} 位，这场已经报了 ${held.here} 位。还有人要来，请主办单位或村社妇联帮忙报。`;
  }
  if (held.overall + partySize > caps.overall) {
    return `替别人报的名额一共最多 ${caps.overall} 个，现在有 ${held.overall} 个还没参加。等参加过了，或者取消一些再报。`;
  }
  return null;
}

/** A phone's clock is believed when it is so close to ours, and never ahead by more than a moment. */
const hoursBefore = 24;
const minutesAhead = 2;

/**
 * When a guest agreed, for the record: our time is the evidence. What the phone said is kept beside it
 * where it can be true (she asked in the morning and had a signal at noon), else it is left out.
 */
export function consentRecord(
  said: { how: 'in-person' | 'by-phone'; at?: string | undefined },
  now: Date,
): { how: string; at: string; saidAt?: string } {
  const record = { how: said.how, at: now.toISOString() };
  if (said.at === undefined) return record;
  const ageMs = now.getTime() - Date.parse(said.at);
  const isNear = ageMs <= hoursBefore * 3_600_000 && ageMs >= -minutesAhead * 60_000;
  return isNear ? { ...record, saidAt: said.at } : record;
}
