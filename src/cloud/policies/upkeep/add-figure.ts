import { unitById } from '@cloud/organisation/queries';
import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import type { policiesContract } from '@shared/policies/contract';
import { withFigure } from '@shared/policies/figures';
import { lockedPolicies } from '../queries';
import { reviewedPolicy } from '../review/reviewed-policy';
import { saveRevision } from '../staff/save-revision';

/** All or none: a rate that is new in one policy and old in the other would be worse than an old one. */
export const addFigure: Handler<typeof policiesContract.addFigure> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId } = context;
  const { name, figure, whatChanged } = input;
  const unit = await unitById(db, tenantId, input.unitId);
  if (!unit) throw fail('NOT_FOUND');
  const revisions = new Map(input.policies.map((each) => [each.policyId, each.revision]));
  const rows = await lockedPolicies(db, tenantId, [...revisions.keys()]);
  const isOurs = rows.every((row) => row.unit_path.startsWith(unit.path));
  if (rows.length !== revisions.size || !isOurs) throw fail('NOT_FOUND');

  const written = [];
  for (const row of rows) {
    if (row.revision !== revisions.get(row.id)) throw errors.CHANGED_MEANWHILE();
    const before = await reviewedPolicy(context, row);
    const parameter = before.draft.parameters[name];
    if (parameter === undefined) throw errors.CHANGED_MEANWHILE();
    const next = withFigure(parameter, figure);
    if (next === null) throw errors.OVERLAPS();
    const parameters = { ...before.draft.parameters, [name]: next };
    const draft = { ...before.draft, parameters, whatChanged };
    const at = { id: row.unit_id, path: row.unit_path };
    const revision = await saveRevision(context, before, { draft, unit: at });
    written.push({ policyId: row.id, revision });
  }

  context.audit({ target: name, unitId: unit.id, detail: { policies: written.length } });
  return { written };
};
