import type { OutputOf } from '@cloud/platform/operation/handler';
import type { AppContract } from '@shared/contract/app-contract';
import type { Role } from '@shared/organisation/roles';
import type { MockGateway } from '../mock-gateway';
import { serviceCard } from './counselling-desk';
import {
  absenceId,
  appointmentId,
  at,
  chenId,
  house,
  linId,
  onSite,
  remote,
} from './counselling-house';
import { me } from './session';

type Contract = AppContract['counselling'];
export type Week = OutputOf<Contract['week']>;
export type Entry = Week['appointments'][number];
export type Counsellor = OutputOf<Contract['counsellor']>;
export type Absence = OutputOf<Contract['absence']>;
type Places = OutputOf<Contract['myPlaces']>;

export const ways = {
  startsEvery: 15,
  startsFrom: '08:30',
  beforeMinutes: 0,
  afterMinutes: 30,
  noticeMinutes: 1440,
  mostADay: 5,
} as const;

export function entry(startsAt: string, changes: Partial<Entry> = {}): Entry {
  return {
    id: appointmentId('a'),
    state: 'booked',
    service: 'parenting',
    line: 'on-site',
    place: '2 号咨询室',
    startsAt,
    endsAt: new Date(Date.parse(startsAt) + 45 * 60_000).toISOString(),
    beforeMinutes: 0,
    afterMinutes: 30,
    visit: 3,
    ageGroup: 'adult',
    isHit: false,
    waitsUntil: null,
    ...changes,
  };
}

export const settling = {
  id: absenceId,
  kind: 'training',
  from: '2026-12-03',
  until: '2026-12-04',
  state: 'settling',
  left: 2,
} as const;

type Day = Week['days'][number];

function day(date: string, hours: Day['hours'], changes: Partial<Day> = {}): Day {
  return { date, closedBecause: null, hours, absence: null, ...changes };
}

/** The week of the picture: two days of an absence, with three appointments in its way. */
export function week(changes: Partial<Week> = {}): Week {
  return {
    days: [
      day('2026-11-30', [onSite('08:30', '11:30')]),
      day('2026-12-01', [remote('14:00', '17:00', 'telephone')]),
      day('2026-12-02', [onSite('08:30', '11:30'), remote('14:00', '17:00', 'telephone')]),
      day('2026-12-03', [], { absence: settling }),
      day('2026-12-04', [], { absence: settling }),
      day('2026-12-05', [remote('13:30', '17:00', 'online')]),
      day('2026-12-06', [], { closedBecause: '全体培训' }),
    ],
    appointments: [
      entry(at('11-30 08:30'), { id: appointmentId('a') }),
      entry(at('11-30 09:45'), { id: appointmentId('b'), visit: 1, state: 'done' }),
      entry(at('12-01 14:00'), {
        id: appointmentId('c'),
        line: 'telephone',
        place: null,
        visit: 2,
      }),
      entry(at('12-02 09:00'), { id: appointmentId('d'), visit: 5, state: 'missed' }),
      entry(at('12-02 15:00'), {
        id: appointmentId('e'),
        line: 'telephone',
        place: null,
        visit: null,
        state: 'done',
      }),
      entry(at('12-03 09:00'), { id: appointmentId('f'), visit: 2, isHit: true }),
      entry(at('12-03 14:00'), {
        id: '77777777-0000-4000-8000-000000000001',
        line: 'telephone',
        place: null,
        visit: 4,
        isHit: true,
      }),
      entry(at('12-05 13:30'), {
        id: '88888888-0000-4000-8000-000000000001',
        line: 'online',
        place: null,
      }),
      entry(at('12-05 16:00'), {
        id: '99999999-0000-4000-8000-000000000001',
        line: 'online',
        place: null,
        visit: 6,
        state: 'offered',
        waitsUntil: at('12-04 18:00'),
      }),
    ],
    offeredMinutes: 930,
    bookedMinutes: 315,
    ...ways,
    ...changes,
  };
}

