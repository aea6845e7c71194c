import type { Handler, HandlerArguments } from '@cloud/platform/operation/handler';
import { newId } from '@cloud/platform/ids';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import type { activitiesContract } from '@shared/activities/contract';
import { deleteEntry } from './queries';

type Save = typeof activitiesContract.saveRegisterEntry;
type Entry = HandlerArguments<Save>['input']['entry'];

/** Replaced by taking it out and putting it in: so that two who choose one name are told apart by the key. */
export const saveRegisterEntry: Handler<Save> = async ({ input, context, errors }) => {
  const { unitId, entryId, entry } = input;
  if (entryId !== null) {
    const wasThere = await deleteEntry(context, unitId, entry.register, entryId);
    if (!wasThere) throw errors.NO_SUCH_ENTRY();
  }
  const id = entryId ?? newId();
  const isNew = await insertEntry(context, unitId, id, entry);
  if (!isNew) throw errors.NAME_TAKEN();

  context.audit({ target: id, unitId, detail: { register: entry.register } });
  return { entryId: id };
};

async function insertEntry(
  { db, tenantId, now }: OperationContext,
  unitId: string,
  id: string,
  entry: Entry,
): Promise<boolean> {
  const common = { tenant_id: tenantId, id, unit_id: unitId, name: entry.name, updated_at: now };
  const inserted =
    entry.register === 'lecturers'
      ? db.insertInto('lecturers').values({ ...common, note: entry.note ?? '' })
      : db.insertInto('venues').values({
          ...common,
          address: entry.address ?? '',
          places: entry.places,
          facilities: [...new Set(entry.facilities)],
        });
  const { numInsertedOrUpdatedRows } = await inserted
    .onConflict((conflict) => conflict.columns(['tenant_id', 'unit_id', 'name']).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}
