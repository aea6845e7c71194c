import { dayAndTime, timeSpan } from '@shared/time/time-words';
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

/** What is not the same in two states of an activity, in the order in which one reads it. */
export function draftDifferences(
  before: ActivityDraft,
  after: ActivityDraft,
  names: Names = byId,
): DraftDifference[] {
  const old = new Map(linesOf(before, names));
  return linesOf(after, names)
    .map(([label, words]) => ({ label, before: old.get(label) ?? '', after: words }))
    .filter((line) => line.before !== line.after);
}

/** All that an organiser fills in, under the names that the console gives it. */
function linesOf(draft: ActivityDraft, names: Names): [label: string, words: string][] {
  const { sessions, groups, attendedSeriesId } = draft;
  const conditions = admissionWords({
    roles: draft.allowedRoles,
    units: draft.allowedUnitIds.map((id) => ({ id, name: names.unit(id) })),
    childAgeMonths: draft.childAgeMonths,
    childNeeded: draft.childNeeded,
    attendedSeriesName: attendedSeriesId === null ? null : names.series(attendedSeriesId),
    mostInParty: draft.mostInParty,
  });
  return [
    ['名称', draft.title],
    ['系列', names.series(draft.seriesId)],
    ['类型', kindWords[draft.kind]],
    ['介绍', draft.summary],
    ['适合谁', draft.audience],
    [
      '时间',
      lines(sessions.map((each) => spaced(timeSpan(each.startsAt, each.endsAt), each.topic))),
    ],
    ['主办', names.unit(draft.unitId)],
    ['地点', lines([draft.venueName, draft.venueAddress])],
    ['线上怎么进', draft.onlineRoom ?? ''],
    ['主讲人', lines([draft.lecturerName, draft.lecturerNote])],
    ['带娃友好', facilityWords(draft.facilities)],
    ['名额', lines(groups.map(({ name, places }) => spaced(name, `${places} 人`)))],
    ['候补', draft.hasWaitlist ? '满了可以候补' : '不设候补'],
    ['谁能来', lines([...conditions, `一次最多报 ${draft.mostInParty} 人`])],
    ['报名时问', lines(draft.questions.map(questionWords))],
    ['报名后', draft.needsReview ? '要审核' : '直接报上'],
    ['报名时间', `${dayAndTime(draft.signUpOpensAt)} 到 ${dayAndTime(draft.signUpClosesAt)}`],
    ['取消期限', dayAndTime(draft.cancelUntil)],
  ];
}

function questionWords({ label, kind, options, needed }: Question): string {
  const choice = kind === 'choice' ? `（${options.join('、')}）` : '';
  return `${label}${choice}${needed ? '，必填' : ''}`;
}

const lines = (parts: readonly (string | undefined)[]) => parts.filter(Boolean).join('\n');
const spaced = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' ');
