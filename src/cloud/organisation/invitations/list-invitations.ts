import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { oneOf } from '@cloud/platform/one-of';
import { namesOf } from '@cloud/people/queries';
import type { organisationContract } from '@shared/organisation/contract';
import { invitationStates } from '@shared/organisation/invitations-contract';
import { roles } from '@shared/organisation/roles';
import { unitById } from '../queries';
import { invitationsBelow, type Invitation } from './invitations';

export const listInvitations: Handler<typeof organisationContract.listInvitations> = async ({
  input,
  context,
}) => {
  const { db, tenantId, now } = context;
  const unit = await unitById(db, tenantId, input.unitId);
  if (!unit) throw fail('NOT_FOUND');
  const rows = await invitationsBelow(context, { underPath: unit.path, openOnly: input.openOnly });
  const people = rows.flatMap((row) => [row.invited_by ?? [], row.person_id ?? []].flat());
  const names = await namesOf(db, tenantId, people);
  context.audit({ unitId: unit.id, detail: { shown: rows.length } });
  return { items: rows.map((row) => present(row, names, now)) };
};

function present(row: Invitation, names: Map<string, string | null>, now: Date) {
  return {
    id: row.id,
    role: oneOf(roles, row.role),
    unitId: row.unit_id,
    unitName: row.unit_name,
    phone: row.phone_masked,
    roleEndsOn: row.role_ends_on,
    invitedBy: (row.invited_by && names.get(row.invited_by)) ?? null,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    state:
      row.state === 'open' && row.expires_at <= now
        ? ('expired' as const)
        : oneOf(invitationStates, row.state),
    settledAt: row.settled_at?.toISOString() ?? null,
    personName: (row.person_id && names.get(row.person_id)) ?? null,
  };
}
