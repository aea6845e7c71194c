import type { Handler } from '@cloud/platform/operation/handler';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { unitById } from '@cloud/organisation/queries';
import { villagesOf } from '@cloud/people/queries';
import type { activitiesContract } from '@shared/activities/contract';
import { presentBooking } from '../present';
import { presentForCaller } from './list';
import { nearest, nextBookingOf } from './queries';

const shownOnHome = 4;
const weekMs = 7 * 86_400_000;

export const home: Handler<typeof activitiesContract.home> = async ({ input, context }) => {
  const { caller, db, tenantId, now } = context;
  const personId = caller.kind === 'person' ? caller.personId : null;
  const chosen = input.unitId ? await unitById(db, tenantId, input.unitId) : undefined;
  const village = personId === null ? undefined : await villageOf(context, personId);

  const rows = await nearest(db, tenantId, {
    now,
    soon: new Date(now.getTime() + weekMs),
    places: placesAround(chosen?.path, village),
    limit: shownOnHome,
  });
  const next = personId === null ? undefined : await nextBookingOf(db, tenantId, personId, now);
  return {
    next: next
      ? {
          ...presentBooking(next, now),
          startsAt: next.next_starts_at.toISOString(),
          endsAt: next.next_ends_at.toISOString(),
        }
      : null,
    soon: await presentForCaller(context, rows),
  };
};

async function villageOf(context: OperationContext, personId: string) {
  const { db, tenantId } = context;
  return (await villagesOf(db, tenantId, [personId])).get(personId);
}

/** From the village up to everywhere. Her village counts while she looks at her own town. */
export function placesAround(
  chosen: string | undefined,
  village: string | undefined,
): (string | null)[] {
  const nearest = village && (!chosen || village.startsWith(chosen)) ? village : chosen;
  const parts = nearest?.split('/').filter(Boolean) ?? [];
  const paths = parts.map((_, at) => `/${parts.slice(0, at + 1).join('/')}/`).slice(1);
  return [...paths.reverse(), null];
}
