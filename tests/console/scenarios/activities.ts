import type { OutputOf } from '@cloud/platform/operation/handler';
import type { AppContract } from '@shared/contract/app-contract';
import type { MockGateway } from '../mock-gateway';
import { hongqiao, withUnits } from './session';

type Contract = AppContract['activities'];
export type Draft = OutputOf<Contract['draft']>;
type Detail = OutputOf<Contract['detail']>;
type Managed = OutputOf<Contract['managed']>['items'][number];
type Roster = OutputOf<Contract['roster']>;
export type RosterRow = Roster['items'][number];
export type BookingCard = OutputOf<Contract['myBookings']>['items'][number];

export const activityId = '11111111-1111-4111-8111-111111111111';
export const groupId = '22222222-2222-4222-8222-222222222222';
export const bookingId = '33333333-3333-4333-8333-333333333333';

/** A lecture of 虹桥镇 in a time that stays ahead, published unless something else is wanted. */
export function draft(changes: Partial<Draft> = {}): Draft {
  return {
    activityId,
    revision: 3,
    status: 'published',
    mayPublish: false,
    lastReturn: null,
    editedBy: null,
    calledOff: [],
    reviewedDraft: null,
    seriesId: 'mother-school',
    kind: 'lecture',
    title: '孩子发脾气，怎么应对',
    summary: '三岁前后，孩子的脾气从哪里来。',
    audience: '2–6 岁孩子的妈妈',
    unitId: hongqiao.id,
    venueName: '虹桥镇妇女之家 二楼',
    facilities: [],
    groups: [{ id: groupId, name: '', places: 40 }],
    sessions: [{ startsAt: '2099-11-28T06:00:00.000Z', endsAt: '2099-11-28T07:30:00.000Z' }],
    signUpOpensAt: '2099-11-20T00:00:00.000Z',
    signUpClosesAt: '2099-11-28T04:00:00.000Z',
    cancelUntil: '2099-11-27T12:00:00.000Z',
    needsReview: false,
    hasWaitlist: true,
    mostInParty: 6,
    allowedRoles: [],
    allowedUnitIds: [],
    childAgeMonths: null,
    childNeeded: false,
    attendedSeriesId: null,
    questions: [],
    ...changes,
  };
}

export function managed(changes: Partial<Managed> = {}): Managed {
  return {
    id: activityId,
    title: '孩子发脾气，怎么应对',
    seriesId: 'mother-school',
    seriesName: '母亲学堂',
    kind: 'lecture',
    startsAt: '2099-11-28T06:00:00.000Z',
    endsAt: '2099-11-28T07:30:00.000Z',
    hostName: '虹桥镇',
    venueName: '虹桥镇妇女之家 二楼',
    places: 40,
    placesLeft: 8,
    placesOffered: 0,
    feeCents: 0,
    facilities: [],
    state: 'open',
    unitId: hongqiao.id,
    status: 'published',
    revision: 3,
    taken: 32,
    waiting: 0,
    returnedReason: null,
    ...changes,
  };
}

export function bookingCard(changes: Partial<BookingCard> = {}): BookingCard {
  return {
    id: bookingId,
    code: '7K3M9QX2',
    status: 'confirmed',
    partySize: 1,
    guestName: null,
    position: null,
    offerExpiresAt: null,
    activityId,
    title: '孩子发脾气，怎么应对',
    startsAt: '2099-11-28T06:00:00.000Z',
    endsAt: '2099-11-28T07:30:00.000Z',
    hostName: '虹桥镇',
    venueName: '虹桥镇妇女之家 二楼',
    activityCancelled: false,
    cancelUntil: '2099-11-27T12:00:00.000Z',
    canCancel: true,
    ...changes,
  };
}

export function rosterRow(changes: Partial<RosterRow> = {}): RosterRow {
  return {
    ...bookingCard(),
    groupId,
    groupName: '',
    name: '周小燕',
    maskedPhone: '138****5678',
    members: [{ label: '', ageMonths: null }],
    answers: [],
    bookedAt: '2026-11-20T02:00:00.000Z',
    ...changes,
  };
}

/** Nobody has signed up, unless somebody is given. */
export function roster(changes: Partial<Roster> = {}): Roster {
  const none = { confirmed: 0, inReview: 0, offered: 0, waiting: 0 };
  return {
    items: [],
    next: null,
    ...none,
    groups: [{ id: groupId, name: '', places: 40, taken: 0, ...none }],
    ...changes,
  };
}

/** As residents see it, with 32 of 40 places taken. */
export function detail(changes: Partial<Detail> = {}): Detail {
  const { unitId: _unit, status: _status, revision: _revision, ...card } = managed();
  const { taken: _taken, waiting, returnedReason: _returned, ...own } = card;
  return {
    ...own,
    code: 'A7K3M9QX',
    summary: '三岁前后，孩子的脾气从哪里来。',
    audience: '2–6 岁孩子的妈妈',
    venueAddress: '',
    onlineRoom: null,
    lecturerName: null,
    lecturerNote: null,
    sessions: [],
    groups: [{ id: groupId, name: '', places: 40, placesLeft: 8, placesOffered: 0, waiting }],
    admission: {
      roles: [],
      units: [],
      childAgeMonths: null,
      childNeeded: false,
      attendedSeriesName: null,
      mostInParty: 6,
    },
    signUpOpensAt: '2099-11-20T00:00:00.000Z',
    signUpClosesAt: '2099-11-28T04:00:00.000Z',
    cancelUntil: '2099-11-27T12:00:00.000Z',
    needsReview: false,
    cancelReason: null,
    bookingId: null,
    ...changes,
  };
}

/** All that the pages of one activity ask for, with nothing that clashes. */
export function withActivity(gateway: MockGateway, shown: Draft = draft()): MockGateway {
  return withUnits(gateway)
    .answer('activities', 'draft', shown)
    .answer('activities', 'roster', roster())
    .answer('activities', 'detail', detail())
    .answer('activities', 'series', {
      series: [{ id: 'mother-school', name: '母亲学堂', summary: '村社里的家长课', coming: 3 }],
    })
    .answer('activities', 'registerEntries', { items: [], total: 0 })
    .answer('activities', 'clashes', { items: [], more: false })
    .answer('activities', 'seriesDrafts', { items: [] });
}
