import type { Selectable } from 'kysely';
import { unitsByIds } from '@cloud/organisation/queries';
import type { Database } from '@cloud/platform/database/schema.generated';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { maskName, maskPhone } from '@shared/people/rules';
import { contactsOf, provenNumbersOf } from '../queries';

type PersonRow = Pick<
  Selectable<Database['people']>,
  'id' | 'name' | 'phone' | 'unit_id' | 'created_at' | 'is_demo'
>;

/** People as staff see them: masked. */
export async function presentFound(context: OperationContext, rows: readonly PersonRow[]) {
  const { db, tenantId } = context;
  const unitIds = rows.flatMap((row) => row.unit_id ?? []);
  const units = await unitsByIds(db, tenantId, [...new Set(unitIds)]);
  const names = new Map(units.map((unit) => [unit.id, unit.name]));
  const personIds = rows.map(({ id }) => id);
  const contacts = await contactsOf(db, tenantId, personIds);
  const masked = (number: string | null | undefined) => (number ? maskPhone(number) : null);
  return rows.map((row) => ({
    personId: row.id,
    name: row.name === null ? null : maskName(row.name),
    phone: masked(contacts.get(row.id)?.phone),
    villageName: (row.unit_id && names.get(row.unit_id)) ?? null,
    registeredAt: row.created_at.toISOString(),
    isDemo: row.is_demo,
  }));
}

/** Everybody with a number, in her profile or proved: who proved it first, then the oldest. */
export async function peopleByPhone(
  { db, tenantId }: OperationContext,
  phones: readonly string[],
): Promise<PersonRow[]> {
  if (phones.length === 0) return [];
  const proved = await db
    .selectFrom('identities')
    .select('person_id')
    .where('tenant_id', '=', tenantId)
    .where('provider', '=', 'phone')
    .where('subject', 'in', phones)
    .execute();
  const ids = proved.map((row) => row.person_id);
  const rows = await db
    .selectFrom('people')
    .select(['id', 'name', 'phone', 'unit_id', 'created_at', 'is_demo'])
    .where('tenant_id', '=', tenantId)
    .where('deleted_at', 'is', null)
    .where((eb) =>
      eb.or([eb('phone', 'in', phones), ...(ids.length > 0 ? [eb('id', 'in', ids)] : [])]),
    )
    .orderBy('created_at')
    .limit(20)
    .execute();
  return rows.sort((a, b) => Number(ids.includes(b.id)) - Number(ids.includes(a.id)));
}

/** Other records with one of her numbers. */
export async function doublesOf(
  context: OperationContext,
  person: PersonRow,
): Promise<PersonRow[]> {
  const proved = await provenNumbersOf(context.db, context.tenantId, person.id);
  const numbers = [...new Set([...proved, ...(person.phone ? [person.phone] : [])])];
  return (await peopleByPhone(context, numbers)).filter(({ id }) => id !== person.id);
}
