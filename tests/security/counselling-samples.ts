import type { Samples } from './samples';
import type { Scene } from './scene';

/** A good input for every operation of the domain: about a counsellor of 虹桥镇 and the owner's appointment. */
export function counsellingSamples(scene: Scene, after: string): Samples['counselling'] {
  const { counsellorId, appointmentId, turnId, absenceId } = scene.counselling;
  const wanted = { service: 'psychology', line: 'on-site', counsellorId } as const;
  const startsAt = '2026-11-26T01:00:00.000Z';
  const ofAppointment = { appointmentId };
  return {
    services: { rule: 'anyone', input: {} },
    slots: {
      rule: 'anyone',
      input: { ...wanted, from: '2026-11-24', days: 7, insteadOf: appointmentId },
    },
    hold: { rule: 'signed-in', input: { ...wanted, startsAt } },
    releaseHold: { rule: 'signed-in', input: {} },
    book: {
      rule: 'own-appointment',
      input: {
        ...ofAppointment,
        remind: true,
        atHome: false,
        ageGroup: 'under-14',
        guardian: 'agreed',
      },
    },
    myAppointments: {
      rule: 'signed-in',
      input: { when: 'coming', after, limit: 20, atHomeOnly: false },
    },
    appointment: { rule: 'own-appointment', input: ofAppointment },
    reschedule: { rule: 'own-appointment', input: { ...ofAppointment, startsAt, counsellorId } },
    cancel: { rule: 'own-appointment', input: { ...ofAppointment, evenLate: false } },
    setDiscretion: {
      rule: 'own-appointment',
      input: { ...ofAppointment, atHome: true, remind: false },
    },
    planFollowUps: {
      rule: 'own-appointment',
      input: { ...ofAppointment, everyWeeks: 1, times: 3 },
    },
    bookFollowUps: {
      rule: 'own-appointment',
      input: { ...ofAppointment, startsAt: ['2026-12-02T01:00:00.000Z'] },
    },
    joinWaitlist: {
      rule: 'signed-in',
      input: { ...wanted, until: '2026-12-10' },
    },
    myTurns: { rule: 'signed-in', input: {} },
    leaveWaitlist: { rule: 'own-turn', input: { turnId } },
    acceptOffer: {
      rule: 'own-appointment',
      input: {
        ...ofAppointment,
        remind: true,
        atHome: false,
        ageGroup: 'under-14',
        guardian: 'agreed',
      },
    },
    declineOffer: { rule: 'own-appointment', input: ofAppointment },
    ...talkSamples(appointmentId, scene.tree.hongqiao.id),
    ...staffSamples({ unitId: scene.tree.hongqiao.id, counsellorId, appointmentId, absenceId }),
  };
}

/** In the right form; that nobody signed it is said after the rule has let her in. */
function talkSamples(appointmentId: string, unitId: string) {
  const key = 'A'.repeat(22);
  const signed = `${'A'.repeat(40)}.${'A'.repeat(86)}`;
  const message = { header: signed, body: 'A'.repeat(40) };
  const readers = { statement: signed, wraps: [{ to: key, file: 'A'.repeat(40) }] };
  const hers = { appointmentId, part: 'thread' } as const;
  return {
    talkDirectory: { rule: 'anyone', input: {} },
    setTalkReaders: { rule: 'takes-part', input: { ...hers, readers, first: message } },
    sendToTalk: { rule: 'takes-part', input: { ...hers, message } },
    talk: { rule: 'own-talk', input: { ...hers, after: 0 } },
    readTalk: { rule: 'reads-talk', input: { ...hers, after: 0 } },
    myTalks: { rule: 'counsels', input: {} },
    forgetTalk: { rule: 'own-talk', input: { appointmentId } },
    enrolTalkKey: {
      rule: 'counsels',
      input: {
        unitId,
        signing: 'A'.repeat(43),
        recipient: `age1${'q'.repeat(58)}`,
        file: 'A'.repeat(400),
      },
    },
    myTalkKeys: { rule: 'counsels', input: {} },
    talkKeys: { rule: 'supervises', input: {} },
    publishTalkDirectory: { rule: 'supervises', input: { kind: 'directory', text: signed } },
  } satisfies Partial<Samples['counselling']>;
}

