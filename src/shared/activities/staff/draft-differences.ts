import { dayAndTime, shanghai, timeSpan } from '@shared/time/time-words';
import { facilityWords } from '../finding/facility-words';
import { kindWords } from '../finding/kind-words';
import { admissionWords } from '../sign-up/admission-words';
import type { Question } from '../sign-up/questions';
import type { ActivityDraft } from './staff-contract';

/** What units and series are called, by their ids. */
export interface Names {
  unit: (unitId: string) => string;
  series: (seriesId: string) => string;
}

export interface DraftDifference {
  /** What of the activity: "时间". */
  label: string;
  /** In words, a line for each part; empty when there was nothing. */
  before: string;
  after: string;
}

const byId: Names = { unit: (unitId) => unitId, series: (seriesId) => seriesId };

/**
 * What is not the same in two states of an activity, in the order in which one reads it. The values are
 * compared, not their words: two villages may have one name.
 */
export function draftDifferences(
  before: ActivityDraft,
  after: ActivityDraft,
  names: Names = byId,
): DraftDifference[] {
  const old = linesOf(before, names);
  return linesOf(after, names).flatMap(({ label, value, words }, index) => {
    const was = old[index];
    if (was && JSON.stringify(was.value) === JSON.stringify(value)) return [];
    return { label, before: was?.words ?? '', after: words };
  });
}

interface Line {
  label: string;
  value: unknown;
  words: string;
}

/** All that an organiser fills in, under the names that the console gives it. */
function linesOf(draft: ActivityDraft, names: Names): Line[] {
  const { sessions, childAgeMonths, attendedSeriesId, mostInParty } = draft;
  const groups = draft.groups.map(({ name, places }) => ({ name, places }));
  const place = [draft.venueName, draft.venueAddress];
  const lecturer = [draft.lecturerName, draft.lecturerNote];
  const openFor = [draft.signUpOpensAt, draft.signUpClosesAt];
  const conditions = admissionWords({
    roles: draft.allowedRoles,
    units: draft.allowedUnitIds.map((id) => ({ id, name: names.unit(id) })),
    childAgeMonths: null,
    childNeeded: draft.childNeeded,
    attendedSeriesName: attendedSeriesId === null ? null : names.series(attendedSeriesId),
    mostInParty,
  });
  const who = [draft.allowedRoles, draft.allowedUnitIds, draft.childNeeded, attendedSeriesId];
  return [
    { label: '名称', value: draft.title, words: draft.title },
    { label: '系列', value: draft.seriesId, words: names.series(draft.seriesId) },
    { label: '类型', value: draft.kind, words: kindWords[draft.kind] },
    { label: '介绍', value: draft.summary, words: draft.summary },
    { label: '适合谁', value: draft.audience, words: draft.audience },
    { label: '时间', value: sessions, words: lines(sessions.map(sessionWords)) },
    { label: '主办', value: draft.unitId, words: names.unit(draft.unitId) },
    { label: '地点', value: place, words: lines(place) },
    { label: '线上怎么进', value: draft.onlineRoom, words: draft.onlineRoom ?? '' },
    { label: '主讲人', value: lecturer, words: lines(lecturer) },
    { label: '带娃友好', value: draft.facilities, words: facilityWords(draft.facilities) },
    { label: '名额', value: groups, words: lines(groups.map(groupWords)) },
    {
      label: '候补',
      value: draft.hasWaitlist,
      words: draft.hasWaitlist ? '满了可以候补' : '不设候补',
    },
    { label: '谁能来', value: who, words: lines(conditions) || '谁都能来' },
    { label: '孩子年龄', value: childAgeMonths, words: agesWords(childAgeMonths) },
    { label: '一次最多报', value: mostInParty, words: `${mostInParty} 人` },
    { label: '报名时问', value: draft.questions, words: lines(draft.questions.map(questionWords)) },
    { label: '报名后', value: draft.needsReview, words: draft.needsReview ? '要审核' : '直接报上' },
    { label: '报名时间', value: openFor, words: openFor.map(withYear).join(' 到 ') },
    { label: '取消期限', value: draft.cancelUntil, words: withYear(draft.cancelUntil) },
  ];
}

const yearOf = (instant: string) => `${shanghai(instant).year} 年 `;
const withYear = (instant: string) => yearOf(instant) + dayAndTime(instant);

function sessionWords({ startsAt, endsAt, topic }: ActivityDraft['sessions'][number]): string {
  return spaced(yearOf(startsAt) + timeSpan(startsAt, endsAt), topic);
}

function groupWords({ name, places }: { name: string; places: number }): string {
  return spaced(name, `${places} 人`);
}

function agesWords(ages: ActivityDraft['childAgeMonths']): string {
  return ages === null ? '不限' : `${ages.from} 到 ${ages.to} 个月`;
}

function questionWords({ label, kind, options, needed }: Question): string {
  const choice = kind === 'choice' ? `（${options.join('、')}）` : '';
  return `${label}${choice}${needed ? '，必填' : ''}`;
}

const lines = (parts: readonly (string | undefined)[]) => parts.filter(Boolean).join('\n');
const spaced = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' ');
