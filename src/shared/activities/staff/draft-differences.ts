import { differencesOf, type Difference, type DraftField } from '@shared/review/fields';
import { dayAndTime, shanghai, timeSpan } from '@shared/time/time-format';
import { facilityLabel } from '../catalogue/facility-label';
import { kindLabels } from '../catalogue/kind-labels';
import { admissionLabels } from '../sign-up/admission-labels';
import type { Question } from '../sign-up/questions';
import type { ActivityDraft } from './activity-draft';

/** What units and series are called, by their ids. */
export interface Names {
  unit: (unitId: string) => string;
  series: (seriesId: string) => string;
}

const byId: Names = { unit: (unitId) => unitId, series: (seriesId) => seriesId };

/** What is not the same in two states of an activity, in the order in which one reads it. */
export function draftDifferences(
  before: ActivityDraft,
  after: ActivityDraft,
  names: Names = byId,
): Difference[] {
  return differencesOf(draftFields, before, after, names);
}

type Field = DraftField<ActivityDraft, Names>;

/** All that an organiser fills in, under the names that the console gives it. */
export const draftFields: readonly Field[] = [
  { label: '名称', keys: ['title'], words: ({ title }) => title },
  { label: '系列', keys: ['seriesId'], words: ({ seriesId }, names) => names.series(seriesId) },
  { label: '类型', keys: ['kind'], words: ({ kind }) => kindLabels[kind] },
  { label: '介绍', keys: ['summary'], words: ({ summary }) => summary },
  { label: '适合谁', keys: ['audience'], words: ({ audience }) => audience },
  {
    label: '时间',
    keys: ['sessions'],
    value: ({ sessions }) =>
      sessions.map(({ topic, startsAt, endsAt }) => ({ topic, startsAt, endsAt })),
    words: ({ sessions }) => lines(sessions.map(sessionLabel)),
  },
  { label: '主办', keys: ['unitId'], words: ({ unitId }, names) => names.unit(unitId) },
  {
    label: '地点',
    keys: ['venueName', 'venueAddress'],
    words: ({ venueName, venueAddress }) => lines([venueName, venueAddress]),
  },
  { label: '线上怎么进', keys: ['onlineRoom'], words: ({ onlineRoom }) => onlineRoom ?? '' },
  {
    label: '主讲人',
    keys: ['lecturerName', 'lecturerNote'],
    words: ({ lecturerName, lecturerNote }) => lines([lecturerName, lecturerNote]),
  },
  { label: '带娃友好', keys: ['facilities'], words: ({ facilities }) => facilityLabel(facilities) },
  {
    label: '名额',
    keys: ['groups'],
    value: ({ groups }) => groups.map(({ name, places }) => ({ name, places })),
    words: ({ groups }) => lines(groups.map(groupLabel)),
  },
  {
    label: '候补',
    keys: ['hasWaitlist'],
    words: ({ hasWaitlist }) => (hasWaitlist ? '满了可以候补' : '不设候补'),
  },
  {
    label: '谁能来',
    keys: ['allowedRoles', 'allowedUnitIds', 'childNeeded', 'attendedSeriesId'],
    words: (draft, names) => lines(conditionsOf(draft, names)) || '谁都能来',
  },
  {
    label: '孩子年龄',
    keys: ['childAgeMonths'],
    words: ({ childAgeMonths }) => agesLabel(childAgeMonths),
  },
  { label: '一次最多报', keys: ['mostInParty'], words: ({ mostInParty }) => `${mostInParty} 人` },
  {
    label: '报名时问',
    keys: ['questions'],
    words: ({ questions }) => lines(questions.map(questionLabel)),
  },
  {
    label: '报名后',
    keys: ['needsReview'],
    words: ({ needsReview }) => (needsReview ? '要审核' : '直接报上'),
  },
  {
    label: '报名时间',
    keys: ['signUpOpensAt', 'signUpClosesAt'],
    words: ({ signUpOpensAt, signUpClosesAt }) =>
      [signUpOpensAt, signUpClosesAt].map(withYear).join(' 到 '),
  },
  { label: '取消期限', keys: ['cancelUntil'], words: ({ cancelUntil }) => withYear(cancelUntil) },
];

/** My times and groups on top of a version in which some of them are gone: those become new ones. */
export function fitToLatest(mine: ActivityDraft, latest: ActivityDraft): ActivityDraft {
  const sessions = new Set(latest.sessions.map(({ id }) => id));
  const groups = new Set(latest.groups.map(({ id }) => id));
  return {
    ...mine,
    sessions: mine.sessions.map((each) =>
      sessions.has(each.id) ? each : { ...each, id: undefined },
    ),
    groups: mine.groups.map((each) => (groups.has(each.id) ? each : { ...each, id: undefined })),
  };
}

function conditionsOf(draft: ActivityDraft, names: Names): string[] {
  const { attendedSeriesId } = draft;
  return admissionLabels({
    roles: draft.allowedRoles,
    units: draft.allowedUnitIds.map((id) => ({ id, name: names.unit(id) })),
    childAgeMonths: null,
    childNeeded: draft.childNeeded,
    attendedSeriesName: attendedSeriesId === null ? null : names.series(attendedSeriesId),
    mostInParty: draft.mostInParty,
  });
}

const yearOf = (instant: string) => `${shanghai(instant).year} 年 `;
const withYear = (instant: string) => yearOf(instant) + dayAndTime(instant);

function sessionLabel({ startsAt, endsAt, topic }: ActivityDraft['sessions'][number]): string {
  return spaced(yearOf(startsAt) + timeSpan(startsAt, endsAt), topic);
}

function groupLabel({ name, places }: { name: string; places: number }): string {
  return spaced(name, `${places} 人`);
}

function agesLabel(ages: ActivityDraft['childAgeMonths']): string {
  return ages === null ? '不限' : `${ages.from} 到 ${ages.to} 个月`;
}

/** "带推车吗（带、不带），必填" */
export function questionLabel({ label, kind, options, needed }: Question): string {
  const choice = kind === 'choice' ? `（${options.join('、')}）` : '';
  return `${label}${choice}${needed ? '，必填' : ''}`;
}

const lines = (parts: readonly (string | undefined)[]) => parts.filter(Boolean).join('\n');
const spaced = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' ');
