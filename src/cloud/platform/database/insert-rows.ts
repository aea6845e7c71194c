import { sql, type Insertable, type RawBuilder, type Selectable } from 'kysely';
import type { Database } from './schema.generated';

type Table = keyof Database;
type Read<Name extends Table, Column> = Column extends keyof Selectable<Database[Name]>
  ? Selectable<Database[Name]>[Column]
  : never;

/** A row of a table as JSON writes it: columns of JSON hold the value itself, not its text. */
export type JsonRow<Name extends Table> = {
  [Column in keyof Insertable<Database[Name]>]: unknown extends Read<Name, Column>
    ? unknown
    : Insertable<Database[Name]>[Column];
};

/**
 * An insert of many rows whose text does not depend on how many there are: they go as one parameter,
 * so neither we nor the database spell out hundreds of placeholders.
 * @param rows at least one; all with the same columns
 */
export function insertRows<Name extends Table>(
  table: Name,
  rows: readonly JsonRow<Name>[],
): RawBuilder<unknown> {
  const [first] = rows;
  if (!first) throw new Error(`no row for ${table}`);
  const names = Object.keys(first);
  if (rows.some((row) => Object.keys(row).length !== names.length)) {
    throw new Error(`rows for ${table} differ in their columns`);
  }
  const columns = sql.join(names.map((name) => sql.ref(name)));
  return sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)})`;
}
