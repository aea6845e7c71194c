import { sql, type Kysely, type SqlBool } from 'kysely';
import { searchQuery, wordsOf } from '@cloud/platform/chinese-search';
import type { Database } from '@cloud/platform/database/schema.generated';
import type { Topic } from '@shared/policies/topics';
import { isOfTopic } from '../queries';
import { scopeOf } from './search-column';
import { soundsOf } from './sounds';
import { alternativesOf } from './synonyms';

type Db = Kysely<Database>;

export interface Wanted {
  tenantId: string;
  words: string;
  topic: Topic | undefined;
  limit: number;
}

export type Way = 'words' | 'sound' | 'closest' | 'nothing';

/**
 * Ids of what is public, the best first: by the words and their synonyms; else by sound; else by any part
 * of the words.
 */
export async function findPolicies(db: Db, wanted: Wanted): Promise<{ ids: string[]; way: Way }> {
  const ways = [
    ['words', byWords],
    ['sound', bySound],
    ['closest', byParts],
  ] as const;
  for (const [way, termsOf] of ways) {
    const terms = await termsOf(wanted.words);
    if (terms === null) continue;
    const ids = await best(db, wanted, terms);
    if (ids.length > 0) return { ids, way };
  }
  return { ids: [], way: 'nothing' };
}

function byWords(words: string): string | null {
  return either(alternativesOf(words).map((each) => searchQuery(each)));
}

async function bySound(words: string): Promise<string | null> {
  const sounds = (await soundsOf(words)).slice(0, 12);
  return sounds.length === 0 ? null : sounds.map((sound) => `'${sound}'`).join(' & ');
}

async function byParts(words: string): Promise<string | null> {
  const parts = [
    ...wordsOf(words).filter((word) => Array.from(word).length > 1),
    ...(await soundsOf(words)),
  ];
  return either([...new Set(parts)].slice(0, 24).map((part) => `'${part}'`));
}

function either(queries: readonly (string | null)[]): string | null {
  const some = queries.filter((query) => query !== null);
  return some.length === 0 ? null : some.map((query) => `(${query})`).join(' | ');
}

// However many policies a word is in, so many are compared.
const mostCompared = 300;

/** First those that have it in the title, then the others. */
async function best(db: Db, wanted: Wanted, terms: string): Promise<string[]> {
  const inTitle = terms.replaceAll(/'([^']+)'(:\*)?/g, (_, word: string, prefix?: string) =>
    prefix === undefined ? `'${word}':A` : `'${word}':*A`,
  );
  const first = await ranked(db, wanted, inTitle);
  if (first.length >= wanted.limit) return first.slice(0, wanted.limit);
  const others = await ranked(db, wanted, terms);
  return [...new Set([...first, ...others])].slice(0, wanted.limit);
}

async function ranked(
  db: Db,
  { tenantId, topic, limit }: Wanted,
  terms: string,
): Promise<string[]> {
  const scope = `'${scopeOf(tenantId)}'`;
  // All hits by the index, then so many of them read: with the limit inside, PostgreSQL walks the table
  // instead and unpacks each search column, which costs more the more policies there are.
  const hits = db
    .selectFrom('policies as p')
    .where('p.tenant_id', '=', tenantId)
    .where(sql<SqlBool>`p.search @@ ${`${scope} & (${terms})`}::tsquery`)
    .$if(topic !== undefined, (query) => query.where(isOfTopic(topic ?? '')))
    .select('p.id');
  const rows = await db
    .with(
      (cte) => cte('hits').materialized(),
      () => hits,
    )
    .with('compared', (cte) => cte.selectFrom('hits').select('hits.id').limit(mostCompared))
    .selectFrom('policies as f')
    .where('f.tenant_id', '=', tenantId)
    .where('f.id', '=', sql<string>`any(array(select id from compared))`)
    .orderBy(sql`ts_rank(f.search, ${terms}::tsquery, 1)`, 'desc')
    .orderBy('f.live_since', 'desc')
    .orderBy('f.id')
    .limit(limit)
    .select('f.id')
    .execute();
  return rows.map(({ id }) => id);
}
