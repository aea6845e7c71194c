import type { Handler, HandlerArguments } from '@cloud/platform/operation/handler';
import { newId } from '@cloud/platform/new-id';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import type { activitiesContract } from '@shared/activities/contract';
import { nameKey } from '@shared/text/name-key';

type Save = typeof activitiesContract.saveRegisterEntry;
type Entry = HandlerArguments<Save>['input']['entry'];

export const saveRegisterEntry: Handler<Save> = async ({ input, context, errors }) => {
  const { unitId, entryId, entry } = input;
  const id = entryId ?? newId();
  try {
    if (entryId === null) await insertEntry(context, unitId, id, entry);
    else if (!(await updateEntry(context, unitId, id, entry))) throw errors.NO_SUCH_ENTRY();
  } catch (error) {
    throw isNameTaken(error) ? errors.NAME_TAKEN() : error;
  }
  context.audit({ target: id, unitId, detail: { register: entry.register } });
  return { entryId: id };
};

async function insertEntry(
  { db, tenantId, now }: OperationContext,
  unitId: string,
  id: string,
  entry: Entry,
): Promise<void> {
  const common = { tenant_id: tenantId, id, unit_id: unitId, updated_at: now };
  await (
    entry.register === 'lecturers'
      ? db.insertInto('lecturers').values({ ...common, ...lecturerColumns(entry) })
      : db.insertInto('venues').values({ ...common, ...venueColumns(entry) })
  ).execute();
}

/** @returns whether the unit has it */
async function updateEntry(
  { db, tenantId, now }: OperationContext,
  unitId: string,
  id: string,
  entry: Entry,
): Promise<boolean> {
  const own = { tenant_id: tenantId, unit_id: unitId, id };
  const { numUpdatedRows } = await (entry.register === 'lecturers'
    ? db
        .updateTable('lecturers')
        .set({ ...lecturerColumns(entry), updated_at: now })
        .where((eb) => eb.and(own))
        .executeTakeFirst()
    : db
        .updateTable('venues')
        .set({ ...venueColumns(entry), updated_at: now })
        .where((eb) => eb.and(own))
        .executeTakeFirst());
  return numUpdatedRows === 1n;
}

type Of<Register> = Extract<Entry, { register: Register }>;

const lecturerColumns = ({ name, note }: Of<'lecturers'>) => ({
  name,
  name_key: nameKey(name),
  note: note ?? '',
});

const venueColumns = ({ name, address, places, facilities }: Of<'venues'>) => ({
  name,
  name_key: nameKey(name),
  address: address ?? '',
  places,
  facilities: [...new Set(facilities)],
});

function isNameTaken(error: unknown): boolean {
  return (
    error instanceof Error &&
    'constraint' in error &&
    /^(lecturers|venues)_once$/.test(String(error.constraint))
  );
}
