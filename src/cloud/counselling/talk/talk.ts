import type { Handler } from '@cloud/platform/operation/handler';
import { personOf, type OperationContext } from '@cloud/platform/operation/operation-context';
import type { Part } from '@shared/counselling/talk/wire';
import type { talkContract } from '@shared/counselling/talk/talk-contract';
import { statementsOf, talkById } from './queries';

/** A page of long messages stays below what one answer may weigh. */
const mostCharacters = 60_000;
const mostMessages = 20;

export const talk: Handler<typeof talkContract.talk> = async ({ input, context }) => {
  if (input.awaits) context.news.listen(input.appointmentId);
  const page = await pageOf(context, input);
  if (page.messages.length === 0 && !page.isForgotten) context.news.none();
  return page;
};

interface Asked {
  appointmentId: string;
  part: Part;
  after: number;
}

/** A part as the policies show it to whoever asks, from a position on. */
export async function pageOf(context: OperationContext, { appointmentId, part, after }: Asked) {
  const { db, tenantId } = context;
  const row = await talkById(context, appointmentId);
  const wraps = await db
    .selectFrom('counselling_talk_wraps')
    .where('tenant_id', '=', tenantId)
    .where('talk_id', '=', appointmentId)
    .where('part', '=', part)
    .where('person_id', '=', personOf(context))
    .select(['key_id', 'file'])
    .execute();
  const rows = await db
    .selectFrom('counselling_talk_messages')
    .where('tenant_id', '=', tenantId)
    .where('talk_id', '=', appointmentId)
    .where('part', '=', part)
    .where('position', '>', after)
    .orderBy('position')
    .limit(mostMessages + 1)
    .select(['position', 'header', 'body', 'stored_at'])
    .execute();
  let characters = 0;
  const page = rows.slice(0, mostMessages).filter(({ header, body }, at) => {
    characters += header.length + body.length;
    return at === 0 || characters <= mostCharacters;
  });
  return {
    statements: await statementsOf(context, appointmentId, part),
    wraps: wraps.map(({ key_id: to, file }) => ({ to, file })),
    messages: page.map(({ position, header, body, stored_at: at }) => ({
      position,
      storedAt: at.toISOString(),
      message: { header, body },
    })),
    isMore: page.length < rows.length,
    isForgotten: Boolean(row?.forgotten_at),
  };
}
