import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { notify } from '@cloud/platform/notify/notify';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { organisationContract } from '@shared/organisation/contract';
import { mayGrant } from '@shared/organisation/rules';
import { isRole, roleNames } from '@shared/organisation/roles';
import { shanghaiDate } from '@shared/time/shanghai';
import { grantById } from '../queries';
import { roleChanged } from '../notifications';

/** Who may give a role may end it. */
export const endRole: Handler<typeof organisationContract.endRole> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const granterId = personOf(context);
  const grant = await grantById(db, tenantId, input.grantId);
  if (!grant || !isRole(grant.role)) throw fail('NOT_FOUND');

  const decision = mayGrant({
    granterId,
    granterGrants: context.caller.kind === 'person' ? context.caller.grants : [],
    personId: grant.person_id,
    role: grant.role,
    unitPath: grant.unit_path,
  });
  if (decision === 'not-oneself') throw errors.NOT_ONESELF();
  if (decision === 'role-too-high') throw errors.ROLE_TOO_HIGH();
  if (decision !== 'yes') throw fail('NOT_ALLOWED');
  if (grant.ends_on !== null && grant.ends_on < shanghaiDate(now)) throw errors.ALREADY_ENDED();

  const ended = await db
    .updateTable('grants')
    .set({ revoked_at: now, revoked_by: granterId })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', grant.id)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!ended) throw errors.ALREADY_ENDED();
  await notify(context, {
    personId: grant.person_id,
    kind: roleChanged,
    title: `你的${roleNames[grant.role]}角色结束了`,
    body: '从现在起，这个角色能看的不再打开。有疑问，就问单位的管理员。',
    link: null,
    dedupeKey: `role-ended ${grant.id}`,
  });
  context.audit({
    target: grant.person_id,
    unitId: grant.unit_id,
    detail: { grant: grant.id, role: grant.role },
  });
  return { done: true };
};
