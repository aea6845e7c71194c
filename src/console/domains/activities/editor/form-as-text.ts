import { facilityLabel } from '@shared/activities/catalogue/facility-label';
import type { FormDraft } from './form-draft';

/** What stands in the form as plain text, a line a field, also of a half-filled one: to be copied. */
export function formAsText(form: FormDraft): string {
  const many = form.groups.length > 1;
  const parts: [label: string, words: string][] = [
    ['名称', form.title],
    ['介绍', form.summary],
    ['适合谁', form.audience],
    ...form.sessions.map(({ date, from, until, topic }, index): [string, string] => [
      form.sessions.length > 1 ? `第 ${index + 1} 次` : '时间',
      [date, from && `${from}–${until}`, topic].filter(Boolean).join(' '),
    ]),
    ['地点', form.venueName],
    ['详细地址', form.venueAddress],
    ['线上怎么进', form.onlineRoom],
    ['主讲人', form.lecturerName],
    ['主讲人介绍', form.lecturerNote],
    ['带娃友好', facilityLabel(form.facilities)],
    ...form.groups.map(({ name, places }): [string, string] => [
      many ? `名额 ${name}` : '名额',
      places === null ? '' : `${places} 人`,
    ]),
    ['报名开始', form.signUpOpensAt.replace('T', ' ')],
    ['报名截止', form.signUpClosesAt.replace('T', ' ')],
    ['取消期限', form.cancelUntil.replace('T', ' ')],
    ...form.questions.map(({ label, options }): [string, string] => [
      '报名时问',
      [label, options.join('、')].filter(Boolean).join('：'),
    ]),
  ];
  return parts
    .filter(([, words]) => words.trim() !== '')
    .map(([label, words]) => `${label}：${words}`)
    .join('\n');
}
