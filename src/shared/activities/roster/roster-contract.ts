import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { cursor, id, instant, pageInput, pageOf, text } from '@shared/contract/schemas';
import { liveStatuses } from '../rules';
import { bookingCard } from '../views';

const reason = text(120);

const member = v.object({ label: v.string(), ageMonths: v.nullable(v.number()) });

const rosterRow = v.object({
  ...bookingCard.entries,
  groupId: id,
  groupName: v.string(),
  /** Her name, or the guest's; null when she gave none. */
  name: v.nullable(v.string()),
  /** "138****1234". */
  maskedPhone: v.nullable(v.string()),
  members: v.array(member),
  answers: v.array(v.object({ label: v.string(), answer: v.string() })),
  bookedAt: instant,
});

/** People, not parties. Whoever has an offer holds a place and has not said yes: neither signed up nor in the queue. */
const counts = {
  confirmed: v.number(),
  inReview: v.number(),
  offered: v.number(),
  waiting: v.number(),
};

const printRow = v.object({
  bookingId: id,
  /** Eight characters; printed as "7K3M 9QX2". */
  code: v.string(),
  name: v.nullable(v.string()),
  maskedPhone: v.nullable(v.string()),
  groupName: v.string(),
  partySize: v.number(),
  members: v.array(member),
});

/** Who comes: looked at, changed by hand, printed and exported. */
export const rosterContract = {
  roster: operation({
    kind: 'query',
    access: 'organises-activity',
    audited: true,
    // Pages are turned and words typed; each is a look and leaves a row.
    limit: { aMinute: 120, anHour: 2000 },
    summary: 'Who comes, who waits, in the order of signing up',
    input: v.object({
      ...pageInput,
      activityId: id,
      words: v.optional(text(20)),
      /** Every live one when left out. */
      statuses: v.optional(
        v.pipe(v.array(v.picklist(liveStatuses)), v.minLength(1), v.maxLength(liveStatuses.length)),
      ),
      /** Of one group only. */
      groupId: v.optional(id),
    }),
    output: v.object({
      ...pageOf(rosterRow).entries,
      /** Of the whole activity, whatever is filtered. */
      ...counts,
      groups: v.array(
        /** `taken`: places that are not free, the sum of the first three counts. */
        v.object({ id, name: v.string(), places: v.number(), taken: v.number(), ...counts }),
      ),
    }),
  }),
  printList: operation({
    kind: 'query',
    access: 'organises-activity',
    audited: true,
    summary: 'Those who have a place, with the codes of their tickets, for paper at the door',
    input: v.object({
      activityId: id,
      after: v.optional(cursor),
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)), 100),
    }),
    output: pageOf(printRow),
  }),
  unmask: operation({
    kind: 'command',
    access: 'organises-booking',
    summary: 'The full number behind one booking; who asked and why is recorded',
    input: v.object({ bookingId: id, reason }),
    output: v.object({ name: v.nullable(v.string()), phone: v.nullable(v.string()) }),
    answerIsSecret: true,
  }),
  exportRoster: operation({
    kind: 'command',
    access: 'organises-activity',
    summary:
      'The roster as an .xlsx file, made by a background task; numbers masked unless a reason is given',
    input: v.object({
      activityId: id,
      /** Full numbers: for administrators of the unit, recorded. */
      unmasked: v.optional(v.object({ reason })),
    }),
    output: v.object({ taskId: id }),
    errors: {
      ADMIN_NEEDED: { status: 403, message: '导出完整号码要由单位管理员来办' },
    },
  }),
  review: operation({
    kind: 'command',
    access: 'organises-booking',
    summary: 'Confirm or decline a booking that is looked at first',
    input: v.object({ bookingId: id, confirm: v.boolean(), reason: v.optional(reason) }),
    output: bookingCard,
    errors: { NOT_IN_REVIEW: { status: 409, message: '这个报名不在等待确认' } },
  }),
  moveByHand: operation({
    kind: 'command',
    access: 'organises-booking',
    summary: 'Give a waiting party its places out of turn, or move a booking to another group',
    input: v.object({ bookingId: id, groupId: v.optional(id), reason }),
    output: bookingCard,
    errors: {
      NO_PLACE: { status: 409, message: '这一组名额不够' },
      NOT_MOVABLE: { status: 409, message: '这个报名不能移动' },
    },
  }),
  removeByHand: operation({
    kind: 'command',
    access: 'organises-booking',
    summary: 'Take a booking out, with a reason that she reads',
    input: v.object({
      bookingId: id,
      reason,
      /** She asked for it, at the counter or on the telephone. */
      atHerWish: v.optional(v.boolean(), false),
    }),
    output: bookingCard,
    errors: { NOT_BOOKED: { status: 409, message: '这个报名已经不在了' } },
  }),
};
