import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { notify } from '@cloud/platform/notify/notify';
import { personOf } from '@cloud/platform/operation/operation-context';
import { namesOf } from '@cloud/people/queries';
import type { organisationContract } from '@shared/organisation/contract';
import { mayGrant } from '@shared/organisation/rules';
import { roleNames } from '@shared/organisation/roles';
import { shanghaiDate } from '@shared/time/shanghai';
import { giveRole } from './give-role';
import { presentStaffGrant } from '../present';
import { grantById, unitById } from '../queries';
import { roleChanged } from '../notifications';

export const grantRole: Handler<typeof organisationContract.grantRole> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const granterId = personOf(context);
  const { personId, role, unitId } = input;
  const today = shanghaiDate(now);
  const startsOn = input.startsOn ?? today;
  const endsOn = input.endsOn ?? null;

  const unit = await unitById(db, tenantId, unitId);
  const names = await namesOf(db, tenantId, [personId]);
  if (!unit || !names.has(personId)) throw fail('NOT_FOUND', { message: '没有找到这个人' });

  const granterGrants = context.caller.kind === 'person' ? context.caller.grants : [];
  const unitPath = unit.path;
  const decision = mayGrant({ granterId, granterGrants, personId, role, unitPath });
  if (decision === 'not-oneself') throw errors.NOT_ONESELF();
  if (decision === 'role-too-high') throw errors.ROLE_TOO_HIGH();
  if (decision !== 'yes') throw fail('NOT_ALLOWED');
  if (endsOn !== null && (endsOn < startsOn || endsOn < today)) throw errors.ENDS_BEFORE_START();

  const given = { personId, role, unitId, startsOn, endsOn, grantedBy: granterId };
  const id = await giveRole(context, given);
  if (id === undefined) throw errors.ALREADY_GRANTED();
  await notify(context, {
    personId,
    kind: roleChanged,
    title: `${unit.name}给了你${roleNames[role]}的角色`,
    body: '在工作中看到的居民资料要保密，看了什么会有记录。不想做，或者弄错了，就告诉单位的管理员。',
    link: null,
    dedupeKey: `role-given ${id}`,
  });
  context.audit({ target: personId, unitId, detail: { grant: id, role } });

  const row = await grantById(db, tenantId, id);
  if (!row) throw new Error('the grant just written is not there');
  return presentStaffGrant(row, names.get(personId) ?? null);
};
