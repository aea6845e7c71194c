import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import { nextPage, readCursor } from '@cloud/platform/page';
import { runsOf } from '@cloud/platform/background-tasks/read-tasks';
import type { organisationContract } from '@shared/organisation/contract';
import { presentBackgroundTask } from './present-background-task';

export const myBackgroundTasks: Handler<typeof organisationContract.myBackgroundTasks> = async ({
  input,
  context,
}) => {
  const { db, tenantId, now } = context;
  const after = readCursor(input.after);
  const rows = await runsOf(db, tenantId, personOf(context), { after, limit: input.limit + 1 });
  const page = nextPage(rows, input.limit, (row) => ({ at: row.created_at, id: row.id }));
  return { items: page.rows.map((row) => presentBackgroundTask(row, now)), next: page.next };
};
