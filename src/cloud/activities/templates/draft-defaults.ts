import * as v from 'valibot';
import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { unitById } from '@cloud/organisation/queries';
import type { activitiesContract } from '@shared/activities/contract';
import { daysBetween, firstDay, lastDay, shiftDraft } from '@shared/activities/staff/recurrence';
import { activityDraft, type ActivityDraft } from '@shared/activities/staff/activity-draft';
import { addDays, shanghaiDate } from '@shared/time/shanghai';
import { managedPage } from '../staff/managed/managed-queries';
import { loadDraft } from '../staff/editing/load-draft';
import { templatesOf, unitAndAbove } from './queries';

interface Source {
  draft: ActivityDraft;
  name: string;
  /** Whether the source activity takes place: if so, the new one begins after its last date. */
  isHeld: boolean;
}

export const draftDefaults: Handler<typeof activitiesContract.draftDefaults> = async ({
  input,
  context,
}) => {
  const { db, tenantId, now } = context;
  const { unitId, from } = input;
  const unit = await unitById(db, tenantId, unitId);
  if (!unit) throw fail('NOT_FOUND');
  const source =
    from.kind === 'template'
      ? await fromTemplate(context, unit.path, from.templateId)
      : await lastOfSeries(context, unit.path, from.seriesId);
  if (!source) return { draft: null, takenFrom: null };
  const nextWeek = addDays(shanghaiDate(now), 7);
  const afterwards = addDays(lastDay(source.draft), 1);
  const earliest = source.isHeld && afterwards > nextWeek ? afterwards : nextWeek;
  const draft = weeksAhead(source.draft, earliest);
  return {
    draft: source.draft.unitId === unitId ? draft : atAnotherPlace(draft, unitId),
    takenFrom: source.name,
  };
};

async function fromTemplate(
  { db, tenantId }: OperationContext,
  unitPath: string,
  templateId: string,
): Promise<Source> {
  const all = await templatesOf(db, tenantId, unitAndAbove(unitPath));
  const template = all.find(({ id }) => id === templateId);
  if (!template) throw fail('NOT_FOUND');
  return { draft: v.parse(activityDraft, template.draft), name: template.name, isHeld: false };
}

/** The unit's own last one, a draft too; else the last that anybody has published. */
async function lastOfSeries(
  context: OperationContext,
  unitPath: string,
  seriesId: string,
): Promise<Source | null> {
  const { db, tenantId } = context;
  const page = { after: null, limit: 1, order: 'newest' } as const;
  const [top = ''] = unitPath.split('/').filter(Boolean);
  const own = { unitPath, seriesId, statuses: ['published', 'in-review', 'draft'] };
  const anybodys = { unitPath: `/${top}/`, seriesId, statuses: ['published'] };
  const [last] = await managedPage(db, tenantId, own, page);
  const [row] = last ? [last] : await managedPage(db, tenantId, anybodys, page);
  if (!row) return null;
  const { draft } = await loadDraft(context, row.id);
  return { draft, name: row.title, isHeld: last !== undefined };
}

/** The same weekday, not before that day; a date that is later already is kept. */
function weeksAhead(draft: ActivityDraft, earliest: string): ActivityDraft {
  const days = daysBetween(firstDay(draft), earliest);
  return shiftDraft(draft, Math.max(0, Math.ceil(days / 7) * 7));
}

function atAnotherPlace(draft: ActivityDraft, unitId: string): ActivityDraft {
  return { ...draft, unitId, venueName: '', venueAddress: undefined, onlineRoom: undefined };
}
