import { pageOf } from '@client/client-domain';
import type { Line, Service } from '@shared/counselling/services';

const at = (page: string, query?: Record<string, string>) => pageOf('counselling', page, query);

/** Pages that only this domain leads to: their addresses need not be in the main package. */
export const pages = {
  times: (service: Service) => at('times', { service }),
  move: (appointmentId: string) => at('times', { instead: appointmentId }),
  form: (wanted: Wanted) => at('form', queryOf(wanted)),
  appointment: (id: string, news?: 'booked' | 'moved') =>
    at('appointment', news === undefined ? { id } : { id, news }),
  talk: (appointmentId: string) => at('talk', { id: appointmentId }),
  mine: at('mine'),
  followUps: (appointmentId: string) => at('follow-ups', { id: appointmentId }),
  selfTest: at('self-test'),
  wait: (wanted: Wanted) => at('wait', queryOf(wanted)),
};

/** What is looked for; without a counsellor, whoever is free first. */
export interface Wanted {
  service: Service;
  line: Line;
  counsellorId: string | null;
}

function queryOf({ service, line, counsellorId }: Wanted): Record<string, string> {
  return { service, line, ...(counsellorId === null ? {} : { counsellor: counsellorId }) };
}
