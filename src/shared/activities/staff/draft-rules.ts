import { dayAndTime } from '@shared/time/day-and-time';
import type { ActivityDraft } from './staff-contract';

/** A field of the draft ("sessions.1") and why it does not go with the rest, in words for the form. */
export interface DraftProblem {
  field: string;
  reason: string;
}

/** The first thing in a draft that contradicts another, or null. Times are ISO in UTC: text order is time order. */
export function draftProblem(draft: ActivityDraft): DraftProblem | null {
  return (
    sessionProblem(draft) ??
    deadlineProblem(draft) ??
    groupProblem(draft) ??
    childProblem(draft) ??
    questionProblem(draft)
  );
}

function sessionProblem({ sessions }: ActivityDraft): DraftProblem | null {
  let lastEnd = '';
  for (const [index, session] of sessions.entries()) {
    const field = `sessions.${index}`;
    if (session.endsAt <= session.startsAt) return { field, reason: '结束时间要在开始时间之后' };
    if (session.startsAt < lastEnd) return { field, reason: '场次要按先后排，时间不能重叠' };
    lastEnd = session.endsAt;
  }
  return null;
}

function deadlineProblem(draft: ActivityDraft): DraftProblem | null {
  const { sessions, signUpOpensAt, signUpClosesAt, cancelUntil } = draft;
  if (signUpClosesAt <= signUpOpensAt) {
    return { field: 'signUpClosesAt', reason: '报名截止要在报名开始之后' };
  }
  if (signUpClosesAt > (sessions.at(-1)?.endsAt ?? '')) {
    return { field: 'signUpClosesAt', reason: '报名截止不能晚于活动结束' };
  }
  if (cancelUntil > (sessions[0]?.startsAt ?? '')) {
    return { field: 'cancelUntil', reason: '取消期限不能晚于活动开始' };
  }
  return null;
}

function groupProblem({ groups }: ActivityDraft): DraftProblem | null {
  const field = 'groups';
  if (groups.length > 1 && groups.some(({ name }) => name === '')) {
    return { field, reason: '有几个分组时，每组都要有名字' };
  }
  if (hasTwice(groups.map(({ name }) => name))) return { field, reason: '分组的名字不能一样' };
  const known = groups.flatMap(({ id }) => id ?? []);
  return hasTwice(known) ? { field, reason: '同一个分组出现了两次' } : null;
}

function childProblem({ childAgeMonths: ages }: ActivityDraft): DraftProblem | null {
  if (!ages || ages.from <= ages.to) return null;
  return { field: 'childAgeMonths', reason: '孩子的年龄，从小到大填' };
}

function questionProblem({ questions }: ActivityDraft): DraftProblem | null {
  if (hasTwice(questions.map(({ id }) => id))) {
    return { field: 'questions', reason: '同一个问题出现了两次' };
  }
  const index = questions.findIndex(({ kind, options }) => kind === 'choice' && options.length < 2);
  if (index < 0) return null;
  return { field: `questions.${index}`, reason: '选择题至少要有两个选项' };
}

function hasTwice(values: readonly string[]): boolean {
  return new Set(values).size < values.length;
}

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
export function changesToTell(before: Announced, after: Announced): string[] {
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

function timeChanges(before: Announced['sessions'], after: Announced['sessions']): string[] {
  const [only] = after;
  if (before.length === 1 && after.length === 1 && only) {
    return oneChange('', before[0], only);
  }
  const changes =
    before.length === after.length ? [] : [`一共 ${before.length} 场改成 ${after.length} 场`];
  const moved = after.flatMap((session, index) =>
    index < before.length ? oneChange(`第 ${index + 1} 场`, before[index], session) : [],
  );
  // A list of many times is read by nobody.
  if (moved.length <= 3) return [...changes, ...moved];
  return [...changes, `有 ${moved.length} 场的时间改了，打开活动页看新的`];
}

type Session = Announced['sessions'][number];

function oneChange(which: string, before: Session | undefined, after: Session): string[] {
  if (before?.startsAt !== after.startsAt) {
    return [`${which}时间${fromTo(before?.startsAt, after.startsAt)}`];
  }
  if (before.endsAt === after.endsAt) return [];
  return [`${which}结束时间${fromTo(before.endsAt, after.endsAt)}`];
}

function fromTo(before: string | undefined, after: string): string {
  const was = before === undefined ? '' : `（原来是 ${dayAndTime(new Date(before))}）`;
  return `改到 ${dayAndTime(new Date(after))}${was}`;
}

function placeOf({ venueName, venueAddress }: Announced): string {
  return venueAddress ? `${venueName}（${venueAddress}）` : venueName;
}

/** A group as it is kept, with what it may not be made smaller than. */
export interface KeptGroup {
  id: string;
  name: string;
  /** Places that are held. */
  taken: number;
  /** Sizes of the parties that wait for places in it. */
  waiting: readonly number[];
}

export type GroupPlan =
  | { outcome: 'too-small'; groupName: string; taken: number }
  /** Somebody took it out meanwhile, or it is another activity's. */
  | { outcome: 'unknown-group' }
  | {
      outcome: 'ok';
      changed: { id: string; name: string; places: number }[];
      added: { name: string; places: number }[];
      removed: string[];
    };

/**
 * What becomes of an activity's groups. None is made smaller than the places that are held in it or
 * than a party that waits for it, and none is taken out that somebody holds or waits for.
 */
export function planGroups(kept: readonly KeptGroup[], wanted: ActivityDraft['groups']): GroupPlan {
  const plan: Extract<GroupPlan, { outcome: 'ok' }> = {
    outcome: 'ok',
    changed: [],
    added: [],
    removed: [],
  };
  for (const { id, name, places } of wanted) {
    if (id === undefined) {
      plan.added.push({ name, places });
      continue;
    }
    const group = kept.find((each) => each.id === id);
    if (!group) return { outcome: 'unknown-group' };
    const least = Math.max(group.taken, ...group.waiting);
    if (places < least) return { outcome: 'too-small', groupName: group.name, taken: least };
    plan.changed.push({ id, name, places });
  }
  for (const group of kept) {
    if (wanted.some(({ id }) => id === group.id)) continue;
    const people = group.taken + group.waiting.reduce((sum, size) => sum + size, 0);
    if (people > 0) return { outcome: 'too-small', groupName: group.name, taken: people };
    plan.removed.push(group.id);
  }
  return plan;
}
