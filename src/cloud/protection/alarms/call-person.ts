import type { Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { newId } from '@cloud/platform/new-id';
import { notify } from '@cloud/platform/notify/notify';
import { isTested } from '../duty/contact';
import { dutyAlarm } from '../notifications';

interface Calling {
  db: Kysely<Database>;
  tenantId: string;
  now: Date;
}

/** In the inbox, and on the number that was tested. Neither says what for. */
export async function callPerson(
  { db, tenantId, now }: Calling,
  caseId: string,
  rung: number,
  personId: string,
  title = '有一件事等着你看',
): Promise<void> {
  const id = newId();
  await notify(
    { db, tenantId, now },
    {
      personId,
      kind: dutyAlarm,
      title,
      body: '请尽快打开工作台。',
      link: null,
      dedupeKey: `duty-alarm ${id}`,
    },
  );
  const contact = await db
    .selectFrom('protection_contacts as c')
    .innerJoin('protection_handlers as h', (join) =>
      join.onRef('h.tenant_id', '=', 'c.tenant_id').onRef('h.handler', '=', 'c.handler'),
    )
    .where('c.tenant_id', '=', tenantId)
    .where('h.person_id', '=', personId)
    .select(['c.handler', 'c.channel', 'c.tested_at'])
    .executeTakeFirst();
  if (!contact || !isTested(contact, now)) return;
  await db
    .insertInto('protection_alarms')
    .values({
      tenant_id: tenantId,
      id,
      handler: contact.handler,
      rung,
      channel: contact.channel,
      next_try_at: now,
      made_at: now,
    })
    .execute();
  await db
    .insertInto('protection_case_alarms')
    .values({ tenant_id: tenantId, alarm_id: id, case_id: caseId })
    .execute();
}
