import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { sql, type Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';

/** Tables in which people have an account: there their ids and openids are at home. */
const ofAccounts = ['people', 'identities', 'sessions', 'consents', 'identity_confirmations'];

/** Every row of every table, the queue's too, as text, by the name of its table. */
export async function dumpOf(db: Kysely<Database>): Promise<Map<string, string>> {
  const { rows: tables } = await sql<{ schema: string; name: string }>`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_schema in ('public', 'pgboss') and table_type = 'BASE TABLE'`.execute(db);
  const dump = new Map<string, string>();
  for (const { schema, name } of tables) {
    const { rows } = await sql<{ row: string }>`
      select to_jsonb(each)::text as row from ${sql.id(schema, name)} as each`.execute(db);
    dump.set(name, rows.map(({ row }) => row).join('\n'));
  }
  return dump;
}

export const isOfAccounts = (table: string): boolean => ofAccounts.includes(table);

/** All bytes below a folder, as they lie there. */
export function filesOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((name) => statSync(name).isFile())
    .map((name) => `${name}\n${readFileSync(name, 'latin1')}`)
    .join('\n');
}

const blockBytes = 512;

/** What a folder's tar has that an earlier one had not: rows, what was deleted of them, and the log ahead of them. */
export function newIn(after: Buffer, before: Buffer): string {
  const known = new Set(blocksOf(before));
  return blocksOf(after)
    .map((block) => (known.has(block) ? '\n' : block))
    .join('')
    .replace(/\n+/g, '\n');
}

function blocksOf(bytes: Buffer): string[] {
  const count = Math.ceil(bytes.length / blockBytes);
  return Array.from({ length: count }, (_, at) =>
    bytes.toString('latin1', at * blockBytes, (at + 1) * blockBytes),
  );
}

/** While `work` runs, each new row of `table` ends in an error of the database that quotes the row and `word`. */
export async function whileErrorsQuote<T>(
  db: Kysely<Database>,
  table: string,
  word: string,
  work: () => Promise<T>,
): Promise<T> {
  // Backwards, so that the function's own text is no finding.
  const backwards = [...word].reverse().join('');
  await sql`create function quote_the_row() returns trigger language plpgsql as ${sql.lit(`
    begin
      raise exception using errcode = 'XX001', message = 'near ' || reverse('${backwards}'),
        detail = 'row ' || new::text || reverse('${backwards}'), hint = reverse('${backwards}');
    end`)}`.execute(db);
  await sql`create trigger quote_the_row before insert on ${sql.table(table)}
    for each row execute function quote_the_row()`.execute(db);
  try {
    return await work();
  } finally {
    await sql`drop function quote_the_row cascade`.execute(db);
  }
}

/**
 * Whether a text stands somewhere: as it is, escaped as JSON or an address does it, as hexadecimal, or inside anything
 * that is base64 or base64url, wherever in it the text begins.
 */
export function isFound(haystack: string, needle: string): boolean {
  return spellings(needle).some((spelling) => haystack.includes(spelling));
}

function spellings(text: string): string[] {
  const bytes = Buffer.from(text);
  const escaped = [...text]
    .map((sign) =>
      sign < '\u0080' ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .join('');
  // Three ways in which bytes can lie in base64; signs that share bits with a neighbour are left out.
  const inBase64 = [0, 1, 2].flatMap((before) => {
    const coded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    const from = before === 0 ? 0 : before + 1;
    const inside = coded.replace(/=+$/, '').slice(from, -1);
    return [inside, inside.replaceAll('+', '-').replaceAll('/', '_')];
  });
  const utf8AsLatin1 = bytes.toString('latin1');
  const hex = bytes.toString('hex');
  const inAddress = encodeURIComponent(text);
  return [text, escaped, utf8AsLatin1, hex, hex.toUpperCase(), inAddress, ...inBase64];
}
