import { unitById } from '@cloud/organisation/queries';
import type { AccessRules } from '@cloud/platform/operation/handler';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import type { counsellingContract } from '@shared/counselling/contract';
import { counsellingLeadRoles, deskRoles, type Role } from '@shared/organisation/roles';
import { hasRole } from '@shared/organisation/rules';
import { talkAccess } from './talk/talk-access';
import { absenceById, appointmentById, counsellorById } from './queries';

/** What does not exist is refused like what is somebody else's. */
export const access: AccessRules<typeof counsellingContract> = {
  ...talkAccess,
  'own-appointment': async ({ input, context }) => {
    const { db, tenantId, caller } = context;
    if (caller.kind !== 'person') return false;
    const row = await appointmentById(db, tenantId, input.appointmentId);
    return row?.person_id === caller.personId;
  },
  'own-turn': async ({ input, context }) => {
    const { db, tenantId, caller } = context;
    if (caller.kind !== 'person') return false;
    const turn = await db
      .selectFrom('counselling_turns')
      .where('tenant_id', '=', tenantId)
      .where('id', '=', input.turnId)
      .select('person_id')
      .executeTakeFirst();
    return turn?.person_id === caller.personId;
  },
  'works-at-desk': async ({ input, context }) => holdsAt(context, deskRoles, input.unitId),
  'runs-unit': async ({ input, context }) => holdsAt(context, counsellingLeadRoles, input.unitId),
  'manages-counsellor': async ({ input, context }) => {
    const row = await counsellorById(context.db, context.tenantId, input.counsellorId);
    return (
      row !== undefined && (isHerself(context, row) || holds(context, deskRoles, row.unit_path))
    );
  },
  'manages-absence': async ({ input, context }) => {
    const row = await absenceById(context.db, context.tenantId, input.absenceId);
    if (!row) return false;
    const own = { person_id: row.counsellor_person_id, unit_path: row.unit_path };
    return isHerself(context, own) || holds(context, deskRoles, row.unit_path);
  },
  'handles-appointment': ({ input, context }) => handles(context, input.appointmentId, deskRoles),
  'closes-appointment': ({ input, context }) =>
    handles(context, input.appointmentId, counsellingLeadRoles),
};

/** Its counsellor, and those of the house in these roles. */
async function handles(
  context: OperationContext,
  appointmentId: string,
  wanted: readonly Role[],
): Promise<boolean> {
  const row = await appointmentById(context.db, context.tenantId, appointmentId);
  if (!row) return false;
  const own = { person_id: row.counsellor_person_id, unit_path: row.unit_path };
  return isHerself(context, own) || holds(context, wanted, row.unit_path);
}

async function holdsAt(
  context: OperationContext,
  wanted: readonly Role[],
  unitId: string,
): Promise<boolean> {
  const unit = await unitById(context.db, context.tenantId, unitId);
  return unit !== undefined && holds(context, wanted, unit.path);
}

function holds({ caller }: OperationContext, wanted: readonly Role[], path: string): boolean {
  return caller.kind === 'person' && hasRole(caller.grants, wanted, path);
}

/** Her own calendar, while she has the role there. */
function isHerself(
  context: OperationContext,
  { person_id: personId, unit_path: path }: { person_id: string | null; unit_path: string },
): boolean {
  const { caller } = context;
  if (caller.kind !== 'person' || caller.personId !== personId) return false;
  return holds(context, ['counsellor'], path);
}
