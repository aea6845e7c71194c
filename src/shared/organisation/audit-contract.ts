import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { id, instant, pageInput, pageOf, text, unitId } from '@shared/contract/schemas';

/** Days that one search reaches over at most, and those before `until` when no beginning is given. */
export const longestAuditSearchDays = 366;
export const usualAuditSearchDays = 30;

const auditedRow = v.object({
  id: v.number(),
  at: instant,
  /** "activities.cancel", and the same in Chinese. */
  operation: v.string(),
  what: v.string(),
  actor: v.object({
    kind: v.picklist(['person', 'unregistered', 'anonymous', 'timer', 'operator']),
    personId: v.nullable(id),
    /** Of somebody who holds or held a role; residents stay a number. */
    name: v.nullable(v.string()),
  }),
  /** Id of what was changed or looked at. */
  target: v.nullable(v.string()),
  unitId: v.nullable(unitId),
  unitName: v.nullable(v.string()),
  /** Codes, counts and ids. */
  detail: v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.null()])),
  /** Within a minute or so of its writing a row is in a signed seal. */
  sealed: v.boolean(),
});

const seconds = v.nullable(v.number());

/** What was done, for those who watch over it. */
export const auditContract = {
  auditTrail: operation({
    kind: 'query',
    access: 'audits-unit',
    audited: true,
    // Pages are turned and words typed; each is a look and leaves a row.
    limit: { aMinute: 120, anHour: 2000 },
    summary:
      'Who did or looked at what in a unit and below, newest first; at the county also what belongs to no unit',
    input: v.object({
      unitId,
      from: v.optional(instant),
      until: v.optional(instant),
      actor: v.optional(id),
      target: v.optional(id),
      operation: v.optional(
        v.pipe(v.string(), v.regex(/^[a-z]{1,40}\.[A-Za-z]{1,60}$/, '操作不对')),
      ),
      /** A part of the Chinese words. */
      words: v.optional(text(20)),
      after: v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}$/, '页码不对'))),
      limit: pageInput.limit,
    }),
    output: pageOf(auditedRow),
    errors: {
      BAD_PERIOD: {
        status: 422,
        message: `结束要晚于开始，一次最多查 ${longestAuditSearchDays} 天`,
      },
    },
  }),
  refusedCalls: operation({
    kind: 'query',
    access: 'audits-unit',
    audited: true,
    summary:
      'What was refused to whom: not allowed, wrong passwords and codes, too often; newest first, one row an hour for each kind. Of a unit and below; at the county also what names no unit',
    input: v.object({
      unitId,
      actor: v.optional(id),
      after: v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}$/, '页码不对'))),
      limit: pageInput.limit,
    }),
    output: pageOf(
      v.object({
        id: v.number(),
        firstAt: instant,
        lastAt: instant,
        /** At least so often. */
        times: v.number(),
        operation: v.string(),
        what: v.string(),
        code: v.string(),
        actor: v.object({
          kind: v.picklist(['person', 'address', 'openid', 'others']),
          personId: v.nullable(id),
          /** Of somebody who holds or held a role. */
          name: v.nullable(v.string()),
          /** By which an address or openid is recognised again; it tells neither. */
          mark: v.nullable(v.string()),
        }),
        target: v.nullable(v.string()),
        unitName: v.nullable(v.string()),
      }),
    ),
  }),
  sealState: operation({
    kind: 'query',
    access: 'audits-unit',
    summary:
      'How the sealing of the audit log keeps up: ages in whole seconds, null where there is none',
    input: v.object({ unitId }),
    output: v.object({
      lastSealSeconds: seconds,
      /** Of the oldest row that is in no seal. */
      unsealedSeconds: seconds,
      /** Of the oldest seal that is in the database only. */
      unanchoredSeconds: seconds,
    }),
  }),
};
