import { randomBytes } from 'node:crypto';
import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { newId } from '@cloud/platform/new-id';
import { notify } from '@cloud/platform/notify/notify';
import { personOf } from '@cloud/platform/operation/operation-context';
import { personIdByIdentity } from '@cloud/people/queries';
import type { organisationContract } from '@shared/organisation/contract';
import { mayGrant } from '@shared/organisation/rules';
import { roleNames } from '@shared/organisation/roles';
import { shanghaiDate } from '@shared/time/shanghai';
import { unitById } from '../queries';
import { hashCode, hashNumber } from './invitations';
import { invitation } from '../notifications';

const DAYS = 7;
export const invitationPage = 'domains/people/pages/accept-invitation/index';

export const inviteToRole: Handler<typeof organisationContract.inviteToRole> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now, caller, services } = context;
  const inviterId = personOf(context);
  const { role, phone, unitId } = input;
  const unit = await unitById(db, tenantId, unitId);
  if (!unit) throw fail('NOT_FOUND');
  const decision = mayGrant({
    granterId: inviterId,
    granterGrants: caller.kind === 'person' ? caller.grants : [],
    // Nobody yet: whether it is herself is asked when it is accepted.
    personId: '',
    role,
    unitPath: unit.path,
  });
  if (decision === 'role-too-high') throw errors.ROLE_TOO_HIGH();
  if (decision !== 'yes') throw fail('NOT_ALLOWED');
  const roleEndsOn = input.roleEndsOn ?? null;
  if (roleEndsOn !== null && roleEndsOn < shanghaiDate(now)) throw errors.ENDS_TOO_EARLY();

  const id = newId();
  const code = randomBytes(16).toString('base64url');
  const expiresAt = new Date(now.getTime() + DAYS * 86_400_000);
  await db
    .insertInto('role_invitations')
    .values({
      tenant_id: tenantId,
      id,
      code_hash: hashCode(code),
      role,
      unit_id: unitId,
      phone_hash: phone === undefined ? null : hashNumber(context, phone),
      phone_masked: phone === undefined ? null : `${phone.slice(0, 3)}****${phone.slice(7)}`,
      role_ends_on: roleEndsOn,
      invited_by: inviterId,
      created_at: now,
      expires_at: expiresAt,
    })
    .execute();
  const known = phone && (await personIdByIdentity(db, tenantId, 'phone', phone));
  if (known) {
    await notify(context, {
      personId: known,
      kind: invitation,
      title: `${unit.name}邀请你做${roleNames[role]}`,
      body: `点开看看，${DAYS} 天内有效。不想做，也请点开说一声。`,
      link: { to: 'invitation', code },
      dedupeKey: `invitation ${id}`,
    });
  }
  context.audit({ target: id, unitId, detail: { role, byNumber: phone !== undefined } });
  // Behind the #, which browsers send to nobody: it lands in no log.
  const link = `${services.config.publicOrigin}/${invitationPage}#code=${code}`;
  return { id, link, expiresAt: expiresAt.toISOString() };
};
