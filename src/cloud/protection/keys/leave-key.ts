import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { notify } from '@cloud/platform/notify/notify';
import type { protectionContract } from '@shared/protection/contract';
import { rightsCentre } from '@shared/protection/rules';
import { leadsNow } from '../duty/duty-facts';
import { keysNotice } from '../notifications';
import { handlerOf } from '../queries';

/** The file goes at once; that nothing is sealed to the key any more takes a signature of the leads. */
export const leaveKey: Handler<typeof protectionContract.leaveKey> = async ({ input, context }) => {
  const { db, tenantId, now } = context;
  const own = await handlerOf(context);
  const left = await db
    .updateTable('protection_keys')
    .set({ left_at: now, file: null })
    .where('tenant_id', '=', tenantId)
    .where('handler', '=', own?.handler ?? '')
    .where('key_id', '=', input.keyId)
    .where('left_at', 'is', null)
    .returning(['key_id', 'valid_until'])
    .executeTakeFirst();
  if (!left) throw fail('NOT_FOUND');
  for (const personId of left.valid_until ? await leadsNow(context, now) : []) {
    await notify(context, {
      personId,
      kind: keysNotice,
      title: '有一把钥匙要停用',
      body: '一位同事停用了自己的钥匙，请在工作台签一份声明。',
      link: null,
      dedupeKey: `key-left ${left.key_id}`,
    });
  }
  context.audit({ unitId: rightsCentre });
  return { done: true };
};
