import { sql, type RawBuilder } from 'kysely';

/** Of what waits for the unit above: a draft, or a published one that is not over. */
export function stillMatters(alias: string, now: Date): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return sql<boolean>`(${column('status')} = 'in-review'
    or (${column('status')} = 'published' and ${column('ends_at')} > ${now}))`;
}
