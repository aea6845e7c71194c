import { oneOf } from '@cloud/platform/one-of';
import { appointmentStates, changeUntil } from '@shared/counselling/rules';
import { lines, services } from '@shared/counselling/services';
import { causes, type AppointmentCard, type HoldView } from '@shared/counselling/views';
import type { AppointmentRow } from './queries';

export function presentHold(row: AppointmentRow): HoldView {
  return {
    appointmentId: row.id,
    service: oneOf(services, row.service),
    line: oneOf(lines, row.line),
    counsellor: { id: row.counsellor_id, name: row.counsellor_name },
    place: row.place,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    keptUntil: (row.waits_until ?? row.created_at).toISOString(),
  };
}

export function presentAppointment(row: AppointmentRow, now: Date): AppointmentCard {
  const until = changeUntil(row.starts_at, row.cancel_before);
  const isComing = row.state === 'booked' && row.starts_at > now;
  return {
    id: row.id,
    code: row.code,
    state: oneOf(appointmentStates, row.state),
    service: oneOf(services, row.service),
    line: oneOf(lines, row.line),
    counsellor: { id: row.counsellor_id, name: row.counsellor_name },
    unitName: row.unit_name,
    place: row.place,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    waitsUntil: row.waits_until?.toISOString() ?? null,
    changeUntil: isComing ? until.toISOString() : null,
    canMove: isComing && now <= until,
    canCancel: isComing,
    cancelIsLate: isComing && now > until,
    cause: row.cause === null ? null : oneOf(causes, row.cause),
    atHome: row.at_home,
    remind: row.remind,
    proposal: proposalOf(row, now),
  };
}

function proposalOf(row: AppointmentRow, now: Date): AppointmentCard['proposal'] {
  const { proposal_id: id, proposal_starts_at: starts, proposal_ends_at: ends } = row;
  const { proposal_waits_until: waits, proposal_counsellor_name: name } = row;
  if (id === null || !starts || !ends || !waits || name === null || waits <= now) return null;
  return {
    appointmentId: id,
    counsellorName: name,
    place: row.proposal_place,
    startsAt: starts.toISOString(),
    endsAt: ends.toISOString(),
    answerUntil: waits.toISOString(),
  };
}
