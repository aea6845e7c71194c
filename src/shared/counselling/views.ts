import * as v from 'valibot';
import { calendarDate, id, instant, unitId } from '@shared/contract/schemas';
import { appointmentStates } from './rules';
import { lines, services } from './services';

export const service = v.picklist(services);
export const line = v.picklist(lines);

/** A counsellor as residents see her. */
export const counsellorCard = v.object({
  id,
  /** "林老师"; its first character stands in the circle. */
  name: v.string(),
  /** Of this service: "国家二级心理咨询师"; null: the role's name is enough. */
  title: v.nullable(v.string()),
  /** "亲子 · 情绪" */
  specialties: v.string(),
  /** "讲乐清话"; null: nothing to say. */
  dialect: v.nullable(v.string()),
  /** On which she has hours. */
  lines: v.array(line),
});
export type CounsellorCard = v.InferOutput<typeof counsellorCard>;

export const serviceCard = v.object({
  service,
  unitId,
  unitName: v.string(),
  /** How long one appointment takes. */
  minutes: v.number(),
  /** So long before the start it can be cancelled without being late. */
  cancelHours: v.number(),
  /** The number that calls come from, as her phone shows it; null: not told. */
  callsFrom: v.nullable(v.string()),
  /** Those on which somebody has hours, with the places where. */
  lines: v.array(v.object({ line, places: v.array(v.string()) })),
  counsellors: v.array(counsellorCard),
});
export type ServiceCard = v.InferOutput<typeof serviceCard>;

/** A time that she keeps while she fills the form. */
export const holdView = v.object({
  appointmentId: id,
  service,
  line,
  counsellor: v.object({ id, name: v.string() }),
  place: v.nullable(v.string()),
  startsAt: instant,
  endsAt: instant,
  /** Said as a clock time: "给你留到 10:52". */
  keptUntil: instant,
});
export type HoldView = v.InferOutput<typeof holdView>;

/** `open`: has times; `full`: has hours, but none is left; `closed`: nobody is there. */
export const dayStates = ['open', 'full', 'closed'] as const;

export const slotDay = v.object({
  date: calendarDate,
  state: v.picklist(dayStates),
  /** In order. */
  slots: v.array(v.object({ startsAt: instant, endsAt: instant, place: v.nullable(v.string()) })),
});
export type SlotDay = v.InferOutput<typeof slotDay>;

/** Who ended or missed it: "counsellor" where she was not there, "centre" for all else of ours. */
export const causes = ['her', 'counsellor', 'centre'] as const;

/** A new time that waits for her nod. */
const proposal = v.object({
  appointmentId: id,
  counsellorName: v.string(),
  place: v.nullable(v.string()),
  startsAt: instant,
  endsAt: instant,
  answerUntil: instant,
});

/** An appointment as she sees it. */
export const appointmentCard = v.object({
  id,
  /** Eight characters, for the front desk: "7K3M9QX2" (`showCode`). */
  code: v.string(),
  state: v.picklist(appointmentStates),
  service,
  line,
  counsellor: v.object({ id, name: v.string() }),
  unitName: v.string(),
  place: v.nullable(v.string()),
  startsAt: instant,
  endsAt: instant,
  /** Of a hold or an offer: until when it waits. */
  waitsUntil: v.nullable(instant),
  /** Until then moving and cancelling is not late; null where nothing can be changed any more. */
  changeUntil: v.nullable(instant),
  canMove: v.boolean(),
  canCancel: v.boolean(),
  /** Cancelling now counts as late. */
  cancelIsLate: v.boolean(),
  /** Who cancelled or missed it. */
  cause: v.nullable(v.picklist(causes)),
  /** It shows on the home page, as she asked. */
  atHome: v.boolean(),
  /** A message the day before: "你有一个预约". */
  remind: v.boolean(),
  /** The counsellor cannot come, and offers this. */
  proposal: v.nullable(proposal),
});
export type AppointmentCard = v.InferOutput<typeof appointmentCard>;

/** A place in the list for the next free hour. */
export const turnView = v.object({
  id,
  service,
  /** Null: whichever. */
  line: v.nullable(line),
  counsellor: v.nullable(v.object({ id, name: v.string() })),
  /** The last day she would take. */
  until: calendarDate,
  since: instant,
  /** The hour that is offered to her now. */
  offer: v.nullable(
    v.object({
      appointmentId: id,
      line,
      counsellorName: v.string(),
      place: v.nullable(v.string()),
      startsAt: instant,
      endsAt: instant,
      answerUntil: instant,
    }),
  ),
});
export type TurnView = v.InferOutput<typeof turnView>;
