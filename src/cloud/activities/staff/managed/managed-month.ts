import { anyOf } from '@cloud/platform/database/any-of';
import type { Handler } from '@cloud/platform/operation/handler';
import type { activitiesContract } from '@shared/activities/contract';
import { addDays, shanghaiInstant } from '@shared/time/shanghai';
import { presentSession } from '../../present';
import { activities } from '../../queries';
import { presentManaged, reasonsOf } from './managed';
import { managedWithSessions, sessionsOfMany } from './managed-queries';
import { loadManagedFilters } from './load-managed-filters';

const most = 500;

export const managedMonth: Handler<typeof activitiesContract.managedMonth> = async ({
  input,
  context,
}) => {
  const { db, tenantId, now } = context;
  const first = `${input.month}-01`;
  const last = addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1);
  const from = shanghaiInstant(later(first, input.from ?? first), '00:00');
  const before = shanghaiInstant(addDays(earlier(last, input.until ?? last), 1), '00:00');
  const filters = { ...(await loadManagedFilters(context, input)), from, before };
  const found = await managedWithSessions(db, tenantId, filters, most + 1);
  const shown = found.slice(0, most);

  const rows = await activities(db, tenantId).where('a.id', '=', anyOf(shown)).execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const reasons = await reasonsOf(context, rows);
  const sessions = await sessionsOfMany(db, tenantId, shown);
  return {
    items: shown.flatMap((activityId) => {
      const row = byId.get(activityId);
      if (!row) return [];
      const all = sessions.get(activityId) ?? [];
      const numbered = all.map((session, index) => ({ session, number: index + 1 }));
      const within = numbered.filter(
        ({ session }) => session.starts_at >= from && session.starts_at < before,
      );
      return {
        ...presentManaged(row, now, reasons.get(row.id)),
        sessions: within.map(({ session, number }) => ({ ...presentSession(session), number })),
        sessionCount: all.length,
      };
    }),
    more: found.length > most,
  };
};

function later(one: string, other: string): string {
  return one > other ? one : other;
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}
