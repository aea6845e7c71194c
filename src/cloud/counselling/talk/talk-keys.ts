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

export const talkKeys: Handler<typeof talkContract.talkKeys> = async ({ context }) => {
  const all = await keys(context).orderBy('made_at', 'desc').execute();
  return { keys: all.map(present) };
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
