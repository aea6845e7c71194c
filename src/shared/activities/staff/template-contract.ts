import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { done, id, instant, text, unitId } from '@shared/contract/schemas';
import { activityDraft } from './activity-draft';
import { seriesId } from '../views';

/** Templates belong to a unit; those of the units above can be used as well. */
export const templateContract = {
  saveTemplate: operation({
    kind: 'command',
    access: 'organises-activity',
    summary:
      'Keep what an activity looks like for the next ones of its unit; the same name replaces',
    input: v.object({ activityId: id, name: text(40) }),
    output: v.object({ templateId: id }),
    errors: { TOO_MANY: { status: 409, message: '模板最多 50 个，请先删掉不用的' } },
  }),
  templates: operation({
    kind: 'query',
    access: 'organises-unit',
    summary: 'Templates of a unit, then of those above it',
    input: v.object({ unitId }),
    output: v.object({
      items: v.array(
        v.object({ id, name: v.string(), unitId, unitName: v.string(), createdAt: instant }),
      ),
    }),
  }),
  deleteTemplate: operation({
    kind: 'command',
    access: 'organises-unit',
    summary: "Delete a template of the unit's own",
    input: v.object({ unitId, templateId: id }),
    output: done,
    errors: { NO_SUCH_TEMPLATE: { status: 404, message: '没有这个模板，可能已经删掉了' } },
  }),
  draftDefaults: operation({
    kind: 'query',
    access: 'organises-unit',
    summary:
      'What a new activity begins with: a template, or the last one of its series, a week ahead or more',
    input: v.object({
      unitId,
      from: v.variant('kind', [
        v.object({ kind: v.literal('template'), templateId: id }),
        v.object({ kind: v.literal('series'), seriesId }),
      ]),
    }),
    output: v.object({
      /** Null where there is nothing to begin with. The place is empty when another unit's was copied. */
      draft: v.nullable(v.object({ ...activityDraft.entries, venueName: v.string() })),
      /** What it was taken from: the template's name, or the activity's title. */
      takenFrom: v.nullable(v.string()),
    }),
  }),
};
