import type { Week } from '../week/use-week';
import { SettleAbsence } from './settle-absence';

/** Beside the week: the absences of these days that still have appointments to settle. */
export function AbsenceSide({ week }: { week: Week }) {
  const settling = week.days.flatMap(({ absence }) =>
    absence?.state === 'settling' ? [absence.id] : [],
  );
  return [...new Set(settling)].map((absenceId) => (
    <SettleAbsence key={absenceId} absenceId={absenceId} isBeside />
  ));
}
