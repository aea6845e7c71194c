import { grantsOf } from '@cloud/organisation/queries';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
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
  // What signed the second account in signs the first one in from now on. With a role on either side
  // merging would hand it to whoever owns the other account, perhaps the one who merges.
  const ended = await grantsOf(db, tenantId, gone.id, shanghaiDate(now));
  if (ended.length > 0) return '要并掉的账号有工作角色，先收回角色再合并。';
  const kept = await grantsOf(db, tenantId, keep.id, shanghaiDate(now));
  return kept.length === 0 ? null : '留下的账号有工作角色，先收回角色，合并后再邀请她。';
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
