import { fail } from '@cloud/platform/errors';
import type { HandlerArguments } from '@cloud/platform/operation/handler';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { unitById, unitsByIds } from '@cloud/organisation/queries';
import type { activitiesContract } from '@shared/activities/contract';
import { draftProblem } from '@shared/activities/staff/draft-rules';
import type { ActivityDraft } from '@shared/activities/staff/activity-draft';
import { seriesName } from '../../queries';

type DraftErrors = HandlerArguments<typeof activitiesContract.create>['errors'];

/**
 * Checks that the draft is consistent and that everything it names exists.
 * @returns the unit that holds it
 * @throws the typed error of the first thing that is wrong
 */
export async function checkDraft(
  { db, tenantId }: OperationContext,
  draft: ActivityDraft,
  errors: Pick<DraftErrors, 'BAD_DRAFT' | 'UNKNOWN_SERIES' | 'UNKNOWN_UNIT'>,
): Promise<{ id: string; path: string; publishesItself: boolean }> {
  const problem = draftProblem(draft);
  if (problem) throw errors.BAD_DRAFT({ data: problem });
  const series = [draft.seriesId, draft.attendedSeriesId].filter((id) => id !== null);
  for (const id of series) {
    if ((await seriesName(db, tenantId, id)) === null) throw errors.UNKNOWN_SERIES();
  }
  const allowed = new Set(draft.allowedUnitIds);
  const known = await unitsByIds(db, tenantId, [...allowed]);
  if (known.length < allowed.size) throw errors.UNKNOWN_UNIT();
  const host = await unitById(db, tenantId, draft.unitId);
  if (!host) throw fail('NOT_FOUND');
  return { id: host.id, path: host.path, publishesItself: host.publishes_itself };
}
