import type { OutputOf } from '@cloud/platform/operation/handler';
import type { AppContract } from '@shared/contract/app-contract';
import type { MockGateway } from '../mock-gateway';
import { activityId, draft } from './activities';
import { county, hongqiao, me } from './session';

type Queue = OutputOf<AppContract['organisation']['reviewQueue']>;
export type Item = Queue['items'][number];
type Piece = OutputOf<AppContract['content']['piece']>;

export const pieceId = '44444444-4444-4444-8444-444444444444';

/** A lecture that 虹桥镇 submitted, unless something else is wanted. */
export function item(changes: Partial<Item> = {}): Item {
  return {
    batchId: '66666666-6666-4666-8666-666666666666',
    kind: 'activity',
    why: 'submitted',
    since: '2026-11-23T01:00:00.000Z',
    byName: '陈组织',
    unitId: hongqiao.id,
    unitName: hongqiao.name,
    subjects: [
      {
        id: activityId,
        revision: 3,
        title: draft().title,
        note: '11 月 28 日 周六 14:00–15:30',
      },
    ],
    ...changes,
  };
}

/** News of 虹桥镇 that waits. */
export function articleItem(changes: Partial<Item> = {}): Item {
  return item({
    batchId: '77777777-7777-4777-8777-777777777777',
    kind: 'article',
    subjects: [{ id: pieceId, revision: 2, title: '夜校开课了', note: '新闻' }],
    ...changes,
  });
}

/** A text of 虹桥镇 in its second revision, submitted. */
export function piece(changes: Partial<Piece> = {}): Piece {
  return {
    id: pieceId,
    draft: {
      kind: 'news',
      unitId: hongqiao.id,
      title: '夜校开课了',
      summary: '晚上七点，带娃也能来。',
      blocks: [{ kind: 'paragraph', text: '第一堂课讲家庭收纳。' }],
      pinned: false,
    },
    revision: 2,
    state: 'in-review',
    isLive: false,
    mayPublish: 'yes',
    lastReturn: null,
    reviewedDraft: null,
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

/** An administrator of the county, for whom these wait. */
export function withQueue(gateway: MockGateway, items: readonly Item[]): MockGateway {
  const total = items.reduce((sum, { subjects }) => sum + subjects.length, 0);
  return gateway
    .answer('people', 'me', me('unit-admin', county))
    .answer('organisation', 'reviewQueue', { items: [...items], next: null, total })
    .answer('content', 'themes', { themes: [] });
}

/** Once it is decided nothing waits any more. */
export function withEmptyQueue(gateway: MockGateway): MockGateway {
  return withQueue(gateway, []);
}
