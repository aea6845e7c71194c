import { sql } from 'kysely';
import {
  ago,
  changeWhere,
  deleteWhere,
  type RetentionRule,
} from '@cloud/platform/retention/retention';
import { talkRetention } from './talk/retention';

const service = 'PIPL 13(1)(3)';
const staffMatter = 'PIPL 13(1)(2), 13(1)(3)';

/** The end of a day of the calendar, wherever the database stands. */
const endOf = (column: string) =>
  sql`((${sql.ref(column)} + 1)::timestamp at time zone 'Asia/Shanghai')`;

export const retention: readonly RetentionRule[] = [
  ...talkRetention,
  {
    table: 'counselling_services',
    purpose: 'What can be booked; nothing about people.',
    basis: '–',
    until: '长期',
    forget: null,
  },
  {
    table: 'counselling_counsellors',
    purpose: 'Whom one can book, as she is shown to residents.',
    basis: staffMatter,
    until: '不再接待、预约也都忘掉为止',
    forget: null,
  },
  {
    table: 'counselling_qualifications',
    purpose: 'What she may give, and until when.',
    basis: staffMatter,
    until: '与咨询老师相同',
    forget: null,
  },
  {
    table: 'counselling_hours',
    purpose: 'When she can be booked.',
    basis: staffMatter,
    until: '改掉为止',
    forget: null,
  },
  {
    table: 'counselling_extra_days',
    purpose: 'When she can be booked beside the week.',
    basis: staffMatter,
    until: '过后 1 年',
    forget: deleteWhere(
      'counselling_extra_days',
      ({ now }) => sql`${endOf('day')} < ${ago(now, { years: 1 })}`,
    ),
  },
  {
    table: 'counselling_absences',
    purpose: 'When nobody can book her.',
    basis: staffMatter,
    until: '过后 1 年',
    forget: deleteWhere(
      'counselling_absences',
      ({ now }) => sql`${endOf('until_day')} < ${ago(now, { years: 1 })}`,
    ),
  },
  {
    table: 'counselling_closed_days',
    purpose: 'When the house is closed; nothing about people.',
    basis: '–',
    until: '过后 1 年',
    forget: deleteWhere(
      'counselling_closed_days',
      ({ now }) => sql`${endOf('day')} < ${ago(now, { years: 1 })}`,
    ),
  },
  {
    table: 'counselling_appointments',
    purpose: 'A time that was kept and not taken.',
    basis: 'PIPL 19',
    until: '过时 1 天',
    forget: deleteWhere(
      'counselling_appointments',
      ({ now }) => sql`state = 'held' and waits_until < ${ago(now, { days: 1 })}`,
    ),
  },
  {
    table: 'counselling_appointments',
    purpose: 'Who was there: for the next appointment, and for what has to be looked into.',
    basis: `${service}, PIPL 19, 69`,
    until: '谈过后 3 年，再去掉编号，只留次数和小时数',
    // A random id replaces hers: nobody can tell any more which appointments belong to one person.
    forget: changeWhere(
      'counselling_appointments',
      ({ now }) => sql`forgotten_at is null and ends_at < ${ago(now, { years: 3 })}`,
      ({ now }) => sql`forgotten_at = ${now}::timestamptz, person_id = null, spoken_consent = null,
        guardian = null`,
    ),
    disclosure: {
      what: '约过哪些时间的咨询（只有一串编号，没有名字，也没有谈了什么）',
      why: '咨询室服务了多少小时要如实统计，有事要查得清',
      basis: '个人信息保护法第 19 条、第 69 条',
    },
  },
  {
    table: 'counselling_turns',
    purpose: 'Who waits for an hour.',
    basis: 'PIPL 13(1)(2), 19',
    until: '等到的那天过后 30 天',
    forget: deleteWhere(
      'counselling_turns',
      ({ tenantId, now }) => sql`${endOf('until_day')} < ${ago(now, { days: 30 })}
        and not exists (select from counselling_appointments a
          where a.tenant_id = ${tenantId} and a.turn_id = counselling_turns.id)`,
    ),
  },
];
