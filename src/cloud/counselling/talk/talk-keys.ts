import { oneOf } from '@cloud/platform/one-of';
import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { talkContract } from '@shared/counselling/talk/talk-contract';
import { keys } from './queries';

export const myTalkKeys: Handler<typeof talkContract.myTalkKeys> = async ({ context }) => {
  const own = await keys(context)
    .where('person_id', '=', personOf(context))
    .orderBy('made_at', 'desc')
    .execute();
  return { keys: own.map((key) => ({ ...present(key), file: key.file })) };
};

/** A counsellor goes by her calendar's name; a supervisor by her house's, until the list names her. */
export const talkKeys: Handler<typeof talkContract.talkKeys> = async ({ context }) => {
  const all = await keys(context).orderBy('made_at', 'desc').execute();
  const { db, tenantId } = context;
  const calendars = await db
    .selectFrom('counselling_counsellors')
    .where('tenant_id', '=', tenantId)
    .select(['id', 'name'])
    .execute();
  const nameOf = new Map<string, string>(calendars.map(({ id, name }) => [id, name]));
  return {
    keys: all.map((key) => ({
      ...present(key),
      name: (nameOf.get(key.handler) ?? '督导').slice(0, 20),
      madeAt: key.made_at.toISOString(),
    })),
  };
};

function present(key: {
  key_id: string;
  handler: string;
  unit_id: string;
  role: string;
  signing: string;
  recipient: string;
}) {
  return {
    keyId: key.key_id,
    handler: key.handler,
    unitId: key.unit_id,
    role: oneOf(['counsellor', 'counselling-supervisor'] as const, key.role),
    signing: key.signing,
    recipient: key.recipient,
  };
}
