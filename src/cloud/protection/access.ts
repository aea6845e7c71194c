import { sql } from 'kysely';
import type { AccessRules } from '@cloud/platform/operation/handler';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { caseHandlerRoles, caseLeadRoles, type Role } from '@shared/organisation/roles';
import { hasRole } from '@shared/organisation/rules';
import type { protectionContract } from '@shared/protection/contract';
import { rightsCentre } from '@shared/protection/rules';
import { caseById, dutyById, handlerOf, unitPath } from './queries';

/** Cases and duties that do not exist are refused like those that are somebody else's. */
export const access: AccessRules<typeof protectionContract> = {
  // Wherever it is held: which cases she sees is decided by who wrapped them to her.
  'handles-cases': ({ context }) => handlesCases(context),
  'works-at-centre': ({ context }) => holdsAtCentre(context, caseHandlerRoles),
  'leads-cases': ({ context }) => holdsAtCentre(context, caseLeadRoles),
  'reads-case': async ({ input, context }) =>
    (await worksWhereHerKeyIs(context)) && (await readsCase(context, input.caseId)),
  'leads-case': async ({ input, context }) =>
    (await holdsAtCentre(context, caseLeadRoles)) && (await readsCase(context, input.caseId)),
  'own-duty': async ({ input, context }) => {
    if (!handlesCases(context)) return false;
    const own = await handlerOf(context);
    const duty = own && (await dutyById(context, input.dutyId));
    return duty ? [duty.handler, duty.handed_to].includes(own.handler) : false;
  },
};

function handlesCases({ caller }: OperationContext): boolean {
  return (
    caller.kind === 'person' && caller.grants.some(({ role }) => caseHandlerRoles.includes(role))
  );
}

/**
 * Who moved from the centre to a town keeps the keys that cases were wrapped to until others have revoked
 * them: a role elsewhere opens nothing with them.
 */
export async function worksWhereHerKeyIs(context: OperationContext): Promise<boolean> {
  const { db, tenantId, caller } = context;
  if (!handlesCases(context) || caller.kind !== 'person') return false;
  const { rows } = await sql<{ path: string }>`select distinct u.path from protection_keys k
    join protection_handlers h on h.tenant_id = k.tenant_id and h.handler = k.handler
    join units u on u.tenant_id = k.tenant_id and u.id = k.unit_id
    where k.tenant_id = ${tenantId} and h.person_id = ${caller.personId}`.execute(db);
  return rows.some(({ path }) => hasRole(caller.grants, caseHandlerRoles, path));
}

async function readsCase(context: OperationContext, caseId: string): Promise<boolean> {
  return (await caseById(context, caseId)) !== undefined;
}

/** Whether the caller holds one of the roles at the county's centre. */
export async function holdsAtCentre(
  context: OperationContext,
  wanted: readonly Role[],
): Promise<boolean> {
  const path = await unitPath(context, rightsCentre);
  const { caller } = context;
  return path !== undefined && caller.kind === 'person' && hasRole(caller.grants, wanted, path);
}
