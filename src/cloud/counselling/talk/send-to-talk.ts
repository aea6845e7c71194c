import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { talkContract } from '@shared/counselling/talk/talk-contract';
import { EnvelopeError } from '@shared/envelope/errors';
import { lockTalk, talkById } from './queries';
import { storeMessage } from './store-message';

export const sendToTalk: Handler<typeof talkContract.sendToTalk> = async ({
  input,
  context,
  errors,
}) => {
  const { appointmentId, part, message } = input;
  await lockTalk(context, appointmentId);
  const row = await talkById(context, appointmentId);
  if (!row) throw fail('NOT_FOUND');
  if (row.forgotten_at && part === 'thread') throw errors.FORGOTTEN();
  const isHers = row.person_id === personOf(context);
  if (isHers && part !== 'thread') throw fail('NOT_ALLOWED');
  context.audit({ target: appointmentId });
  try {
    const stored = await storeMessage(context, { talk: appointmentId, part }, message);
    if (!stored) throw errors.OUT_OF_ORDER();
    context.news.ring(appointmentId);
    return stored;
  } catch (error) {
    if (error instanceof EnvelopeError) throw errors.NOT_VALID({ data: { why: error.code } });
    throw error;
  }
};
