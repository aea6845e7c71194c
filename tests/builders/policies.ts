import { newId } from '@cloud/platform/new-id';
import { readDraft } from '@cloud/policies/read-draft';
import { liveColumns } from '@cloud/policies/review/live-columns';
import type { World } from '../support/test-world';
import { buildReview } from './reviews';
import type { RawPolicy } from './policy-drafts';

interface PolicyOptions {
  /** Of the author; somebody who is nobody else in the test when left out. */
  writtenBy?: { id: string };
  status?: 'draft' | 'in-review' | 'published';
}

/** A published policy, unless it is told otherwise. */
export async function buildPolicy(
  world: World,
  unit: { id: string; path: string },
  raw: RawPolicy,
  options: PolicyOptions = {},
): Promise<{ id: string }> {
  const { db, tenantId } = world;
  const now = world.clock.now();
  const id = newId();
  const draft = readDraft(raw);
  const status = options.status ?? 'published';
  const writer = options.writtenBy?.id ?? newId();
  const live = await liveColumns(tenantId, draft, { revision: 1, version: 1, since: now });
  await db
    .insertInto('policies')
    .values({
      tenant_id: tenantId,
      id,
      unit_id: unit.id,
      unit_path: unit.path,
      status,
      title: draft.title,
      standing: draft.standing,
      ...(status === 'published' ? live : {}),
      created_by: writer,
      created_at: now,
      updated_at: now,
    })
    .execute();
  const key = { tenant_id: tenantId, policy_id: id, revision: 1 };
  await db
    .insertInto('policy_revisions')
    .values({ ...key, draft: JSON.stringify(draft), written_by: writer, written_at: now })
    .execute();
  if (status === 'published') {
    await db
      .insertInto('policy_versions')
      .values({ ...key, version: 1, published_at: now, told_at: now })
      .execute();
  }
  if (status === 'in-review') await buildReview(world, { kind: 'policy', id, unit, writer });
  return { id };
}
