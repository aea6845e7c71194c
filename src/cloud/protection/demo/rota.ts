import { newId } from '@cloud/platform/new-id';
import { sealText } from '@cloud/platform/secrets/secret-box';
import { addDays, shanghaiDate, shanghaiInstant } from '@shared/time/shanghai';
import { aboutNumber } from '../duty/contact';
import type { Stage } from './act';
import type { DemoHandler } from './demo-directory';

const daysOfRota = 28;

/** Tested numbers, hours, and a rota from yesterday on. */
export async function insertRota(
  stage: Stage,
  handlers: readonly DemoHandler[],
  now: Date,
): Promise<void> {
  const { db, tenantId } = stage;
  await insertContacts(stage, handlers, now);
  await db
    .insertInto('protection_settings')
    .values({
      tenant_id: tenantId,
      hours: JSON.stringify([{ days: [1, 2, 3, 4, 5], opens: '08:30', closes: '17:30' }]),
      urgent_minutes: 30,
      other_hours: 24,
      changed_at: now,
    })
    .execute();
  await insertDuties(stage, handlers, { from: addDays(shanghaiDate(now), -1), now });
}

async function insertContacts(
  { db, services, tenantId }: Stage,
  handlers: readonly DemoHandler[],
  now: Date,
): Promise<void> {
  await db
    .insertInto('protection_contacts')
    .values(
      handlers.map(({ handler }, at) => {
        // Numbers that nobody has; written so that none stands in a source file.
        const number = `139${'0'.repeat(7)}${at + 1}`;
        return {
          tenant_id: tenantId,
          handler,
          channel: at === 1 ? 'voice' : 'sms',
          sealed_number: sealText(services.config, aboutNumber(handler), number),
          ending: number.slice(-2),
          tested_at: now,
        };
      }),
    )
    .execute();
}

/** By day one handler, by night the other, the lead behind both; all confirmed. */
export async function insertDuties(
  { db, tenantId }: Stage,
  handlers: readonly DemoHandler[],
  { from, now }: { from: string; now: Date },
): Promise<void> {
  const [day, night, lead] = handlers;
  if (!day || !night || !lead) return;
  const duty = (step: number, { handler }: DemoHandler, startsAt: Date, endsAt: Date) => ({
    tenant_id: tenantId,
    id: newId(),
    step,
    handler,
    starts_at: startsAt,
    ends_at: endsAt,
    confirmed_at: now,
  });
  const duties = Array.from({ length: daysOfRota }, (_, at) => {
    const date = addDays(from, at);
    const next = addDays(date, 1);
    const [morning, evening] = [shanghaiInstant(date, '08:30'), shanghaiInstant(date, '17:30')];
    const nextMorning = shanghaiInstant(next, '08:30');
    return [
      duty(1, day, morning, evening),
      duty(1, night, evening, nextMorning),
      duty(2, lead, morning, nextMorning),
    ];
  });
  await db.insertInto('protection_duties').values(duties.flat()).execute();
}
