import * as v from 'valibot';
import type { OutputOf } from '@cloud/platform/operation/handler';
import type { AppContract } from '@shared/contract/app-contract';
import { policyDraft, type PolicyDraft } from '@shared/policies/drafts';
import type { PolicyRow } from '@shared/policies/views';
import { policyOf, shopRule, type RawPolicy } from '../../builders/policy-drafts';
import type { MockGateway } from '../mock-gateway';
import { item, type Item } from './review';
import { hongqiao, me } from './session';

type Policy = OutputOf<AppContract['policies']['draft']>;
type Parameter = OutputOf<AppContract['policies']['parameters']>['items'][number];

export const policyId = '99999999-9999-4999-8999-999999999999';

/** A policy of 虹桥镇 with a rule, as the server has it. */
export function policyText(changes: Partial<RawPolicy> = {}): PolicyDraft {
  return v.parse(policyDraft, policyOf(hongqiao, { rule: shopRule(), ...changes }));
}

/** In its second revision, submitted. */
export function policy(changes: Partial<Policy> = {}): Policy {
  return {
    id: policyId,
    draft: policyText(),
    revision: 2,
    status: 'in-review',
    isLive: false,
    problems: [],
    mayPublish: 'yes',
    lastReturn: null,
    reviewedDraft: null,
    liveDraft: null,
    history: [
      {
        revision: 2,
        what: 'sent',
        at: '2026-11-23T01:00:00.000Z',
        byName: '陈组织',
        reason: null,
      },
    ],
    ...changes,
  };
}

/** As residents see it since yesterday. */
export function livePolicy(changes: Partial<Policy> = {}): Policy {
  const draft = policyText();
  return policy({ draft, status: 'published', isLive: true, liveDraft: draft, ...changes });
}

export function policyRow(changes: Partial<PolicyRow> = {}): PolicyRow {
  return {
    id: policyId,
    title: policyText().title,
    unitId: hongqiao.id,
    unitName: hongqiao.name,
    status: 'published',
    standing: 'local',
    isLive: true,
    revision: 2,
    updatedAt: '2026-11-23T01:00:00.000Z',
    writerName: '陈组织',
    state: 'in-force',
    topics: ['business'],
    region: '全国',
    until: null,
    checkedOn: '2026-11-01',
    isSourceOld: false,
    ...changes,
  };
}

export function policyItem(changes: Partial<Item> = {}): Item {
  return item({
    batchId: '55555555-5555-4555-8555-555555555555',
    kind: 'policy',
    subjects: [
      { id: policyId, revision: 2, title: policyText().title, note: '标准以本地公布为准' },
    ],
    ...changes,
  });
}

/** A rate whose figure ends, used by one policy. */
export function rate(changes: Partial<Parameter> = {}): Parameter {
  return {
    name: 'loan-rate',
    words: '创业担保贷款年利率',
    unit: 'millionths',
    figures: [
      {
        from: '2026-01-01',
        until: '2026-12-20',
        value: 30_000,
        source: {
          clause: { document: '关于创业担保贷款的通知', article: '第二条' },
          checkedOn: '2026-11-01',
        },
      },
    ],
    state: 'ending',
    endsOn: '2026-12-20',
    uses: [{ policyId, title: '开店贷款贴息', revision: 4, status: 'published', isLive: true }],
    ...changes,
  };
}

/** An editor of 虹桥镇 with a policy, and sites outside gov.cn that may be named. */
export function withPolicy(
  gateway: MockGateway,
  opened: Policy,
  hosts: string[] = [],
): MockGateway {
  return gateway
    .answer('people', 'me', me('editor', hongqiao))
    .answer('policies', 'draft', opened)
    .answer('policies', 'sourceHosts', { hosts })
    .answer('policies', 'parameters', { items: [] })
    .answer('policies', 'versions', {
      versions: [
        {
          version: 2,
          publishedAt: '2026-11-23T01:00:00.000Z',
          whatChanged: '去哪里换了',
          differences: [{ label: '去哪里', before: '老窗口', after: '新窗口' }],
        },
        {
          version: 1,
          publishedAt: '2026-10-01T01:00:00.000Z',
          whatChanged: '第一次公开',
          differences: [],
        },
      ],
    });
}
