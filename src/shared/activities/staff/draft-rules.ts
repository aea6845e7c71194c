import type { ActivityDraft } from './activity-draft';

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
  return hasTwice(sessions.flatMap(({ id }) => id ?? []))
    ? { field: 'sessions', reason: '同一场出现了两次' }
    : null;
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
