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
