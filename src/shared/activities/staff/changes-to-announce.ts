import { dayAndTime } from '@shared/time/time-format';
import { pairSessions } from './pair-sessions';
import type { ActivityDraft } from './activity-draft';

/** What somebody who is signed up has to know of again when it changes. */
export type Announced = Pick<
  ActivityDraft,
  'title' | 'sessions' | 'venueName' | 'venueAddress' | 'onlineRoom'
>;

/**
 * What changed for those who are signed up, each in a few words:
 * "时间改到 11 月 29 日 周日 14:00（原来是 11 月 28 日 周六 14:00）". The new time comes first, because
 * WeChat cuts its own messages short.
 */
export function changesToAnnounce(before: Announced, after: Announced): string[] {
  const changes: string[] = [];
  if (before.title !== after.title) changes.push(`名称改成“${after.title}”`);
  changes.push(...timeChanges(before.sessions, after.sessions));
  const venue = placeOf(after);
  if (placeOf(before) !== venue) changes.push(`地点改到 ${venue}`);
  if ((before.onlineRoom ?? '') !== (after.onlineRoom ?? '')) {
    changes.push(after.onlineRoom ? '线上房间有变动，打开活动页看新的' : '不再有线上房间');
  }
  return changes;
}

/** "12 月 24 日 周四 14:00 这一场取消了" */
export function dateOffText(startsAt: string): string {
  return `${dayAndTime(new Date(startsAt))} 这一场取消了`;
}

type Session = Announced['sessions'][number];

/** A longer list is read by nobody. */
const mostListed = 3;

function timeChanges(before: readonly Session[], after: readonly Session[]): string[] {
  const { stays, dropped, added, unknown } = pairSessions(before, after);
  const isOnlyOne = before.length === 1 && after.length === 1;
  const off = dropped.map(({ startsAt }) => dateOffText(startsAt));
  const moved = stays.flatMap((pair) => moveText(isOnlyOne, pair.before, pair.after));
  const more = [...added, ...unknown].map(
    ({ startsAt }) => `加了一场：${dayAndTime(new Date(startsAt))}`,
  );
  const all = [...off, ...moved, ...more];
  if (all.length <= mostListed) return all;
  const counts = [
    ...(off.length > 0 ? [`取消了 ${off.length} 场`] : []),
    ...(moved.length > 0 ? [`${moved.length} 场改了时间`] : []),
    ...(more.length > 0 ? [`加了 ${more.length} 场`] : []),
  ];
  return [`${counts.join('，')}，打开活动页看是哪几天`];
}

function moveText(isOnlyOne: boolean, before: Session, after: Session): string[] {
  if (before.startsAt !== after.startsAt) {
    return [`${isOnlyOne ? '时间' : '有一场'}${fromTo(before.startsAt, after.startsAt)}`];
  }
  if (before.endsAt === after.endsAt) return [];
  const which = isOnlyOne ? '' : `${dayAndTime(new Date(after.startsAt))} 这一场的`;
  return [`${which}结束时间${fromTo(before.endsAt, after.endsAt)}`];
}

function fromTo(before: string, after: string): string {
  return `改到 ${dayAndTime(new Date(after))}（原来是 ${dayAndTime(new Date(before))}）`;
}

function placeOf({ venueName, venueAddress }: Announced): string {
  return venueAddress ? `${venueName}（${venueAddress}）` : venueName;
}
