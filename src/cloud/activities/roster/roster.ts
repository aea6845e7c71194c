import type { Handler, OutputOf } from '@cloud/platform/operation/handler';
import { nextPage, readCursor } from '@cloud/platform/page';
import type { activitiesContract } from '@shared/activities/contract';
import { maskPhone } from '@shared/people/rules';
import { presentBooking } from '../present';
import { activityById, groupsOf } from '../queries';
import { loadRows, type FullRow } from './load-rows';
import { countsByGroup } from './queries';

export const roster: Handler<typeof activitiesContract.roster> = async ({ input, context }) => {
  const { db, tenantId, now } = context;
  const { activityId, limit, words, statuses, groupId } = input;
  const after = readCursor(input.after);
  const rows = await loadRows(db, tenantId, {
    activityId,
    after,
    limit: limit + 1,
    words,
    statuses: statuses && [...new Set(statuses)],
    groupId,
  });
  const page = nextPage(rows, limit, ({ row }) => ({ at: row.created_at, id: row.id }));

  const activity = await activityById(db, tenantId, activityId);
  context.audit({
    target: activityId,
    ...(activity && { unitId: activity.unit_id }),
    detail: { shown: page.rows.length, searched: words !== undefined },
  });
  const counts = await countsByGroup(db, tenantId, activityId);
  const groups = (await groupsOf(db, tenantId, activityId)).map(({ id, name, places, taken }) => ({
    id,
    name,
    places,
    taken,
    ...(counts.get(id) ?? { confirmed: 0, inReview: 0, offered: 0, waiting: 0 }),
  }));
  const sum = (of: 'confirmed' | 'inReview' | 'offered' | 'waiting') =>
    groups.reduce((all, group) => all + group[of], 0);
  return {
    items: page.rows.map((row) => presentRow(row, now)),
    next: page.next,
    confirmed: sum('confirmed'),
    inReview: sum('inReview'),
    offered: sum('offered'),
    waiting: sum('waiting'),
    groups,
  };
};

type Presented = OutputOf<typeof activitiesContract.roster>['items'][number];

function presentRow({ row, name, phone, members, answers }: FullRow, now: Date): Presented {
  return {
    ...presentBooking(row, now),
    groupId: row.quota_id,
    groupName: row.group_name,
    name,
    maskedPhone: phone && maskPhone(phone),
    members,
    answers: answers.map(({ label, answer }) => ({ label, answer })),
    bookedAt: row.created_at.toISOString(),
  };
}
