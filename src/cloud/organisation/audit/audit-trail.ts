import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { namesOf } from '@cloud/people/queries';
import { operationsLike, type AuditLabels } from '@shared/contract/audit-labels';
import { longestAuditSearchDays, usualAuditSearchDays } from '@shared/organisation/audit-contract';
import type { organisationContract } from '@shared/organisation/contract';
import { unitById } from '../queries';
import { isPersonId, presentAuditRow } from './present-audit-row';
import { auditRows, reasonsOf, staffAmong } from './queries';

const dayMs = 86_400_000;

export const auditTrail: Handler<typeof organisationContract.auditTrail> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const { auditLabels } = context.services;
  const unit = await unitById(db, tenantId, input.unitId);
  if (!unit) throw fail('NOT_FOUND');
  const until = input.until ? new Date(input.until) : new Date(now.getTime() + 1);
  const from = input.from
    ? new Date(input.from)
    : new Date(until.getTime() - usualAuditSearchDays * dayMs);
  const days = (until.getTime() - from.getTime()) / dayMs;
  if (days <= 0 || days > longestAuditSearchDays) throw errors.BAD_PERIOD();

  const rows = await auditRows(db, tenantId, {
    unit: { path: unit.path, isRoot: unit.parent_id === null },
    from,
    until,
    actor: input.actor,
    target: input.target,
    operations: operationsOf(input, auditLabels),
    beforeId: input.after === undefined ? undefined : Number(input.after),
    limit: input.limit + 1,
  });
  const page = rows.slice(0, input.limit);
  const people = page.map(({ actor }) => actor).filter(isPersonId);
  const names = await namesOf(db, tenantId, await staffAmong(db, tenantId, people));

  const reasons = await reasonsOf(db, tenantId, page);
  context.audit({ unitId: unit.id, detail: { shown: page.length } });
  const last = page.at(-1);
  return {
    items: page.map((row) => {
      const shown = presentAuditRow(row, names.get(row.actor) ?? null, auditLabels);
      const reason = reasons.get(String(shown.detail.view));
      return reason === undefined ? shown : { ...shown, detail: { ...shown.detail, reason } };
    }),
    next: rows.length > page.length && last ? String(last.id) : null,
  };
};

function operationsOf(
  input: { operation?: string | undefined; words?: string | undefined },
  labels: AuditLabels,
) {
  const like = input.words === undefined ? undefined : operationsLike(labels, input.words);
  if (input.operation === undefined) return like;
  return !like || like.includes(input.operation) ? [input.operation] : [];
}
