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
    kind: v.picklist(['person', 'unregistered', 'anonymous', 'timer']),
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

/** What was done, for those who watch over it. */
export const auditContract = {
  auditTrail: operation({
    kind: 'query',
    access: 'audits-unit',
    audited: true,
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
};
