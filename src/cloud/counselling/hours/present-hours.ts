import type { Selectable } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { oneOf } from '@cloud/platform/one-of';
import { lines, services } from '@shared/counselling/services';
import { absenceKinds, startSteps } from '@shared/counselling/staff/hours-contract';
import { clockOf } from './clock';

type Hours = Pick<
  Selectable<Database['counselling_hours']>,
  'from_minute' | 'until_minute' | 'line' | 'place'
>;

export function presentSpan(row: Hours) {
  return {
    from: clockOf(row.from_minute),
    until: clockOf(row.until_minute),
    line: oneOf(lines, row.line),
    place: row.place,
  };
}

type Counsellor = Pick<
  Selectable<Database['counselling_counsellors']>,
  | 'starts_every'
  | 'starts_from'
  | 'before_minutes'
  | 'after_minutes'
  | 'notice_minutes'
  | 'most_a_day'
>;

export function presentWays(row: Counsellor) {
  return {
    startsEvery: startSteps.find((step) => step === row.starts_every) ?? 15,
    startsFrom: clockOf(row.starts_from),
    beforeMinutes: row.before_minutes,
    afterMinutes: row.after_minutes,
    noticeMinutes: row.notice_minutes,
    mostADay: row.most_a_day,
  };
}

interface AbsenceRow {
  id: string;
  kind: string;
  from_day: string;
  until_day: string;
  withdrawn_at: Date | null;
  /** Appointments that it hits and nobody has settled. */
  unsettled: number;
}

export function presentAbsence(row: AbsenceRow) {
  const isSettled = row.unsettled === 0 ? ('in-force' as const) : ('settling' as const);
  return {
    id: row.id,
    kind: oneOf(absenceKinds, row.kind),
    from: row.from_day,
    until: row.until_day,
    state: row.withdrawn_at === null ? isSettled : ('withdrawn' as const),
    left: row.unsettled,
  };
}

export function presentQualification(row: {
  service: string;
  title: string | null;
  valid_until: string | null;
}) {
  return {
    service: oneOf(services, row.service),
    title: row.title,
    validUntil: row.valid_until,
  };
}
