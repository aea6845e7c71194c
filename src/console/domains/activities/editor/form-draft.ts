import type { ActivityDraft } from '@shared/activities/staff/activity-draft';
import type { Question } from '@shared/activities/sign-up/questions';
import { addDays, shanghaiDate, shanghaiInstant } from '@shared/time/shanghai';
import { newKey } from '../../../platform/new-key';

export interface FormSession {
  key: string;
  /** Of a session that the server has already: it stays the same one at whatever time. */
  id?: string | undefined;
  topic: string;
  /** `YYYY-MM-DD`, Asia/Shanghai; empty while it is not chosen. */
  date: string;
  /** `HH:MM` */
  from: string;
  until: string;
  /** Days later on which it ends; nearly always 0. */
  overDays: number;
}

export interface FormGroup {
  key: string;
  /** Of a group that the server has already. */
  id?: string | undefined;
  name: string;
  places: number | null;
}

export interface FormQuestion extends Question {
  key: string;
}

/**
 * What stands in the form: as it is typed, so that half a draft can be kept and shown. Moments are
 * `YYYY-MM-DDTHH:MM` in Asia/Shanghai, as the browser's own field has them; empty is not chosen.
 */
export interface FormDraft extends Pick<
  ActivityDraft,
  | 'seriesId'
  | 'kind'
  | 'title'
  | 'summary'
  | 'audience'
  | 'unitId'
  | 'venueName'
  | 'facilities'
  | 'needsReview'
  | 'hasWaitlist'
  | 'allowedRoles'
  | 'allowedUnitIds'
  | 'childNeeded'
  | 'attendedSeriesId'
> {
  venueAddress: string;
  onlineRoom: string;
  lecturerName: string;
  lecturerNote: string;
  groups: FormGroup[];
  sessions: FormSession[];
  signUpOpensAt: string;
  signUpClosesAt: string;
  cancelUntil: string;
  mostInParty: number | null;
  /** Months, both included; null: any age. */
  childAgeMonths: { from: number | null; to: number | null } | null;
  questions: FormQuestion[];
}

/** An empty form for a unit, with what is usual. */
export function emptyForm(unitId: string, now: Date): FormDraft {
  const date = addDays(shanghaiDate(now), 7);
  const session = { key: newKey(), topic: '', date, from: '14:00', until: '15:30', overDays: 0 };
  return {
    seriesId: '',
    kind: 'lecture',
    title: '',
    summary: '',
    audience: '',
    unitId,
    venueName: '',
    venueAddress: '',
    onlineRoom: '',
    lecturerName: '',
    lecturerNote: '',
    facilities: [],
    groups: [{ key: newKey(), name: '', places: 40 }],
    sessions: [session],
    signUpOpensAt: localMoment(now.toISOString()),
    ...usualDeadlines(session),
    needsReview: false,
    hasWaitlist: true,
    mostInParty: 6,
    allowedRoles: [],
    allowedUnitIds: [],
    childAgeMonths: null,
    childNeeded: false,
    attendedSeriesId: null,
    questions: [],
  };
}

/** Sign-up closes two hours before the start; places can be given back until the evening before. */
export function usualDeadlines({ date, from }: Pick<FormSession, 'date' | 'from'>) {
  if (date === '' || from === '') return { signUpClosesAt: '', cancelUntil: '' };
  const start = shanghaiInstant(date, from).getTime();
  const evening = shanghaiInstant(addDays(date, -1), '20:00').toISOString();
  return {
    signUpClosesAt: localMoment(new Date(start - 2 * 3_600_000).toISOString()),
    cancelUntil: localMoment(evening),
  };
}

