import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { calendarDate, id, instant, mobile, text, unitId } from '@shared/contract/schemas';
import { consentPurposes } from './consent-texts';

/** A person as staff see her: masked. */
const foundPerson = v.object({
  personId: id,
  /** "李**"; null while she has given no name. */
  name: v.nullable(v.string()),
  /** "138****5678" */
  phone: v.nullable(v.string()),
  villageName: v.nullable(v.string()),
  registeredAt: instant,
  /** A demo account cannot be merged or deleted. */
  isDemo: v.boolean(),
});

const reason = text(200);
export const requestKinds = ['export', 'deletion'] as const;
export const requestWays = ['counter', 'telephone', 'letter'] as const;
export const requestStates = ['open', 'done', 'refused'] as const;

const dataRequest = v.object({
  id,
  personId: id,
  name: v.nullable(v.string()),
  phone: v.nullable(v.string()),
  kind: v.picklist(requestKinds),
  how: v.picklist(requestWays),
  unitId,
  unitName: v.string(),
  note: v.string(),
  openedBy: v.nullable(v.string()),
  /** Written down by whoever asks here: somebody else has to settle it. */
  openedByYou: v.boolean(),
  openedAt: instant,
  dueOn: calendarDate,
  /** Days from today to the deadline; below 0: overdue. */
  daysLeft: v.number(),
  state: v.picklist(requestStates),
  settledAt: v.nullable(instant),
  reason: v.nullable(v.string()),
});

const field = v.union([v.string(), v.number(), v.boolean(), v.null()]);

/** People as staff have to do with them: by exact number or ticket only, never by browsing. */
export const lookupContract = {
  lookUpPerson: operation({
    kind: 'command',
    access: 'looks-people-up',
    summary:
      'One person by her ticket, or by her exact number (administrators of the county); recorded',
    input: v.object({
      /** The unit one acts for: of a ticket its activity must be of this unit or below. */
      unitId,
      by: v.variant('by', [
        v.object({
          by: v.literal('ticket'),
          /** The booking's code of 8, or the text of the ticket's QR code. */
          ticket: v.pipe(v.string(), v.minLength(6), v.maxLength(400), v.regex(/^[\x20-\x7e]+$/)),
        }),
        v.object({ by: v.literal('phone'), phone: mobile }),
      ]),
      reason,
    }),
    output: v.object({
      ...foundPerson.entries,
      consents: v.array(
        v.object({
          purpose: v.picklist(consentPurposes),
          title: v.string(),
          version: v.string(),
          givenAt: instant,
          withdrawnAt: v.nullable(instant),
        }),
      ),
      openRequests: v.number(),
      /** For what is done for her in the next hour (`activities.herBookings`). */
      visit: v.string(),
      /** Other records with the same number: maybe the same person. County only. */
      doubles: v.array(foundPerson),
    }),
    errors: {
      NOBODY_FOUND: { status: 404, message: '没有找到。请核对手机号或报名号，差一位也不行。' },
    },
  }),

  mergePreview: operation({
    kind: 'query',
    access: 'merges-people',
    audited: true,
    summary: 'What merging two records of one person would do',
    input: v.object({ keepId: id, goneId: id }),
    output: v.object({
      keep: foundPerson,
      gone: foundPerson,
      /** What moves and what ends, in sentences. */
      effects: v.array(v.string()),
      /** Why it cannot be done; null: it can. */
      obstacle: v.nullable(v.string()),
    }),
  }),
  mergePeople: operation({
    kind: 'command',
    access: 'merges-people',
    freshSignIn: 'demanded',
    summary: 'Merge the second record into the first: bookings, family, consents and inbox go over',
    input: v.object({ keepId: id, goneId: id, reason }),
    output: v.object({ effects: v.array(v.string()) }),
    errors: {
      CANNOT_MERGE: {
        status: 409,
        message: '这两个账号不能合并。',
        data: v.object({ why: v.string() }),
      },
    },
  }),

  openRequest: operation({
    kind: 'command',
    access: 'handles-requests',
    summary: 'Write down that she asked for her data, or for her deletion; she is told',
    input: v.object({
      unitId,
      personId: id,
      kind: v.picklist(requestKinds),
      how: v.picklist(requestWays),
      note: v.optional(text(200)),
    }),
    output: v.object({ id, dueOn: calendarDate }),
    errors: {
      ALREADY_OPEN: { status: 409, message: '她的这个要求已经在办了。' },
      NOBODY_FOUND: { status: 404, message: '没有找到这个人。' },
      NOT_LOOKED_UP: { status: 409, message: '请先凭报名号或手机号找到她，再记下她的要求。' },
    },
  }),
  listRequests: operation({
    kind: 'query',
    access: 'handles-requests',
    audited: true,
    summary:
      'Requests made at a unit and below it: open ones by deadline, or the last settled ones',
    input: v.object({ unitId, settled: v.optional(v.boolean(), false) }),
    output: v.object({
      items: v.array(dataRequest),
      /** Working days within which a request has to be settled here. */
      workdays: v.number(),
    }),
  }),
  settleRequest: operation({
    kind: 'command',
    access: 'settles-request',
    answerIsSecret: true,
    summary:
      'Do what she asked for, or say why not; an export is in the answer, to be handed to her',
    input: v.object({
      requestId: id,
      decision: v.variant('decision', [
        /** By what she showed who she is: kept with who looked, for her to read. */
        v.object({ decision: v.literal('done'), reason }),
        v.object({ decision: v.literal('refused'), reason }),
      ]),
    }),
    output: v.object({
      sections: v.array(
        v.object({
          domain: v.string(),
          key: v.string(),
          title: v.string(),
          labels: v.record(v.string(), v.string()),
          rows: v.array(v.record(v.string(), field)),
        }),
      ),
    }),
    errors: {
      ALREADY_SETTLED: { status: 409, message: '这个要求已经办完了。' },
      DEMO_ACCOUNT: { status: 409, message: '演示账号是大家共用的，不能注销。' },
      NOT_ONESELF: { status: 403, message: '自己的要求请让同事来办。' },
      NOT_WHO_OPENED: { status: 403, message: '这件是你记下的，请让另一位同事来办。' },
      HAS_ROLES: { status: 409, message: '她还有工作角色，先收回角色再注销。' },
    },
  }),
};
