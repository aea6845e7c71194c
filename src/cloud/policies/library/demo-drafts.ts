import type { Insertable } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { newId } from '@cloud/platform/new-id';
import type { PolicyDraft } from '@shared/policies/drafts';
import { examplesFor } from './library';

/** What staff of the demo are at: each an example, made of one that is public. */
export interface DemoDraft {
  /** The example that it is made of. */
  of: string;
  unitId: string;
  changes: Partial<PolicyDraft>;
  /** The demo account that wrote it. */
  writer: string;
  status: 'draft' | 'in-review';
  /** Why it was returned. */
  returned?: string;
}

/** 虹桥镇 */
const town = { unitId: '330382108', writer: 'organiser-town' } as const;

export const demoDrafts = (countyId: string): readonly DemoDraft[] => [
  {
    of: 'train-shop',
    ...town,
    changes: { title: '镇里的电商直播课（示例）', region: '虹桥镇（示例）' },
    status: 'in-review',
  },
  {
    of: 'screening',
    ...town,
    changes: { title: '镇里的两癌筛查怎么报名（示例）', region: '虹桥镇（示例）', places: [] },
    status: 'draft',
    returned: '去哪里、打哪个电话没写，补上再送来',
  },
  {
    of: 'rent',
    unitId: countyId,
    writer: 'editor',
    changes: { title: '返乡开店的场地租金补贴（示例）' },
    status: 'draft',
  },
  {
    of: 'train-elder',
    unitId: countyId,
    writer: 'organiser-county',
    changes: { title: '护理员考证补贴（示例）', rule: undefined },
    status: 'draft',
  },
];

interface Surroundings {
  tenantId: string;
  now: Date;
  /** Where a unit stands in the tree, by its id. */
  pathOf: (unitId: string) => string;
  /** Who an account is. */
  personOf: (account: string) => string;
}

export interface DraftRows {
  policy: Insertable<Database['policies']>;
  revision: Insertable<Database['policy_revisions']>;
  /** Null for what was never submitted. */
  review: Insertable<Database['reviews']> | null;
}

const hourMs = 3_600_000;

/** A draft with the review that it went through, in the last hours. */
export function draftRows(demo: DemoDraft, around: Surroundings): DraftRows {
  const { tenantId, now, pathOf, personOf } = around;
  const { unitId, status, returned } = demo;
  const from = examplesFor(unitId).find(({ id }) => id === demo.of);
  if (!from) throw new Error(`the demo has no example ${demo.of}`);
  const draft = { ...from.draft, ...demo.changes };
  const writer = personOf(demo.writer);
  const ago = (hours: number) => new Date(now.getTime() - hours * hourMs);
  const id = newId();
  const text = JSON.stringify(draft);
  const policy = {
    tenant_id: tenantId,
    id,
    unit_id: unitId,
    unit_path: pathOf(unitId),
    status,
    title: draft.title,
    standing: draft.standing,
    created_by: writer,
    created_at: ago(4),
    updated_at: ago(2),
  };
  const revision = {
    tenant_id: tenantId,
    policy_id: id,
    revision: 1,
    draft: text,
    written_by: writer,
    written_at: ago(4),
  };
  if (status === 'draft' && returned === undefined) return { policy, revision, review: null };
  const reviewId = newId();
  const decided =
    returned === undefined
      ? { state: 'waiting' }
      : {
          state: 'returned',
          reason: returned,
          reviewed_draft: text,
          decided_at: ago(2),
          decided_by: personOf('editor'),
          decision_id: newId(),
        };
  const review = {
    tenant_id: tenantId,
    id: reviewId,
    kind: 'policy',
    subject_id: id,
    batch_id: reviewId,
    why: 'submitted',
    unit_path: pathOf(unitId),
    revision: 1,
    requested_at: ago(3),
    requested_by: writer,
    writers: [writer],
    ...decided,
  };
  return { policy, revision, review };
}
