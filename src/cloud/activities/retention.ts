import { sql } from 'kysely';
import {
  ago,
  changeWhere,
  deleteWhere,
  type RetentionContext,
  type RetentionRule,
} from '@cloud/platform/retention/retention';
import { deleteOldImports } from './registers/delete-old-imports';

const publicWork = 'PIPL 13(1)(3)';

/** The condition on bookings whose activity ended so many years ago. */
const endedBefore = ({ tenantId, now }: RetentionContext, years: number) => sql`activity_id in (
  select a.id from activities a where a.tenant_id = ${tenantId} and a.ends_at < ${ago(now, { years })})`;

export const retention: readonly RetentionRule[] = [
  {
    table: 'activity_series',
    purpose: 'Names of series; nothing about people.',
    basis: '–',
    until: '长期',
    forget: null,
  },
  {
    table: 'activities',
    purpose: 'Drafts that nobody went on with. What was published is a public record.',
    basis: 'PIPL 19',
    until: '1 年没有改动',
    // Sessions and groups go with it.
    forget: deleteWhere(
      'activities',
      ({ now }) => sql`status = 'draft' and published_at is null
        and updated_at < ${ago(now, { years: 1 })}`,
    ),
  },
  {
    table: 'activity_sessions',
    purpose: 'When it is.',
    basis: publicWork,
    until: '与活动相同',
    forget: null,
  },
  {
    table: 'activity_quotas',
    purpose: 'How many may come.',
    basis: publicWork,
    until: '与活动相同',
    forget: null,
  },
  {
    table: 'bookings',
    purpose: 'Answers to what the organisers asked, for the day itself.',
    basis: 'PIPL 13(1)(2), 19',
    until: '活动结束后 1 年',
    forget: changeWhere(
      'bookings',
      (context) => sql`answers <> '[]' and ${endedBefore(context, 1)}`,
      () => sql`answers = '[]'`,
    ),
    says: ['报名时回答的问题和同去的人，活动结束 1 年后去掉'],
  },
  {
    table: 'booking_members',
    purpose: 'Who came along, by name and age.',
    basis: 'PIPL 13(1)(2), 19, 31',
    until: '活动结束后 1 年',
    forget: changeWhere(
      'booking_members',
      (context) => sql`(label <> '' or family_member_id is not null or age_months is not null)
        and booking_id in (select b.id from bookings b where b.tenant_id = ${context.tenantId}
          and b.${endedBefore(context, 1)})`,
      () => sql`label = '', family_member_id = null, age_months = null`,
    ),
    says: ['同去孩子的称呼和年龄，活动结束 1 年后从报名里去掉'],
  },
  {
    table: 'bookings',
    purpose: 'Who came, for rules of series and what has to be looked into.',
    basis: 'PIPL 19, 69',
    until: '活动结束后 3 年，再去掉编号，只留人数',
    // Random ids replace hers: nobody can tell any more which bookings belong to one person.
    forget: changeWhere(
      'bookings',
      (context) => sql`forgotten_at is null and ${endedBefore(context, 3)}`,
      ({ now }) => sql`forgotten_at = ${now}::timestamptz, booked_by = gen_random_uuid(),
        person_id = case when person_id is null then null else gen_random_uuid() end,
        guest_name = case when guest_name is null then null else '' end,
        guest_key = case when guest_key is null then null else '' end,
        spoken_consent = case when spoken_consent is null then null else '{}'::jsonb end,
        answers = '[]', staff_reason = null`,
    ),
    disclosure: {
      what: '参加过哪些活动（去掉名字和电话，只有一串编号）',
      why: '活动有多少人参加要如实统计，有事要查得清',
      basis: '个人信息保护法第 19 条、第 69 条',
    },
    says: ['报名记录在活动结束 3 年后去掉编号，只留人数'],
  },
  {
    table: 'activity_notices',
    purpose: 'What everybody is told of a change.',
    basis: publicWork,
    until: '1 年',
    forget: deleteWhere(
      'activity_notices',
      ({ now }) => sql`created_at < ${ago(now, { years: 1 })}`,
    ),
  },
  {
    table: 'activity_messages',
    purpose: 'What organisers told everybody.',
    basis: publicWork,
    until: '1 年',
    forget: deleteWhere(
      'activity_messages',
      ({ now }) => sql`created_at < ${ago(now, { years: 1 })}`,
    ),
  },
  {
    table: 'number_disclosures',
    purpose: 'Who was shown whose number, and why.',
    basis: 'PIPL 51, 69',
    until: '3 年',
    forget: deleteWhere(
      'number_disclosures',
      ({ now }) => sql`created_at < ${ago(now, { years: 3 })}`,
    ),
    disclosure: {
      what: '工作人员查看号码的记录：谁、什么时候、为什么（不含号码和名字）',
      why: '查清号码给谁看过',
      basis: '个人信息保护法第 51、69 条',
    },
    says: ['谁看过号码，记录留 3 年'],
  },
  {
    table: 'activity_templates',
    purpose: 'What an organiser starts from.',
    basis: publicWork,
    until: '单位删除为止',
    forget: null,
  },
  {
    table: 'lecturers',
    purpose: 'Whom the editor suggests.',
    basis: publicWork,
    until: '单位删除为止',
    forget: null,
  },
  {
    table: 'venues',
    purpose: 'Where the editor suggests; nothing about people.',
    basis: publicWork,
    until: '单位删除为止',
    forget: null,
  },
  {
    table: 'register_imports',
    purpose: 'A table that staff sent, until it is taken over.',
    basis: 'PIPL 19',
    until: '7 天',
    forget: deleteOldImports,
  },
  {
    table: 'register_import_changes',
    purpose: 'What an import changed, to undo it.',
    basis: 'PIPL 19',
    // It goes with the import.
    until: '7 天',
    forget: null,
  },
];
