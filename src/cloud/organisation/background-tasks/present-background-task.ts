import { oneOf } from '@cloud/platform/one-of';
import type { ownRun } from '@cloud/platform/background-tasks/read-tasks';
import { taskStates } from '@shared/organisation/background-tasks-contract';

export type RunRow = NonNullable<Awaited<ReturnType<typeof ownRun>>>;

export function presentBackgroundTask(row: RunRow, now: Date) {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    state: oneOf(taskStates, row.state),
    done: row.done,
    total: row.total,
    message: row.message,
    fileName: hasFile(row, now) ? row.file_name : null,
    createdAt: row.created_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    expiresAt: row.expires_at.toISOString(),
  };
}

export function hasFile(row: RunRow, now: Date): boolean {
  return row.state === 'done' && row.file_parts > 0 && row.expires_at > now;
}
