import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { calendarDate, done, id, instant } from '@shared/contract/schemas';
import { line, service } from '../views';
import { absenceKinds, absenceView } from './hours-contract';

/** How an appointment that an absence hits is settled. */
const settlement = v.variant('how', [
  /** Her counsellor offers another time; it waits for her nod. */
  v.object({ how: v.literal('move'), startsAt: instant }),
  /** Another counsellor, who gives this service too, offers a time; it waits for her nod. */
  v.object({ how: v.literal('replace'), counsellorId: id, startsAt: instant }),
  v.object({ how: v.literal('cancel') }),
]);

const hit = v.object({
  appointmentId: id,
  service,
  line,
  startsAt: instant,
  endsAt: instant,
  visit: v.nullable(v.number()),
  /** Null: nobody has settled it. */
  settled: v.nullable(v.picklist(['offered', 'moved', 'cancelled'])),
  /** The new time that waits for her or that she took. */
  newStartsAt: v.nullable(instant),
  newCounsellorName: v.nullable(v.string()),
  /** The next times that her own counsellor has, after the absence. */
  ownTimes: v.array(instant),
  /** Others who give this service on this line and are free at the same time, the fairest first. */
  replacements: v.array(v.object({ counsellorId: id, name: v.string() })),
});

const ofAbsence = v.object({ absenceId: id });
const absenceWithHits = v.object({ ...absenceView.entries, counsellorId: id, hits: v.array(hit) });
const own = { access: 'manages-absence' } as const;

/** Days off, and what happens to the appointments that they hit. */
export const absenceContract = {
  planAbsence: operation({
    kind: 'command',
    access: 'manages-counsellor',
    summary: 'Take days off: from now on nothing new is booked there; what it hits is listed',
    input: v.pipe(
      v.object({
        counsellorId: id,
        kind: v.picklist(absenceKinds),
        from: calendarDate,
        until: calendarDate,
      }),
      v.check(({ from, until }) => from <= until, '结束不能早于开始'),
      v.check(
        ({ from, until }) => Date.parse(until) - Date.parse(from) < 366 * 86_400_000,
        '一次最多请一年',
      ),
    ),
    output: absenceWithHits,
    errors: {
      AWAY_ALREADY: { status: 409, message: '这几天里已经有请假，先改那一次' },
      ABSENCE_OVER: { status: 422, message: '这几天已经过了' },
    },
  }),
  absence: operation({
    ...own,
    kind: 'query',
    summary: 'An absence, every appointment that it hits, and what could be done with each',
    input: ofAbsence,
    output: absenceWithHits,
  }),
  settleHit: operation({
    ...own,
    kind: 'command',
    summary: 'Offer another time or counsellor, or cancel; she is told "你有一个预约要改时间"',
    input: v.object({ ...ofAbsence.entries, appointmentId: id, settlement }),
    output: absenceWithHits,
    errors: {
      SETTLED_ALREADY: { status: 409, message: '这个预约已经定过了' },
      SLOT_TAKEN: { status: 409, message: '这个时间刚被约走了，换一个' },
      OTHER_SERVICE: { status: 422, message: '这位老师不做这项服务' },
    },
  }),
  withdrawAbsence: operation({
    ...own,
    kind: 'command',
    summary: 'The days are open again; what was settled stays settled',
    input: ofAbsence,
    output: done,
  }),
};
