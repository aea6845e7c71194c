import type { Handler } from '@cloud/platform/operation/handler';
import type { activitiesContract } from '@shared/activities/contract';
import { deleteEntry } from './queries';

export const deleteRegisterEntry: Handler<typeof activitiesContract.deleteRegisterEntry> = async ({
  input,
  context,
  errors,
}) => {
  const { unitId, register, entryId } = input;
  const wasThere = await deleteEntry(context, unitId, register, entryId);
  if (!wasThere) throw errors.NO_SUCH_ENTRY();

  context.audit({ target: entryId, unitId, detail: { register } });
  return { done: true };
};
