import type { Handler } from '@cloud/platform/operation/handler';
import { nextPage, readCursor } from '@cloud/platform/page';
import type { activitiesContract } from '@shared/activities/contract';
import { maskPhone } from '@shared/people/rules';
import { activityById } from '../queries';
import { loadRows } from './load-rows';

export const printList: Handler<typeof activitiesContract.printList> = async ({
  input,
  context,
}) => {
  const { activityId, limit } = input;
  const rows = await loadRows(context.db, context.tenantId, {
    activityId,
    after: readCursor(input.after),
    limit: limit + 1,
    statuses: ['confirmed'],
  });
  const page = nextPage(rows, limit, ({ row }) => ({ at: row.created_at, id: row.id }));
  const activity = await activityById(context.db, context.tenantId, activityId);
  context.audit({
    target: activityId,
    ...(activity && { unitId: activity.unit_id }),
    detail: { shown: page.rows.length },
  });
  return {
    items: page.rows.map(({ row, name, phone, members }) => ({
      bookingId: row.id,
      code: row.code,
      name,
      maskedPhone: phone && maskPhone(phone),
      groupName: row.group_name,
      partySize: row.party_size,
      members,
    })),
    next: page.next,
  };
};
