import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { id, instant, text, unitId } from '@shared/contract/schemas';
import { activityStatuses } from '../views';
import { clashKinds } from './clash-rules';

/** As many as a year of weekly drafts with some sessions each. */
const mostSessions = 400;

export const clash = v.object({
  kinds: v.array(v.picklist(clashKinds)),
  /** Index of the session that was asked about. */
  session: v.number(),
  activityId: id,
  /** Null where the caller may not see it: an unpublished one of another unit. */
  title: v.nullable(v.string()),
  status: v.picklist(activityStatuses),
  hostName: v.string(),
  startsAt: instant,
  endsAt: instant,
});

/** What an author is told while she still writes. */
export const clashContract = {
  clashes: operation({
    kind: 'query',
    access: 'organises-unit',
    summary:
      'What is on in the same room or with the same lecturer at these times, whoever holds it, and a twin of the same title on the same day',
    input: v.object({
      /** The unit that holds it. */
      unitId,
      /** The one that is edited: it never clashes with itself. */
      activityId: v.optional(id),
      title: v.optional(text(60)),
      venueName: v.optional(text(60)),
      venueAddress: v.optional(text(120)),
      lecturerName: v.optional(text(30)),
      sessions: v.pipe(
        v.array(v.object({ startsAt: instant, endsAt: instant })),
        v.minLength(1),
        v.maxLength(mostSessions),
      ),
    }),
    output: v.object({
      items: v.array(clash),
      /** There are more than are shown. */
      more: v.boolean(),
    }),
  }),
};
