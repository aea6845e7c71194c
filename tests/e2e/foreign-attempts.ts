import { activitiesContract } from '@shared/activities/contract';
import type { RawInputOf } from '@cloud/platform/operation/handler';
import { sendRaw } from './send-raw';

type Contract = typeof activitiesContract;
type Attempts = { [Name in keyof Contract]?: RawInputOf<Contract[Name]> };

export interface Target {
  unitId: string;
  activityId: string;
  bookingId: string;
}

/** What somebody would send to see or change an activity, its bookings and its unit. */
function attemptsAt({ unitId, activityId, bookingId }: Target, draft: Draft): Attempts {
  const of = { activityId };
  const items = [{ ...of, revision: 1 }];
  const reason = '试一试';
  const until = draft.signUpClosesAt.slice(0, 10);
  return {
    create: draft,
    managed: { unitId },
    managedMonth: { unitId, month: '2026-12' },
    draft: of,
    edit: { ...of, revision: 1, draft },
    duplicate: { ...of, laterDays: 7 },
    repeat: { ...of, rule: { every: 'week' }, until, skipHolidays: true },
    clashes: { unitId, sessions: draft.sessions },
    deleteDraft: { ...of, revision: 1 },
    sendToReview: of,
    publish: of,
    acknowledgeChanges: { ...of, revision: 1 },
    returnForChanges: { ...of, reason },
    seriesDrafts: of,
    compareSeries: { items },
    sendSeriesToReview: { items },
    publishSeries: { items },
    returnSeries: { items, reason },
    callOff: { ...of, reason },
    callOffSession: { ...of, sessionId: of.activityId, reason },
    roster: of,
    printList: of,
    exportRoster: { ...of, unmasked: { reason } },
    messagePreview: { ...of, audience: 'everybody' },
    sendMessage: { ...of, audience: 'everybody', body: reason },
    messages: of,
    saveTemplate: { ...of, name: reason },
    templates: { unitId },
    deleteTemplate: { unitId, templateId: activityId },
    draftDefaults: { unitId, from: { kind: 'series', seriesId: 'mother-school' } },
    registerEntries: { unitId, register: 'lecturers' },
    importTemplate: { unitId, register: 'lecturers' },
    saveRegisterEntry: {
      unitId,
      entryId: null,
      entry: { register: 'lecturers', name: reason },
    },
    deleteRegisterEntry: { unitId, register: 'lecturers', entryId: activityId },
    startImport: { unitId, register: 'lecturers', bytes: 1_000 },
    figures: { unitId, from: '2026-01', to: '2026-12' },
    waitingForMe: { unitId },
    unmask: { bookingId, reason },
    review: { bookingId, confirm: true },
    moveByHand: { bookingId, reason },
    removeByHand: { bookingId, reason },
    changeChildren: { bookingId, children: [], reason },
    // Made up: nobody was looked up.
    herBookings: { visit: bookingId, when: 'coming' },
    bookForHer: { ...of, visit: bookingId, consent: 'in-person' },
    // Her own imports alone, whatever the unit.
    previewImport: { importId: activityId },
    applyImport: { importId: activityId },
    undoImport: { importId: activityId },
    importProblems: { importId: activityId },
  };
}

type Draft = RawInputOf<Contract['create']>;

/**
 * Sends every staff operation there is about somebody else's activity.
 * @returns "operation: code" for each; a new operation without an attempt is "operation: not tried"
 */
export async function tryEverything(
  origin: string,
  token: string,
  target: Target,
  draft: Draft,
): Promise<string[]> {
  const attempts: Record<string, object | undefined> = attemptsAt(target, draft);
  const outcomes: string[] = [];
  for (const [name, operation] of Object.entries(activitiesContract)) {
    const { access } = operation['~orpc'].meta;
    if (access === 'anyone' || access === 'signed-in' || access === 'own-booking') continue;
    const input = attempts[name];
    const code = input ? await sendRaw(origin, `activities/${name}`, input, token) : 'not tried';
    outcomes.push(`${name}: ${code}`);
  }
  return outcomes;
}
