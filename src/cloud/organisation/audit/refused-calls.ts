import { sql } from 'kysely';
import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { namesOf } from '@cloud/people/queries';
import { auditLabelOf } from '@shared/contract/audit-labels';
import type { organisationContract } from '@shared/organisation/contract';
import { unitById } from '../queries';
import { isPersonId } from './present-audit-row';
import { staffAmong } from './queries';

interface Refused {
  id: number;
  actor: string;
  operation: string;
  code: string;
  target: string | null;
  unit_name: string | null;
  times: number;
  first_at: Date;
  last_at: Date;
}

/** Rows are few (`security-events.ts`), and kept for half a year. */
export const refusedCalls: Handler<typeof organisationContract.refusedCalls> = async ({
  input,
  context,
}) => {
  const { db, tenantId, services } = context;
  const unit = await unitById(db, tenantId, input.unitId);
  if (!unit) throw fail('NOT_FOUND');
  const isBelow = sql`u.path like ${`${unit.path}%`}`;
  const isOurs = unit.parent_id === null ? sql`(e.unit_id is null or ${isBelow})` : isBelow;
  const { rows } = await sql<Refused>`
    select e.id, e.actor, e.operation, e.code, e.target, u.name as unit_name, e.times,
      e.first_at, e.last_at
    from security_events e
    left join units u on u.tenant_id = e.tenant_id and u.id = e.unit_id
    where e.tenant_id = ${tenantId} and ${isOurs}
      ${input.actor === undefined ? sql`` : sql`and e.actor = ${input.actor}`}
      ${input.after === undefined ? sql`` : sql`and e.id < ${Number(input.after)}`}
    order by e.id desc limit ${input.limit + 1}`.execute(db);
  const page = rows.slice(0, input.limit);
  const people = page.map(({ actor }) => actor).filter(isPersonId);
  const names = await namesOf(db, tenantId, await staffAmong(db, tenantId, people));
  context.audit({ unitId: unit.id, detail: { shown: page.length } });
  const last = page.at(-1);
  return {
    items: page.map((row) => ({
      id: row.id,
      firstAt: row.first_at.toISOString(),
      lastAt: row.last_at.toISOString(),
      times: row.times,
      operation: row.operation,
      what: auditLabelOf(services.auditLabels, row.operation),
      code: row.code,
      actor: presentActor(row.actor, names.get(row.actor) ?? null),
      target: row.target,
      unitName: row.unit_name,
    })),
    next: rows.length > page.length && last ? String(last.id) : null,
  };
};

const marked = ['address', 'openid'] as const;

function presentActor(actor: string, name: string | null) {
  if (isPersonId(actor)) return { kind: 'person' as const, personId: actor, name, mark: null };
  const [word, mark = null] = actor.split(':');
  const kind = marked.find((known) => known === word) ?? ('others' as const);
  return { kind, personId: null, name: null, mark };
}
