import { unitsByIds } from '@cloud/organisation/queries';
import type { Handler } from '@cloud/platform/operation/handler';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import type { activitiesContract } from '@shared/activities/contract';
import { draftDifferences, type Names } from '@shared/activities/staff/draft-differences';
import { daysBetween, firstDay, shiftDraft } from '@shared/activities/staff/recurrence';
import type { ActivityDraft } from '@shared/activities/staff/activity-draft';
import { seriesNames } from '../queries';
import { findClashes } from '../staff/clashes/find-clashes';
import { loadDraft } from '../staff/editing/load-draft';

/** More than a few are one thing to be told. */
const mostClashes = 10;

export const compareSeries: Handler<typeof activitiesContract.compareSeries> = async ({
  input,
  context,
}) => {
  const loaded = [];
  for (const { activityId } of input.items) loaded.push(await loadDraft(context, activityId));
  const drafts = loaded.map(({ draft }) => draft);
  const names = await namesIn(context, drafts);
  const [first] = drafts;
  const items = [];
  for (const { row, draft } of loaded) {
    const clashes = await findClashes(context, draft, {
      activityId: row.id,
      unitPath: row.unit_path,
    });
    items.push({
      activityId: row.id,
      revision: row.revision,
      differences: first ? draftDifferences(first, onDayOf(first, draft), names) : [],
      clashes: clashes.slice(0, mostClashes),
    });
  }
  return { items };
};

/** As if it took place on the day of the first one: the day itself is what a series differs in. */
function onDayOf(first: ActivityDraft, draft: ActivityDraft): ActivityDraft {
  return shiftDraft(draft, daysBetween(firstDay(draft), firstDay(first)));
}

async function namesIn(
  { db, tenantId }: OperationContext,
  drafts: readonly ActivityDraft[],
): Promise<Names> {
  const unitIds = drafts.flatMap(({ unitId, allowedUnitIds }) => [unitId, ...allowedUnitIds]);
  const units = await unitsByIds(db, tenantId, [...new Set(unitIds)]);
  const series = await seriesNames(db, tenantId);
  const nameOf = new Map(units.map(({ id, name }) => [id, name]));
  return {
    unit: (id) => nameOf.get(id) ?? id,
    series: (id) => series.get(id) ?? id,
  };
}
