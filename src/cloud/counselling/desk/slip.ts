import { oneOf } from '@cloud/platform/one-of';
import { lines, services } from '@shared/counselling/services';
import type { AppointmentRow } from '../queries';

/** What the desk hands over or reads out: a number and a time. */
export function slipOf(row: AppointmentRow) {
  return {
    appointmentId: row.id,
    code: row.code,
    service: oneOf(services, row.service),
    line: oneOf(lines, row.line),
    counsellorName: row.counsellor_name,
    place: row.place,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
  };
}
