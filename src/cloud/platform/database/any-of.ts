import { sql, type RawBuilder } from 'kysely';

/**
 * `column = any($1)` over ids as one parameter: the statement stays the same for any number of them,
 * and so does its plan. For `.where('id', '=', ids(list))`.
 */
export function anyOf(list: readonly string[]): RawBuilder<string> {
  return sql<string>`any(${list}::uuid[])`;
}