interface Ids {
  unitId: string;
  counsellorId: string;
  appointmentId: string;
  absenceId: string;
}

function staffSamples({ unitId, counsellorId, appointmentId, absenceId }: Ids) {
  const startsAt = '2026-11-26T01:00:00.000Z';
  const date = '2026-11-25';
  const span = { from: '08:30', until: '11:30', line: 'on-site', place: '小海星' } as const;
  return {
    myPlaces: { rule: 'signed-in', input: {} },
    counsellors: { rule: 'works-at-desk', input: { unitId } },
    saveCounsellor: {
      rule: 'runs-unit',
      input: {
        unitId,
        counsellorId,
        revision: 1,
        name: '林老师',
        specialties: '亲子 · 情绪',
        dialect: '讲乐清话',
        services: [{ service: 'psychology', title: '二级心理咨询师', validUntil: '2027-12-31' }],
        isActive: true,
        personId: null,
      },
    },
    counsellor: { rule: 'manages-counsellor', input: { counsellorId } },
    saveHours: {
      rule: 'manages-counsellor',
      input: {
        counsellorId,
        revision: 1,
        weekly: [{ weekday: 1, ...span }],
        startsEvery: 15,
        startsFrom: '08:30',
        beforeMinutes: 0,
        afterMinutes: 30,
        noticeMinutes: 60,
        mostADay: 5,
      },
    },
    addExtraDay: { rule: 'manages-counsellor', input: { counsellorId, date, ...span } },
    removeExtraDay: {
      rule: 'manages-counsellor',
      input: { counsellorId, extraDayId: absenceId },
    },
    week: { rule: 'manages-counsellor', input: { counsellorId, from: '2026-11-23' } },
    planAbsence: {
      rule: 'manages-counsellor',
      input: { counsellorId, kind: 'training', from: date, until: '2026-11-27' },
    },
    absence: { rule: 'manages-absence', input: { absenceId } },
    settleHit: {
      rule: 'manages-absence',
      input: { absenceId, appointmentId, settlement: { how: 'move', startsAt } },
    },
    withdrawAbsence: { rule: 'manages-absence', input: { absenceId } },
    dayBoard: { rule: 'works-at-desk', input: { unitId, date } },
    deskBook: {
      rule: 'works-at-desk',
      input: {
        unitId,
        service: 'psychology',
        line: 'on-site',
        counsellorId,
        startsAt,
        consent: 'by-phone',
        ageGroup: 'adult',
      },
    },
    deskMove: { rule: 'handles-appointment', input: { appointmentId, startsAt, counsellorId } },
    deskCancel: { rule: 'handles-appointment', input: { appointmentId, cause: 'centre' } },
    byCode: { rule: 'works-at-desk', input: { unitId, code: '7K3M 9QX2' } },
    sheet: { rule: 'works-at-desk', input: { unitId, date } },
    houseServices: { rule: 'runs-unit', input: { unitId } },
    saveService: {
      rule: 'runs-unit',
      input: {
        unitId,
        service: 'psychology',
        minutes: 50,
        cancelHours: 12,
        callsFrom: null,
        revision: 1,
      },
    },
    closedDays: { rule: 'works-at-desk', input: { unitId } },
    closeDay: { rule: 'runs-unit', input: { unitId, date, why: '搬家' } },
    reopenDay: { rule: 'runs-unit', input: { unitId, date } },
    closeAppointment: {
      rule: 'closes-appointment',
      input: { appointmentId, minutes: 45, next: 'nothing' },
    },
    markMissed: { rule: 'closes-appointment', input: { appointmentId, cause: 'her' } },
    statistics: { rule: 'runs-unit', input: { unitId, month: '2026-11' } },
  } satisfies Partial<Samples['counselling']>;
}
