import { sql, type Kysely, type SqlBool } from 'kysely';
import { anyOf } from '@cloud/platform/database/any-of';
import type { Database } from '@cloud/platform/database/schema.generated';
import type { PageCursor } from '@cloud/platform/page';
import { reviewsOf } from '@cloud/platform/review/review-rows';
import type { Topic } from '@shared/policies/topics';
import type { Reach } from '@shared/policies/filters';
import type { Standing } from '@shared/policies/standing';
import type { PolicyStatus } from '@shared/policies/views';

type Db = Kysely<Database>;

/** Policies with the name of their unit. */
function policies(db: Db, tenantId: string) {
  return db
    .selectFrom('policies as p')
    .innerJoin('units as u', (join) =>
      join.onRef('u.tenant_id', '=', 'p.tenant_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .where('p.tenant_id', '=', tenantId)
    .select([
      'p.id',
      'p.unit_id',
      'p.unit_path',
      'p.revision',
      'p.status',
      'p.title',
      'p.standing',
      'p.live',
      'p.live_revision',
      'p.live_version',
      'p.live_since',
      'p.live_topics',
      'p.live_until',
      'p.search',
      'p.end_told',
      'p.created_by',
      'p.updated_at',
    ])
    .select('u.name as unit_name');
}

export type PolicyRow = Awaited<ReturnType<ReturnType<typeof policies>['executeTakeFirstOrThrow']>>;

export function policyById(db: Db, tenantId: string, id: string) {
  return policies(db, tenantId).where('p.id', '=', id).executeTakeFirst();
}

/** Several, in the order of ids. */
export function policiesById(db: Db, tenantId: string, wanted: readonly string[]) {
  return policies(db, tenantId).where('p.id', '=', anyOf(wanted)).orderBy('p.id').execute();
}

/** The same, locked until the command is done: nobody else edits or decides meanwhile. */
export function lockedPolicies(db: Db, tenantId: string, wanted: readonly string[]) {
  return policies(db, tenantId)
    .where('p.id', '=', anyOf(wanted))
    .orderBy('p.id')
    .forUpdate('p')
    .execute();
}

export async function lockedPolicy(db: Db, tenantId: string, id: string) {
  const [row] = await lockedPolicies(db, tenantId, [id]);
  return row;
}

function live(db: Db, tenantId: string) {
  return policies(db, tenantId).where('p.live', 'is not', null);
}

export function livePolicy(db: Db, tenantId: string, id: string) {
  return live(db, tenantId).where('p.id', '=', id).executeTakeFirst();
}

/** What is public, the newest first. */
export function livePage(
  db: Db,
  tenantId: string,
  page: { topic: Topic | undefined; after: PageCursor | null; limit: number },
) {
  const { topic, after, limit } = page;
  return live(db, tenantId)
    .$if(topic !== undefined, (query) => query.where(isOfTopic(topic ?? '')))
    .$if(after !== null, (query) =>
      query.where(sql<SqlBool>`(p.live_since, p.id) < (${after?.at}, ${after?.id}::uuid)`),
    )
    .orderBy('p.live_since', 'desc')
    .orderBy('p.id', 'desc')
    .limit(limit)
    .execute();
}

export function isOfTopic(topic: string) {
  return sql<SqlBool>`p.live_topics @> array[${topic}]::text[]`;
}

/** What is in force on a day, by ids. */
export function inForcePage(
  db: Db,
  tenantId: string,
  { after, today, limit }: { after: string | null; today: string; limit: number },
) {
  return live(db, tenantId)
    .where((eb) => eb.or([eb('p.live_until', 'is', null), eb('p.live_until', '>=', today)]))
    .$if(after !== null, (query) => query.where('p.id', '>', after ?? ''))
    .orderBy('p.id')
    .limit(limit)
    .execute();
}

/** What is public of a unit and below it. */
export function liveBelow(db: Db, tenantId: string, unitPath: string) {
  return live(db, tenantId).where('p.unit_path', 'like', `${unitPath}%`).orderBy('p.id').execute();
}

export interface WrittenList {
  unitPath: string;
  status: PolicyStatus | undefined;
  standing: Standing | undefined;
  topic: Topic | undefined;
  reach: Reach | undefined;
  /** Days between which what residents see ends, both included. */
  endsWithin: { from: string; until: string } | undefined;
  /** A part of the title. */
  words: string | undefined;
  after: PageCursor | null;
  limit: number;
}

/** As `reachOf` tells it of a text. */
const reachOfRegion = sql`case
  when r.draft ->> 'region' like '全国%' then 'country'
  when r.draft ->> 'region' ~ '^浙江省?$|^全省' then 'province'
  else 'county' end`;

/** What was written in a unit and below, last changed first; with who wrote the last revision. */
export function writtenPolicies(db: Db, tenantId: string, list: WrittenList) {
  const { after, status, standing, topic, reach, endsWithin, words } = list;
  return policies(db, tenantId)
    .innerJoin('policy_revisions as r', (join) =>
      join
        .onRef('r.tenant_id', '=', 'p.tenant_id')
        .onRef('r.policy_id', '=', 'p.id')
        .onRef('r.revision', '=', 'p.revision'),
    )
    .select(['r.written_by', 'r.draft'])
    .where('p.unit_path', 'like', `${list.unitPath}%`)
    .$if(status !== undefined, (query) => query.where('p.status', '=', status ?? ''))
    .$if(standing !== undefined, (query) => query.where('p.standing', '=', standing ?? ''))
    .$if(topic !== undefined, (query) =>
      query.where(sql<SqlBool>`r.draft -> 'topics' ? ${topic ?? ''}`),
    )
    .$if(reach !== undefined, (query) =>
      query.where(sql<SqlBool>`${reachOfRegion} = ${reach ?? ''}`),
    )
    .$if(endsWithin !== undefined, (query) =>
      query
        .where('p.live_until', '>=', endsWithin?.from ?? '')
        .where('p.live_until', '<=', endsWithin?.until ?? ''),
    )
    .$if(words !== undefined, (query) =>
      query.where(sql<SqlBool>`position(${words ?? ''} in p.title) > 0`),
    )
    .$if(after !== null, (query) =>
      query.where(sql<SqlBool>`(p.updated_at, p.id) < (${after?.at}, ${after?.id}::uuid)`),
    )
    .orderBy('p.updated_at', 'desc')
    .orderBy('p.id', 'desc')
    .limit(list.limit)
    .execute();
}

/** So many policies with figures are in the register; a county has some dozens. */
const mostWithFigures = 500;

/** Policies of a unit and below it whose last revision has figures, in the order of ids. */
export function policiesWithFigures(db: Db, tenantId: string, unitPath: string) {
  return policies(db, tenantId)
    .innerJoin('policy_revisions as r', (join) =>
      join
        .onRef('r.tenant_id', '=', 'p.tenant_id')
        .onRef('r.policy_id', '=', 'p.id')
        .onRef('r.revision', '=', 'p.revision'),
    )
    .select('r.draft')
    .where('p.unit_path', 'like', `${unitPath}%`)
    .where(sql<SqlBool>`r.draft -> 'parameters' <> '{}'::jsonb`)
    .orderBy('p.id')
    .limit(mostWithFigures)
    .execute();
}

export function revisionOf(db: Db, tenantId: string, policyId: string, revision: number) {
  return db
    .selectFrom('policy_revisions')
    .where('tenant_id', '=', tenantId)
    .where('policy_id', '=', policyId)
    .where('revision', '=', revision)
    .select(['draft', 'written_by', 'written_at'])
    .executeTakeFirst();
}

/** Who wrote the revisions after the one that residents see. */
export async function writersSince(
  db: Db,
  tenantId: string,
  policyId: string,
  liveRevision: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('policy_revisions')
    .where('tenant_id', '=', tenantId)
    .where('policy_id', '=', policyId)
    .where('revision', '>', liveRevision)
    .select('written_by')
    .distinct()
    .execute();
  return rows.map((row) => row.written_by);
}

/** The last hundred versions that residents saw, newest first, each with its text. */
export function versionsOf(db: Db, tenantId: string, policyId: string) {
  return db
    .selectFrom('policy_versions as v')
    .innerJoin('policy_revisions as r', (join) =>
      join
        .onRef('r.tenant_id', '=', 'v.tenant_id')
        .onRef('r.policy_id', '=', 'v.policy_id')
        .onRef('r.revision', '=', 'v.revision'),
    )
    .where('v.tenant_id', '=', tenantId)
    .where('v.policy_id', '=', policyId)
    .orderBy('v.version', 'desc')
    .limit(100)
    .select(['v.version', 'v.published_at', 'r.draft'])
    .execute();
}

/** The number of the version that comes next. */
export async function nextVersion(db: Db, tenantId: string, policyId: string): Promise<number> {
  const row = await db
    .selectFrom('policy_versions')
    .where('tenant_id', '=', tenantId)
    .where('policy_id', '=', policyId)
    .select((eb) => eb.fn.max('version').as('last'))
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

/** The last hundred revisions, reviews and withdrawals, newest first. */
export async function historyOf(db: Db, tenantId: string, policyId: string) {
  const written = await db
    .selectFrom('policy_revisions')
    .where('tenant_id', '=', tenantId)
    .where('policy_id', '=', policyId)
    .orderBy('revision', 'desc')
    .limit(100)
    .select(['revision', 'written_by', 'written_at'])
    .execute();
  const reviews = await reviewsOf(db, tenantId, 'policy', policyId);
  const withdrawn = await db
    .selectFrom('policy_withdrawals')
    .where('tenant_id', '=', tenantId)
    .where('policy_id', '=', policyId)
    .orderBy('id', 'desc')
    .limit(100)
    .select(['revision', 'withdrawn_by', 'withdrawn_at', 'reason'])
    .execute();
  return { written, reviews, withdrawn };
}

/** Sites outside gov.cn that may be named as a source. */
export async function allowedHosts(db: Db, tenantId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('policy_source_hosts')
    .where('tenant_id', '=', tenantId)
    .orderBy('host')
    .select('host')
    .execute();
  return rows.map(({ host }) => host);
}
