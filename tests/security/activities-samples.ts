import type { activityStatuses } from '@shared/activities/views';
import type { Samples } from './samples';
import type { Scene } from './scene';

type ActivityStatus = (typeof activityStatuses)[number];
type Draft = Samples['activities']['create']['input'];

/** A good input for every operation of the domain. */
export function activitiesSamples(scene: Scene, after: string): Samples['activities'] {
  const unitId = scene.tree.hongqiao.id;
  const ofPublished = { activityId: scene.published.id };
  const ofDraft = { activityId: scene.draft.id };
  const ofSeries = [{ ...ofDraft, revision: 1 }];
  const ofBooking = { bookingId: scene.bookingId };
  const statuses: ActivityStatus[] = ['draft', 'published'];
  const managedFilters = {
    statuses,
    seriesId: 'mother-school',
    from: '2026-11-01',
    until: '2026-12-31',
    words: '脾气',
  };

  return {
    home: { rule: 'anyone', input: { unitId } },
    list: {
      rule: 'anyone',
      input: {
        after,
        limit: 20,
        unitId,
        outsideUnitId: scene.tree.dongjie.id,
        seriesId: 'mother-school',
        kind: 'lecture',
        openOnly: false,
        babyFriendly: false,
        from: '2026-11-01',
        until: '2026-12-31',
        words: '脾气',
      },
    },
    detail: { rule: 'anyone', input: ofPublished },
    byCode: { rule: 'anyone', input: { code: scene.published.code } },
    calendar: { rule: 'anyone', input: { month: '2026-11', unitId, kind: 'lecture' } },
    series: { rule: 'anyone', input: {} },
    poster: { rule: 'anyone', input: ofPublished },
    signUpForm: { rule: 'signed-in', input: ofPublished },
    signUp: {
      rule: 'signed-in',
      input: {
        ...ofPublished,
        groupId: scene.published.groupId,
        party: [
          { kind: 'self' },
          { kind: 'family', memberId: scene.memberId },
          { kind: 'small-child', ageYears: 2 },
        ],
        answers: [{ questionId: 'q1', answer: '有' }],
        waitlist: true,
      },
    },
    myBookings: { rule: 'signed-in', input: { after, when: 'coming' } },
    ticket: { rule: 'own-booking', input: ofBooking },
    cancel: { rule: 'own-booking', input: ofBooking },
    acceptOffer: { rule: 'own-booking', input: ofBooking },
    declineOffer: { rule: 'own-booking', input: ofBooking },
    calendarEntry: { rule: 'own-booking', input: ofBooking },
    create: { rule: 'organises-unit', input: draftAt(unitId) },
    managed: { rule: 'organises-unit', input: { after, unitId, ...managedFilters } },
    managedMonth: {
      rule: 'organises-unit',
      input: { unitId, month: '2026-11', ...managedFilters },
    },
    draft: { rule: 'organises-activity', input: ofDraft },
    edit: {
      rule: 'edits-activity',
      input: { ...ofDraft, revision: 1, draft: shortDraft(unitId), note: '换了教室' },
      triedElsewhere: 'draft',
    },
    duplicate: { rule: 'organises-activity', input: { ...ofDraft, laterDays: 7 } },
    repeat: {
      rule: 'organises-activity',
      input: {
        ...ofDraft,
        rule: { every: 'month', day: 5 },
        until: '2027-03-31',
        skipHolidays: true,
      },
    },
    clashes: {
      rule: 'organises-unit',
      input: {
        unitId,
        activityId: scene.draft.id,
        title: '孩子发脾气，怎么应对',
        venueName: '妇女之家 二楼',
        venueAddress: '东街 1 号',
        lecturerName: '王老师',
        sessions: [{ startsAt: '2026-12-05T06:00:00Z', endsAt: '2026-12-05T07:30:00Z' }],
      },
    },
    deleteDraft: { rule: 'organises-activity', input: { ...ofDraft, revision: 1 } },
    sendToReview: { rule: 'organises-activity', input: ofDraft },
    publish: { rule: 'organises-activity', input: { ...ofDraft, revision: 1 } },
    returnForChanges: { rule: 'organises-activity', input: { ...ofDraft, reason: '写清楚地点' } },
    seriesDrafts: { rule: 'organises-activity', input: ofDraft },
    compareSeries: { rule: 'organises-activities', input: { items: ofSeries } },
    sendSeriesToReview: { rule: 'organises-activities', input: { items: ofSeries } },
    publishSeries: { rule: 'organises-activities', input: { items: ofSeries } },
    returnSeries: {
      rule: 'organises-activities',
      input: { items: ofSeries, reason: '写清楚地点' },
    },
    acknowledgeChanges: { rule: 'organises-activity', input: { ...ofPublished, revision: 1 } },
    callOff: { rule: 'organises-activity', input: { ...ofPublished, reason: '台风' } },
    callOffSession: {
      rule: 'organises-activity',
      input: { ...ofPublished, sessionId: scene.published.sessionId, reason: '台风' },
    },
    roster: { rule: 'organises-activity', input: { ...ofPublished, after, words: '李' } },
    printList: { rule: 'organises-activity', input: { ...ofPublished, after, limit: 100 } },
    unmask: { rule: 'organises-booking', input: { ...ofBooking, reason: '联系妈妈' } },
    exportRoster: {
      rule: 'organises-activity',
      input: { ...ofPublished, unmasked: { reason: '台风，逐个通知' } },
    },
    messagePreview: {
      rule: 'organises-activity',
      input: { ...ofPublished, audience: 'everybody' },
    },
    sendMessage: {
      rule: 'organises-activity',
      input: { ...ofPublished, audience: 'everybody', body: '请带水杯' },
    },
    messages: { rule: 'organises-activity', input: ofPublished },
    figures: { rule: 'organises-unit', input: { unitId, from: '2026-01', to: '2026-12' } },
    waitingForMe: { rule: 'organises-unit', input: { unitId } },
    saveTemplate: { rule: 'organises-activity', input: { ...ofDraft, name: '母亲学堂' } },
    templates: { rule: 'organises-unit', input: { unitId } },
    deleteTemplate: { rule: 'organises-unit', input: { unitId, templateId: scene.bookingId } },
    draftDefaults: {
      rule: 'organises-unit',
      input: { unitId, from: { kind: 'series', seriesId: 'mother-school' } },
    },
    registerEntries: {
      rule: 'organises-unit',
      input: { unitId, register: 'lecturers', words: '王', page: 1, size: 20 },
    },
    saveRegisterEntry: {
      rule: 'organises-unit',
      input: {
        unitId,
        entryId: null,
        entry: {
          register: 'venues',
          name: '妇女之家 二楼',
          address: '东街 1 号',
          places: 40,
          facilities: ['nursing-room'],
        },
      },
    },
    deleteRegisterEntry: {
      rule: 'organises-unit',
      input: { unitId, register: 'lecturers', entryId: scene.bookingId },
    },
    startImport: {
      rule: 'organises-unit',
      input: { unitId, register: 'lecturers', bytes: 20_000 },
    },
    // Of nobody: whose import it is has its own test beside it.
    previewImport: { rule: 'own-import', input: { importId: scene.bookingId } },
    applyImport: { rule: 'own-import', input: { importId: scene.bookingId } },
    undoImport: { rule: 'own-import', input: { importId: scene.bookingId } },
    importProblems: { rule: 'own-import', input: { importId: scene.bookingId } },
    importTemplate: { rule: 'organises-unit', input: { unitId, register: 'venues' } },
    review: { rule: 'organises-booking', input: { ...ofBooking, confirm: true, reason: '好' } },
    moveByHand: {
      rule: 'organises-booking',
      input: { ...ofBooking, groupId: scene.published.groupId, reason: '调整' },
    },
    // Nobody was looked up: whose visit it is has its own test beside it.
    herBookings: {
      rule: 'serves-visit',
      input: { after, visit: 'sealed.visit-of.nobody', when: 'coming' },
    },
    bookForHer: {
      rule: 'serves-visit',
      input: {
        visit: 'sealed.visit-of.nobody',
        ...ofPublished,
        groupId: scene.published.groupId,
        children: [{ kind: 'small-child', ageYears: 2 }],
        answers: [{ questionId: 'q1', answer: '有' }],
        waitlist: true,
        consent: 'in-person',
      },
    },
    changeChildren: {
      rule: 'organises-booking',
      input: { ...ofBooking, children: [{ kind: 'small-child', ageYears: 2 }], reason: '少来一个' },
    },
    removeByHand: {
      rule: 'organises-booking',
      input: { ...ofBooking, reason: '重复', atHerWish: true },
    },
  };
}

