import type { Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { enqueue } from '@cloud/platform/jobs/enqueue';
import { oneOf } from '@cloud/platform/one-of';
import type { PersonalData, PersonalDataSection } from '@cloud/platform/personal-data';
import { keptBy } from '@cloud/platform/retention/retention';
import { lineNames, lines, serviceNames, services } from '@shared/counselling/services';
import { endAppointment } from './booking/move-appointment';
import { appointmentById, appointments, lockCounsellors, lockPerson } from './queries';
import { retention } from './retention';
import { settleTalks } from './talk/erase-talks';
import { offerFreed } from './waitlist/offer-freed';

type Db = Kysely<Database>;

/** Newest rows of a list without end: an answer stays below 100 KB. */
const newest = 200;

/** Her appointments and her turns; of a counsellor, that she is one. */
export const personalData: PersonalData = {
  domain: 'counselling',

  async export(db, tenantId, personId): Promise<PersonalDataSection[]> {
    const rows = await appointments(db, tenantId)
      .where('a.person_id', '=', personId)
      .orderBy('a.starts_at', 'desc')
      .limit(newest)
      .execute();
    const turns = await db
      .selectFrom('counselling_turns')
      .where('tenant_id', '=', tenantId)
      .where('person_id', '=', personId)
      .orderBy('joined_at', 'desc')
      .limit(newest)
      .selectAll()
      .execute();
    const calendars = await db
      .selectFrom('counselling_counsellors')
      .where('tenant_id', '=', tenantId)
      .where('person_id', '=', personId)
      .select(['name', 'specialties', 'created_at'])
      .execute();
    return [
      {
        key: 'counselling-appointments',
        title: '我的咨询预约',
        labels: {
          service: '服务',
          line: '方式',
          counsellor: '老师',
          startsAt: '开始时间',
          code: '预约号',
          state: '状态',
        },
        rows: rows.map((row) => ({
          service: serviceNames[oneOf(services, row.service)].name,
          line: lineNames[oneOf(lines, row.line)].hers,
          counsellor: row.counsellor_name,
          startsAt: row.starts_at.toISOString(),
          code: row.code,
          state: row.state,
        })),
      },
      {
        key: 'counselling-turns',
        title: '我在等的咨询时间',
        labels: { service: '服务', until: '等到哪天', since: '开始等的时间' },
        rows: turns.map((row) => ({
          service: serviceNames[oneOf(services, row.service)].name,
          until: row.until_day,
          since: row.joined_at.toISOString(),
        })),
      },
      {
        key: 'counsellor-profiles',
        title: '我作为咨询老师的资料',
        labels: { name: '称呼', specialties: '擅长', since: '登记时间' },
        rows: calendars.map((row) => ({
          name: row.name,
          specialties: row.specialties,
          since: row.created_at.toISOString(),
        })),
      },
    ];
  },

  async erase(db, tenantId, personId, now) {
    await lockPerson(db, tenantId, personId);
    await enqueue({ db, tenantId }, settleTalks, { personId, keepId: null });
    await endWhatIsOpen(db, tenantId, personId, now);
    const coming = await comingOf(db, tenantId, personId, now);
    await lockCounsellors(
      db,
      tenantId,
      coming.map((row) => row.counsellor_id),
    );
    for (const { id } of coming) {
      const row = await appointmentById(db, tenantId, id);
      if (row?.state !== 'booked') continue;
      await endAppointment({ db, tenantId, now }, row, { cause: 'her', isLate: false });
      await offerFreed({ db, tenantId, now }, row);
    }
    // The calendar stays, and what is booked in it; it is nobody's account any more.
    await db
      .updateTable('counselling_counsellors')
      .set({ person_id: null, is_active: false })
      .where('tenant_id', '=', tenantId)
      .where('person_id', '=', personId)
      .execute();
  },

  async merge(db, tenantId, { keepId, goneId }, now) {
    await lockPerson(db, tenantId, keepId < goneId ? keepId : goneId);
    await lockPerson(db, tenantId, keepId < goneId ? goneId : keepId);
    await endWhatIsOpen(db, tenantId, goneId, now);
    await enqueue({ db, tenantId }, settleTalks, { personId: goneId, keepId });
    const { numUpdatedRows: moved } = await db
      .updateTable('counselling_appointments')
      .set({ person_id: keepId })
      .where('tenant_id', '=', tenantId)
      .where('person_id', '=', goneId)
      .executeTakeFirst();
    await db
      .updateTable('counselling_turns')
      .set({ person_id: keepId })
      .where('tenant_id', '=', tenantId)
      .where('person_id', '=', goneId)
      .execute();
    await db
      .updateTable('counselling_counsellors')
      .set({ person_id: keepId })
      .where('tenant_id', '=', tenantId)
      .where('person_id', '=', goneId)
      .execute();
    return moved > 0n ? [`${moved} 个咨询预约移过来`] : [];
  },

  async consequences(db, tenantId, personId, now) {
    const coming = await comingOf(db, tenantId, personId, now);
    return coming.length > 0 ? [`${coming.length} 个还没到的预约会取消，时间让给别人`] : [];
  },

  kept: keptBy(retention),
};

function comingOf(db: Db, tenantId: string, personId: string, now: Date) {
  return db
    .selectFrom('counselling_appointments')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('state', '=', 'booked')
    .where('starts_at', '>', now)
    .orderBy('id')
    .select(['id', 'counsellor_id'])
    .execute();
}

/** What only waits for her ends: an hour that is kept for a moment, an offer, her turn in the line. */
async function endWhatIsOpen(db: Db, tenantId: string, personId: string, now: Date) {
  await db
    .deleteFrom('counselling_appointments')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('state', 'in', ['held', 'offered'])
    .execute();
  await db
    .updateTable('counselling_turns')
    .set({ ended_at: now })
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .execute();
}
