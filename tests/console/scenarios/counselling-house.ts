/** Ids, times and open hours of a made-up house of counselling. */
export const house = { id: 'rights-centre', name: '小海星心理服务中心' };
export const linId = '11111111-1111-4111-8111-111111111111';
export const chenId = '22222222-2222-4222-8222-222222222222';
export const absenceId = '33333333-3333-4333-8333-333333333333';

/** Ids of appointments: the same letter, the same appointment. */
export const appointmentId = (letter: string): string =>
  `${letter.repeat(8)}-0000-4000-8000-000000000001`;

/** A time of the week of 30 November 2026: "12-03 09:00". */
export const at = (dayAndClock: string): string =>
  new Date(`2026-${dayAndClock.replace(' ', 'T')}:00+08:00`).toISOString();

/** "3 December, 10:00": Thursday of that week. */
export const thursday = new Date(at('12-03 10:00'));

export const onSite = (from: string, until: string) =>
  ({ from, until, line: 'on-site', place: '2 号咨询室' }) as const;
export const remote = (from: string, until: string, line: 'telephone' | 'online') =>
  ({ from, until, line, place: null }) as const;