export function absence(changes: Partial<Absence> = {}): Absence {
  const hit = {
    service: 'parenting',
    settled: null,
    newStartsAt: null,
    newCounsellorName: null,
  } as const;
  return {
    ...settling,
    counsellorId: linId,
    hits: [
      {
        ...hit,
        appointmentId: appointmentId('f'),
        line: 'on-site',
        startsAt: at('12-03 09:00'),
        endsAt: at('12-03 09:45'),
        visit: 2,
        ownTimes: [at('12-07 09:45'), at('12-08 14:00')],
        replacements: [],
      },
      {
        ...hit,
        appointmentId: '77777777-0000-4000-8000-000000000001',
        line: 'telephone',
        startsAt: at('12-03 14:00'),
        endsAt: at('12-03 14:45'),
        visit: 4,
        ownTimes: [],
        replacements: [{ counsellorId: chenId, name: '陈老师' }],
      },
      {
        ...hit,
        appointmentId: '99999999-0000-4000-8000-000000000001',
        line: 'online',
        startsAt: at('12-04 15:30'),
        endsAt: at('12-04 16:15'),
        visit: 6,
        settled: 'offered',
        newStartsAt: at('12-05 16:00'),
        ownTimes: [],
        replacements: [],
      },
    ],
    ...changes,
  };
}

export function counsellor(changes: Partial<Counsellor> = {}): Counsellor {
  return {
    id: linId,
    unitId: house.id,
    name: '林老师',
    specialties: '亲子、情绪',
    dialect: '讲乐清话',
    services: [
      { service: 'parenting', title: '家庭教育指导师', validUntil: '2027-01-15' },
      { service: 'psychology', title: null, validUntil: null },
    ],
    isActive: true,
    revision: 4,
    hasAccount: true,
    weekly: [
      { weekday: 1, ...onSite('08:30', '11:30') },
      { weekday: 2, ...remote('14:00', '17:00', 'telephone') },
      { weekday: 3, ...onSite('08:30', '11:30') },
      { weekday: 3, ...remote('14:00', '17:00', 'telephone') },
      { weekday: 6, ...remote('13:30', '17:00', 'online') },
    ],
    extra: [
      {
        id: '44444444-4444-4444-8444-444444444444',
        date: '2026-12-13',
        ...onSite('09:00', '11:00'),
      },
    ],
    absences: [settling],
    ...ways,
    ...changes,
  };
}

const mine: Places['calendars'] = [
  { counsellorId: linId, name: '林老师', unitId: house.id, services: ['parenting', 'psychology'] },
];

/** Somebody of the house: a counsellor with her calendar, the desk, or who runs it. */
export function withHouse(gateway: MockGateway, role: Role): MockGateway {
  const works = role !== 'counsellor';
  const runs = works && role !== 'front-desk';
  return gateway
    .answer('people', 'me', me(role, house))
    .answer('counselling', 'myPlaces', {
      calendars: works ? [] : mine,
      units: works ? [{ unitId: house.id, name: house.name, runs }] : [],
    })
    .answer('counselling', 'counsellors', {
      counsellors: [
        {
          id: linId,
          name: '林老师',
          isActive: true,
          services: counsellor().services,
          endsSoon: '2027-01-15',
        },
        {
          id: chenId,
          name: '陈老师',
          isActive: true,
          services: [{ service: 'parenting', title: null, validUntil: null }],
          endsSoon: null,
        },
      ],
    })
    .answer('counselling', 'services', { services: [serviceCard] })
    .answer('counselling', 'houseServices', {
      services: [
        { service: 'parenting', minutes: 45, cancelHours: 12, callsFrom: null, revision: 2 },
        { service: 'psychology', minutes: 50, cancelHours: 24, callsFrom: null, revision: 1 },
      ],
    })
    .answer('counselling', 'closedDays', {
      days: [{ date: '2026-12-06', why: '全体培训' }],
    });
}
