import { grantsOf } from '@cloud/organisation/queries';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { administersAll } from '@shared/organisation/rules';
import { shanghaiDate } from '@shared/time/shanghai';

export interface Pair {
  keepId: string;
  goneId: string;
}

/** Both rows under their locks, in the order of ids; undefined for one who is not there. */
export async function lockPair({ db, tenantId }: OperationContext, { keepId, goneId }: Pair) {
  const rows = await db
    .selectFrom('people')
    .select(['id', 'name', 'phone', 'unit_id', 'created_at', 'is_demo'])
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', [keepId, goneId])
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  const find = (id: string) => rows.find((row) => row.id === id);
  return { keep: find(keepId), gone: find(goneId) };
}

type Locked = Awaited<ReturnType<typeof lockPair>>;

/** Why the two cannot become one, in words for staff; null: they can. */
export async function mergeObstacle(
  context: OperationContext,
  { keep, gone }: Locked,
): Promise<string | null> {
  const { db, tenantId, now, caller } = context;
  if (!keep || !gone) return '有一个账号已经不在了。';
  if (keep.id === gone.id) return '这是同一个账号。';
  if (keep.is_demo || gone.is_demo) return '演示账号不能合并。';
  const self = caller.kind === 'person' ? caller.personId : null;
  if (self === keep.id || self === gone.id) return '自己的账号请让同事来合并。';
  // Or merging would be a way to give somebody roles that one may not give: what signed the second
  // account in signs the first one in from now on.
  const ended = await grantsOf(db, tenantId, gone.id, shanghaiDate(now));
  if (ended.length > 0) return '要并掉的账号有工作角色，先收回角色再合并。';
  const kept = await grantsOf(db, tenantId, keep.id, shanghaiDate(now));
  const own = caller.kind === 'person' ? caller.grants : [];
  return kept.length === 0 || administersAll(own, kept)
    ? null
    : '留下的账号有你不能给的工作角色，请平台管理员来合并。';
}

/** Lets every domain bring its part over, and says what was done. In a transaction, under both locks. */
export async function mergeRecords(context: OperationContext, pair: Pair): Promise<string[]> {
  const { db, tenantId, now, services } = context;
  const effects: string[] = [];
  for (const data of services.personalData) {
    effects.push(...((await data.merge?.(db, tenantId, pair, now)) ?? []));
  }
  return effects;
}