/** The server's draft in the form. */
export function formOf(draft: ActivityDraft): FormDraft {
  return {
    seriesId: draft.seriesId,
    kind: draft.kind,
    title: draft.title,
    summary: draft.summary,
    audience: draft.audience,
    unitId: draft.unitId,
    venueName: draft.venueName,
    venueAddress: draft.venueAddress ?? '',
    onlineRoom: draft.onlineRoom ?? '',
    lecturerName: draft.lecturerName ?? '',
    lecturerNote: draft.lecturerNote ?? '',
    facilities: draft.facilities,
    groups: draft.groups.map((group) => ({ key: newKey(), ...group })),
    sessions: draft.sessions.map(({ id, topic, startsAt, endsAt }) => {
      const [date, from] = partsOf(startsAt);
      const [lastDate, until] = partsOf(endsAt);
      return {
        key: newKey(),
        id,
        topic: topic ?? '',
        date,
        from,
        until,
        overDays: daysApart(date, lastDate),
      };
    }),
    signUpOpensAt: localMoment(draft.signUpOpensAt),
    signUpClosesAt: localMoment(draft.signUpClosesAt),
    cancelUntil: localMoment(draft.cancelUntil),
    needsReview: draft.needsReview,
    hasWaitlist: draft.hasWaitlist,
    mostInParty: draft.mostInParty,
    allowedRoles: draft.allowedRoles,
    allowedUnitIds: draft.allowedUnitIds,
    childAgeMonths: draft.childAgeMonths,
    childNeeded: draft.childNeeded,
    attendedSeriesId: draft.attendedSeriesId,
    questions: draft.questions.map((question) => ({ key: newKey(), ...question })),
  };
}

/** The form as the contract wants it. What is missing stays missing: `draftIssues` says so. */
export function draftOf(form: FormDraft) {
  return {
    ...form,
    venueAddress: optional(form.venueAddress),
    onlineRoom: optional(form.onlineRoom),
    lecturerName: optional(form.lecturerName),
    lecturerNote: optional(form.lecturerNote),
    groups: form.groups.map(({ id, name, places }) => ({ id, name: name.trim(), places })),
    sessions: form.sessions.map(({ id, topic, date, from, until, overDays }) => ({
      id,
      topic: optional(topic),
      startsAt: instantOf(`${date}T${from}`),
      endsAt: date === '' ? '' : instantOf(`${addDays(date, overDays)}T${until}`),
    })),
    signUpOpensAt: instantOf(form.signUpOpensAt),
    signUpClosesAt: instantOf(form.signUpClosesAt),
    cancelUntil: instantOf(form.cancelUntil),
    questions: form.questions.map(({ id, label, kind, needed, options }) => ({
      id,
      label,
      kind,
      needed,
      options: kind === 'choice' ? options.map((option) => option.trim()).filter(Boolean) : [],
    })),
  };
}

/**
 * The form with its first session at another time: the deadlines move along as much, so that "two hours
 * before" stays two hours before.
 */
export function withSession(form: FormDraft, key: string, change: Partial<FormSession>): FormDraft {
  const sessions = form.sessions.map((each) => (each.key === key ? { ...each, ...change } : each));
  const before = startOf(form.sessions[0]);
  const after = startOf(sessions[0]);
  if (before === null || after === null || before === after) return { ...form, sessions };
  const moved = (moment: string) => {
    const at = instantOf(moment);
    return at === ''
      ? moment
      : localMoment(new Date(Date.parse(at) + after - before).toISOString());
  };
  return {
    ...form,
    sessions,
    signUpClosesAt: moved(form.signUpClosesAt),
    cancelUntil: moved(form.cancelUntil),
  };
}

/** One more session, a week after the last one at the same clock time. */
export function withNextSession(form: FormDraft): FormDraft {
  const last = form.sessions[form.sessions.length - 1];
  if (!last) return form;
  const date = last.date === '' ? '' : addDays(last.date, 7);
  const next = { ...last, key: newKey(), id: undefined, topic: '', date };
  return { ...form, sessions: [...form.sessions, next] };
}

/** `YYYY-MM-DDTHH:MM` in Asia/Shanghai to an instant; empty when it is no moment. */
export function instantOf(moment: string): string {
  const [date = '', clock = ''] = moment.split('T');
  const at = shanghaiInstant(date, clock.slice(0, 5)).getTime();
  return Number.isNaN(at) ? '' : new Date(at).toISOString();
}

/** An instant to `YYYY-MM-DDTHH:MM` in Asia/Shanghai. */
export function localMoment(instant: string): string {
  return partsOf(instant).join('T');
}

function partsOf(instant: string): [date: string, clock: string] {
  const shifted = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();
  return [shifted.slice(0, 10), shifted.slice(11, 16)];
}

function startOf(session: FormSession | undefined): number | null {
  const at = session ? instantOf(`${session.date}T${session.from}`) : '';
  return at === '' ? null : Date.parse(at);
}

function daysApart(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
}

function optional(text: string): string | undefined {
  return text.trim() === '' ? undefined : text.trim();
}
