import type * as v from 'valibot';
import type { policyDraft } from '@shared/policies/drafts';
import type { Rule } from '@shared/rules/rule';
import { ruleOf } from './rules';

export type RawPolicy = v.InferInput<typeof policyDraft>;

/** A policy as an editor fills it in, with a source that may go public. */
export function policyOf(unit: { id: string }, changes: Partial<RawPolicy> = {}): RawPolicy {
  return {
    unitId: unit.id,
    standing: 'local',
    title: '开店的政策咨询不收钱',
    summary: '准备开店的，政府免费告诉你怎么登记、怎么报税。',
    topics: ['business'],
    who: '准备开店的人',
    gains: '免费咨询',
    steps: ['到公共就业服务机构问'],
    region: '全国',
    issuer: '国家法律、行政法规',
    basis: { clause: { document: '就业促进法', article: '第十九条' }, version: '2015-04-24 修正' },
    sources: [
      {
        title: '国家法律法规数据库',
        url: 'https://flk.npc.gov.cn/',
        checkedOn: '2026-11-01',
        checked: 'page',
      },
    ],
    synonyms: ['创业咨询'],
    ...changes,
  };
}

/** Whoever opens a shop, with examples that pass. */
export function shopRule(): Rule {
  return ruleOf(
    {
      op: 'is',
      fact: 'starts_business',
      value: true,
      id: 'starts_business',
      words: '在开店，或正准备开',
      clause: { document: '就业促进法', article: '第十九条' },
      hers: true,
      step: '准备开店时来问',
    },
    {
      examples: [
        { is: 'fits', words: '准备开店', on: '2026-11-27', answers: { starts_business: true } },
        { is: 'not', words: '不开店', on: '2026-11-27', answers: { starts_business: false } },
        { is: 'unknown', words: '没说', on: '2026-11-27', answers: {} },
      ],
    },
  );
}