/** All that an organiser can fill in. */
function draftAt(unitId: string): Draft {
  return {
    ...shortDraft(unitId),
    venueAddress: '虹桥镇东街 1 号',
    onlineRoom: '会议号 1',
    lecturerName: '王老师',
    lecturerNote: '家庭教育指导师',
    facilities: ['child-care'],
    mostInParty: 6,
    allowedRoles: ['resident'],
    allowedUnitIds: [unitId],
    childAgeMonths: { from: 24, to: 72 },
    attendedSeriesId: 'mother-school',
    questions: [
      { id: 'q1', label: '有没有忌口', kind: 'choice', needed: false, options: ['有', '没有'] },
    ],
  };
}

/** What an organiser must fill in. */
function shortDraft(unitId: string): Draft {
  return {
    unitId,
    seriesId: 'mother-school',
    kind: 'lecture',
    title: '孩子发脾气，怎么应对',
    summary: '三岁前后，孩子的脾气从哪里来。',
    audience: '2–6 岁孩子的妈妈',
    venueName: '妇女之家 二楼',
    groups: [{ name: '', places: 40 }],
    sessions: [
      { topic: '第一讲', startsAt: '2026-12-05T06:00:00Z', endsAt: '2026-12-05T07:30:00Z' },
    ],
    signUpOpensAt: '2026-11-24T00:00:00Z',
    signUpClosesAt: '2026-12-04T06:00:00Z',
    cancelUntil: '2026-12-04T06:00:00Z',
  };
}
