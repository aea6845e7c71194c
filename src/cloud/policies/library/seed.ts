import { unitById, unitsByIds } from '@cloud/organisation/queries';
import { demoResidents } from '@cloud/people/queries';
import type { Seeding } from '@cloud/platform/domain-manifest';
import { newId } from '@cloud/platform/new-id';
import { county } from '@shared/organisation/yueqing/yueqing';
import { draftProblem } from '@shared/policies/rules';
import { liveColumns } from '../review/live-columns';
import { demoDrafts, draftRows } from './demo-drafts';
import { demoGenderReview } from './demo-gender-reviews';
import { entitlementsFor, examplesFor } from './library';

const dayMs = 86_400_000;

/**
 * The library of the demo: public since yesterday, so that the examples come after what is law; and what
 * staff are at, one of it waiting for a review and one returned.
 */
export async function seed({ db, services, tenantId, now }: Seeding): Promise<void> {
  if (services.config.production) throw new Error('examples are for the demo only');
  const unit = await unitById(db, tenantId, county.id);
  if (!unit) throw new Error('the demo has no county');
  const { accounts } = await demoResidents(db, tenantId);
  const personOf = (account: string) => {
    const found = accounts.get(account);
    if (!found) throw new Error(`there is no demo account ${account}`);
    return found.personId;
  };
  const writer = personOf('editor');
  const entries = [...entitlementsFor(unit.id), ...examplesFor(unit.id)];
  for (const [at, { draft }] of entries.entries()) {
    const problem = draftProblem(draft);
    if (problem) throw new Error(`the demo’s “${draft.title}”: ${problem.reason}`);
    const id = newId();
    const since = new Date(now.getTime() - dayMs - at * 1000);
    const revision = { tenant_id: tenantId, policy_id: id, revision: 1 };
    await db
      .insertInto('policies')
      .values({
        tenant_id: tenantId,
        id,
        unit_id: unit.id,
        unit_path: unit.path,
        status: 'published',
        title: draft.title,
        standing: draft.standing,
        ...(await liveColumns(tenantId, draft, { revision: 1, version: 1, since })),
        created_by: writer,
        created_at: since,
        updated_at: since,
      })
      .execute();
    await db
      .insertInto('policy_revisions')
      .values({ ...revision, draft: JSON.stringify(draft), written_by: writer, written_at: since })
      .execute();
    await db
      .insertInto('policy_versions')
      .values({ ...revision, version: 1, published_at: since, told_at: since })
      .execute();
  }

  const drafts = demoDrafts(unit.id);
  const units = await unitsByIds(db, tenantId, [...new Set(drafts.map(({ unitId }) => unitId))]);
  const pathOf = (unitId: string) => {
    const found = units.find(({ id }) => id === unitId);
    if (!found) throw new Error(`the demo writes for ${unitId}, which is no unit`);
    return found.path;
  };
  for (const demo of drafts) {
    const { policy, revision, review } = draftRows(demo, { tenantId, now, pathOf, personOf });
    await db.insertInto('policies').values(policy).execute();
    await db.insertInto('policy_revisions').values(revision).execute();
    if (review) await db.insertInto('reviews').values(review).execute();
  }

  const { review, opinion } = demoGenderReview({ tenantId, unit, now, personOf });
  await db.insertInto('gender_reviews').values(review).execute();
  await db.insertInto('gender_review_opinions').values(opinion).execute();
}
