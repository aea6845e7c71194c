import type { Handler } from '@cloud/platform/operation/handler';
import { undoDecision as undo } from '@cloud/platform/review/undo-decision';
import type { organisationContract } from '@shared/organisation/contract';

export const undoDecision: Handler<typeof organisationContract.undoDecision> = async ({
  input,
  context,
  errors,
}) => {
  const { subjectIds } = input;
  const kind = context.services.reviewed.find((each) => each.kind === input.kind);
  if (!kind) throw errors.TOO_LATE_TO_UNDO();
  await undo(context, kind, subjectIds);

  const [target] = subjectIds;
  context.audit({ target, detail: { kind: kind.kind, subjects: subjectIds.length } });
  return { done: true };
};
