import type { Names } from '@shared/activities/staff/draft-differences';
import type { ActivityDraft } from '@shared/activities/staff/activity-draft';
import { useUnitNames } from './editor/sections/unit-select';
import { useSeries } from './use-series';

/** What the units and series of these drafts are called; "…" until that is known. */
export function useNames(drafts: readonly ActivityDraft[]): Names {
  const { data: series = [] } = useSeries();
  const ids = drafts.flatMap(({ unitId, allowedUnitIds }) => [unitId, ...allowedUnitIds]);
  const units = useUnitNames([...new Set(ids)].filter((id) => id !== ''));
  return {
    unit: (unitId) => units.get(unitId) ?? '…',
    series: (seriesId) => series.find(({ id }) => id === seriesId)?.name ?? '…',
  };
}
