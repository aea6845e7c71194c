import { newId } from '@cloud/platform/new-id';
import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { policiesContract } from '@shared/policies/contract';
import { checkDraft } from './check-draft';
import { writeRevision } from './write-revision';

export const create: Handler<typeof policiesContract.create> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const { draft } = input;
  const checked = await checkDraft(context, draft);
  if ('problem' in checked) throw errors.BAD_DRAFT({ data: checked.problem });
  const { unit } = checked;

  const policyId = newId();
  await db
    .insertInto('policies')
    .values({
      tenant_id: tenantId,
      id: policyId,
      unit_id: unit.id,
      unit_path: unit.path,
      title: draft.title,
      standing: draft.standing,
      created_by: personOf(context),
      created_at: now,
      updated_at: now,
    })
    .execute();
  await writeRevision(context, policyId, 1, draft);

  context.audit({ target: policyId, unitId: unit.id });
  return { policyId, revision: 1 };
};
