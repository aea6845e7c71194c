import type { OutputOf } from '@cloud/platform/operation/handler';
import type { AppContract } from '@shared/contract/app-contract';
import type { ServiceCard } from '@shared/counselling/views';
import { entry } from './counselling';
import { appointmentId, at, chenId, house, linId, onSite, remote } from './counselling-house';

type Contract = AppContract['counselling'];
type Board = OutputOf<Contract['dayBoard']>;

export function board(changes: Partial<Board> = {}): Board {
  return {
    closedBecause: null,
    counsellors: [
      {
        id: linId,
        name: '林老师',
        isAway: false,
        hours: [onSite('08:30', '11:30'), remote('14:00', '17:00', 'telephone')],
      },
      { id: chenId, name: '陈老师', isAway: true, hours: [] },
      {
        id: '55555555-5555-4555-8555-555555555555',
        name: '周律师',
        isAway: false,
        hours: [remote('09:00', '12:00', 'online')],
      },
    ],
    appointments: [
      {
        ...entry(at('12-03 08:30'), { id: appointmentId('a') }),
        code: '7K3M9QX2',
        counsellorId: linId,
      },
      {
        ...entry(at('12-03 14:00'), {
          id: appointmentId('b'),
          line: 'telephone',
          place: null,
          visit: null,
        }),
        code: '4T8P2WZ6',
        counsellorId: linId,
      },
      {
        ...entry(at('12-03 15:00'), { id: appointmentId('d'), isHit: true, visit: 1 }),
        code: '9ABC3DEF',
        counsellorId: chenId,
      },
      {
        ...entry(at('12-03 11:00'), {
          id: appointmentId('c'),
          service: 'legal',
          line: 'online',
          place: null,
          state: 'held',
          waitsUntil: at('12-03 10:08'),
        }),
        code: '2HJ6N5VR',
        counsellorId: '55555555-5555-4555-8555-555555555555',
      },
    ],
    ...changes,
  };
}

export const serviceCard: ServiceCard = {
  service: 'parenting',
  unitId: house.id,
  unitName: house.name,
  minutes: 45,
  cancelHours: 12,
  callsFrom: null,
  lines: [
    { line: 'on-site', places: ['2 号咨询室'] },
    { line: 'telephone', places: [] },
  ],
  counsellors: [
    {
      id: linId,
      name: '林老师',
      title: null,
      specialties: '亲子、情绪',
      dialect: '讲乐清话',
      lines: ['on-site', 'telephone'],
    },
    {
      id: chenId,
      name: '陈老师',
      title: null,
      specialties: '亲子',
      dialect: null,
      lines: ['telephone'],
    },
  ],
};

/** Free times of two days and a full one between them. */
export function freeSlots(): OutputOf<Contract['slots']> {
  const slot = (startsAt: string) => ({
    startsAt,
    endsAt: new Date(Date.parse(startsAt) + 45 * 60_000).toISOString(),
    place: '2 号咨询室',
  });
  return {
    days: [
      {
        date: '2026-12-07',
        state: 'open',
        slots: [at('12-07 08:30'), at('12-07 09:45'), at('12-07 10:30')].map(slot),
      },
      { date: '2026-12-08', state: 'full', slots: [] },
      { date: '2026-12-09', state: 'open', slots: [slot(at('12-09 08:30'))] },
    ],
    earliest: at('12-07 08:30'),
    hold: null,
  };
}
