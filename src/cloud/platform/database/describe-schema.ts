import { sql, type Kysely } from 'kysely';

interface Column {
  table: string;
  name: string;
  type: string;
  nullable: boolean;
  /** The database fills it when an insert leaves it out. */
  filled: boolean;
  /** Only the database may write it. */
  generated: boolean;
}

const header = `// Generated from the migrations by \`npm run schema\`. Do not edit.
import type { ColumnType, GeneratedAlways } from 'kysely';

/** Read as Date; written as Date or ISO text. */
type Timestamp = ColumnType<Date, Date | string, Date | string>;
/** Read as parsed JSON of unknown shape; written as JSON text, the same for both drivers. */
type Json = ColumnType<unknown, string, string>;
/** May be left out of an insert. */
type Filled<T> = T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>;
type Nullable<T> = T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S | null, I | null | undefined, U | null> : ColumnType<T | null, T | null | undefined, T | null>;
`;

const types: Record<string, string> = {
  text: 'string',
  uuid: 'string',
  bpchar: 'string',
  varchar: 'string',
  date: 'string',
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float8: 'number',
  numeric: 'number',
  timestamptz: 'Timestamp',
  jsonb: 'Json',
  bytea: 'Uint8Array',
  tsvector: 'string',
  _text: 'string[]',
  _uuid: 'string[]',
  _int4: 'number[]',
};

/** TypeScript types for every table and view of the schema `public` that is ours. */
export async function describeSchema<Schema>(db: Kysely<Schema>): Promise<string> {
  const { rows } = await sql<Column>`
    select c.table_name as "table", c.column_name as name, c.udt_name as type,
      c.is_nullable = 'YES' as nullable,
      c.column_default is not null as filled,
      c.is_generated = 'ALWAYS' or c.is_identity = 'YES' as generated
    from information_schema.columns c
    where c.table_schema = 'public' and c.table_name not like 'kysely_%'
    order by c.table_name, c.ordinal_position`.execute(db);

  const tables = new Map<string, string[]>();
  for (const column of rows) {
    const lines = tables.get(column.table) ?? [];
    lines.push(`${column.name}: ${typeOf(column)};`);
    tables.set(column.table, lines);
  }
  const interfaces = [...tables].map(
    ([table, lines]) => `export interface ${pascal(table)}Table {\n${lines.join('\n')}\n}`,
  );
  const names = [...tables.keys()].map((table) => `${table}: ${pascal(table)}Table;`);
  return [header, ...interfaces, `export interface Database {\n${names.join('\n')}\n}`].join(
    '\n\n',
  );
}

function typeOf(column: Column): string {
  const plain = types[column.type];
  if (!plain) throw new Error(`no type for ${column.table}.${column.name} (${column.type})`);
  if (column.generated) return `GeneratedAlways<${plain}>`;
  if (column.nullable) return `Nullable<${plain}>`;
  return column.filled ? `Filled<${plain}>` : plain;
}

function pascal(name: string): string {
  return name.replace(/(^|_)([a-z])/g, (_, _gap, letter: string) => letter.toUpperCase());
}
