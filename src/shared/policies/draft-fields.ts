import type { DraftField } from '@shared/review/fields';
import { conditionsOf } from '@shared/rules/predicate';
import type { PolicyDraft } from './drafts';
import { standingLabels } from './standing';
import { topicNames } from './topics';

const lines = (texts: readonly (string | undefined)[]) => texts.filter(Boolean).join('\n');

/** A policy in the order in which one reads it: for reviewers, and for whoever asks what changed. */
export const policyFields: readonly DraftField<PolicyDraft>[] = [
  {
    label: '标题',
    keys: ['title', 'neutralTitle'],
    words: ({ title, neutralTitle }) => lines([title, neutralTitle]),
  },
  { label: '一分钟读懂', keys: ['summary'], words: ({ summary }) => summary },
  {
    label: '可靠程度',
    keys: ['standing'],
    words: ({ standing }) => standingLabels[standing],
  },
  {
    label: '类别',
    keys: ['topics'],
    words: ({ topics }) => topics.map((topic) => topicNames[topic]).join('、'),
  },
  { label: '谁能办', keys: ['who'], words: ({ who }) => who },
  { label: '补给你', keys: ['gains'], words: ({ gains }) => gains },
  { label: '借给你，要还', keys: ['loan'], words: ({ loan = '' }) => loan },
  { label: '怎么办', keys: ['steps'], words: ({ steps }) => lines(steps) },
  {
    label: '带什么',
    keys: ['materials'],
    words: ({ materials }) =>
      lines(materials.map(({ name, why, whereToGet }) => `${name}：${why}；${whereToGet}`)),
  },
  {
    label: '去哪里',
    keys: ['places'],
    words: ({ places }) =>
      lines(
        places.map((place) =>
          [place.name, place.address, place.telephone].filter(Boolean).join(' '),
        ),
      ),
  },
  {
    label: '要由窗口定的',
    keys: ['officeJudges'],
    words: ({ officeJudges }) => lines(officeJudges),
  },
  { label: '不是什么', keys: ['isNot'], words: ({ isNot }) => lines(isNot) },
  {
    label: '地区和发文单位',
    keys: ['region', 'issuer', 'documentNumber'],
    words: ({ region, issuer, documentNumber }) => lines([region, issuer, documentNumber]),
  },
  {
    label: '依据',
    keys: ['basis'],
    words: ({ basis }) =>
      basis === undefined
        ? ''
        : lines([`${basis.clause.document} ${basis.clause.article}`, basis.version]),
  },
  {
    label: '来源',
    keys: ['sources'],
    words: ({ sources }) =>
      lines(sources.map(({ title, url, checkedOn }) => `${title} ${url}（${checkedOn} 核对）`)),
  },
  {
    label: '附件',
    keys: ['attachments'],
    words: ({ attachments }) => lines(attachments.map(({ title, url }) => `${title} ${url}`)),
  },
  {
    label: '起止',
    keys: ['from', 'until'],
    words: ({ from, until }) => lines([from && `${from} 起`, until && `到 ${until}`]),
  },
  { label: '最晚哪天申请', keys: ['deadline'], words: ({ deadline = '' }) => deadline },
  {
    label: '条件',
    keys: ['rule'],
    words: ({ rule }) =>
      lines(
        (rule?.versions ?? []).flatMap(({ when }) =>
          conditionsOf(when).map(({ words, clause }) =>
            clause === null ? words : `${words}（${clause.article}）`,
          ),
        ),
      ),
  },
  {
    label: '数字',
    keys: ['parameters'],
    words: ({ parameters }) =>
      lines(
        Object.values(parameters).flatMap(({ words, figures }) =>
          figures.map(({ from, until, value }) => `${words} ${from}—${until ?? ''} ${value}`),
        ),
      ),
  },
  { label: '别的叫法', keys: ['synonyms'], words: ({ synonyms }) => synonyms.join('、') },
];

/** Fields that residents do not read. */
const unread = new Set(['别的叫法', '数字']);

export const publicFields = policyFields.filter(({ label }) => !unread.has(label));
