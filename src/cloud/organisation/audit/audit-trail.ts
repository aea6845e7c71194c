import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { namesOf } from '@cloud/people/queries';
import { operationsLike } from '@shared/contract/audit-words';
import { longestAuditSearchDays, usualAuditSearchDays } from '@shared/organisation/audit-contract';
import type { organisationContract } from '@shared/organisation/contract';
import { unitById } from '../queries';
import { isPersonId, presentAuditRow } from './present-audit-row';
import { auditRows, staffAmong } from './queries';

const dayMs = 86_400_000;

export const auditTrail: Handler<typeof organisationContract.auditTrail> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
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
    operations: operationsOf(input),
    beforeId: input.after === undefined ? undefined : Number(input.after),
    limit: input.limit + 1,
  });
  const page = rows.slice(0, input.limit);
  const people = page.map(({ actor }) => actor).filter(isPersonId);
  const names = await namesOf(db, tenantId, await staffAmong(db, tenantId, people));

  context.audit({ unitId: unit.id, detail: { shown: page.length } });
  const last = page.at(-1);
  return {
    items: page.map((row) => presentAuditRow(row, names.get(row.actor) ?? null)),
    next: rows.length > page.length && last ? String(last.id) : null,
  };
};

function operationsOf(input: { operation?: string | undefined; words?: string | undefined }) {
  const like = input.words === undefined ? undefined : operationsLike(input.words);
  if (input.operation === undefined) return like;
  return !like || like.includes(input.operation) ? [input.operation] : [];
}
