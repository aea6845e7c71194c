import * as v from 'valibot';
import { id, instant, text, unitId } from '@shared/contract/schemas';
import { roles } from '@shared/organisation/roles';
import { activityKinds } from '../activity-kinds';
import { question } from '../sign-up/questions';
import { facilities, seriesId } from '../views';

const draftSession = v.object({
  /** Of a session that is there already: it is the same one at whatever time it is. */
  id: v.optional(id),
  topic: v.optional(text(60)),
  startsAt: instant,
  endsAt: instant,
});

const group = v.object({
  /** Of a group that is there already. */
  id: v.optional(id),
  /** Empty for the only one. */
  name: v.union([v.literal(''), text(20)]),
  places: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5000)),
});

const months = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(216));

/** All that an organiser fills in. */
export const activityDraft = v.object({
  seriesId,
  kind: v.picklist(activityKinds),
  title: text(60),
  summary: text(2000),
  audience: text(200),
  /** The unit that holds it. */
  unitId,
  venueName: text(60),
  venueAddress: v.optional(text(120)),
  onlineRoom: v.optional(text(300)),
  lecturerName: v.optional(text(30)),
  lecturerNote: v.optional(text(120)),
  facilities: v.optional(v.array(v.picklist(facilities)), []),
  groups: v.pipe(v.array(group), v.minLength(1), v.maxLength(10)),
  sessions: v.pipe(v.array(draftSession), v.minLength(1), v.maxLength(60)),
  signUpOpensAt: instant,
  signUpClosesAt: instant,
  cancelUntil: instant,
  needsReview: v.optional(v.boolean(), false),
  hasWaitlist: v.optional(v.boolean(), true),
  mostInParty: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)), 6),
  allowedRoles: v.optional(v.array(v.picklist(roles)), []),
  allowedUnitIds: v.optional(v.pipe(v.array(unitId), v.maxLength(30)), []),
  childAgeMonths: v.optional(v.nullable(v.object({ from: months, to: months })), null),
  childNeeded: v.optional(v.boolean(), false),
  attendedSeriesId: v.optional(v.nullable(seriesId), null),
  questions: v.optional(v.pipe(v.array(question), v.maxLength(10)), []),
});

export type ActivityDraft = v.InferOutput<typeof activityDraft>;
