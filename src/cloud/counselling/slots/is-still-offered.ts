import type { Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import type { Line, Service } from '@shared/counselling/services';
import { slotAt } from '@shared/counselling/slots/free-slots';
import { shanghaiDate } from '@shared/time/shanghai';
import { loadCalendars } from './load-calendars';

interface Asked {
  service: Service;
  line: Line;
  counsellorId: string;
  startsAt: Date;
  except: readonly string[];
  askedAt: Date;
}

/** Whether a time that was offered then would be offered still: hours and days off may have changed. */
export async function isStillOffered(
  { db, tenantId, now }: { db: Kysely<Database>; tenantId: string; now: Date },
  { service, line, counsellorId, startsAt, except, askedAt }: Asked,
): Promise<boolean> {
  const from = shanghaiDate(startsAt);
  const loaded = await loadCalendars(db, tenantId, {
    service,
    counsellorIds: [counsellorId],
    from,
    days: 1,
    now,
    except,
  });
  const [day] = loaded.days;
  const [counsellor] = loaded.counsellors;
  if (!day || !counsellor) return false;
  const asked = { ...counsellor.asked, line };
  return slotAt(counsellor.calendar, day, asked, { startsAt, now: askedAt }) !== null;
}
