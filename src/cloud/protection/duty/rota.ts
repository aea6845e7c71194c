import { sql } from 'kysely';
import type { Handler } from '@cloud/platform/operation/handler';
import { oneOf } from '@cloud/platform/one-of';
import type { protectionContract } from '@shared/protection/contract';
import { presentDuty } from '../owner/duty-now';
import { contactOf, handlerOf, isUsable, keysWithHolders, namesOfHandlers } from '../queries';
import { isTested } from './contact';
import { dutyFacts } from './duty-facts';

const mostListed = 400;

export const rota: Handler<typeof protectionContract.rota> = async ({ input, context }) => {
  const { db, tenantId, now } = context;
  const own = await handlerOf(context);
  const names = await namesOfHandlers(context);
  const rows = await db
    .selectFrom('protection_duties')
    .where('tenant_id', '=', tenantId)
    .where('ends_at', '>', new Date(input.from))
    .where('starts_at', '<', new Date(input.until))
    .orderBy('starts_at')
    .orderBy('step')
    .orderBy('id')
    .limit(mostListed)
    .selectAll()
    .execute();
  const contact = own && (await contactOf(context, own.handler));
  const nameOf = (handler: string) => names.get(handler) ?? '';
  return {
    duties: rows.map((row) => ({
      id: row.id,
      step: row.step,
      handler: row.handler,
      name: nameOf(row.handler),
      startsAt: row.starts_at.toISOString(),
      endsAt: row.ends_at.toISOString(),
      isConfirmed: row.confirmed_at !== null,
      isMine: row.handler === own?.handler,
      handedTo:
        row.handed_to === null
          ? null
          : {
              handler: row.handed_to,
              name: nameOf(row.handed_to),
              isMe: row.handed_to === own?.handler,
            },
    })),
    handlers: await availableHandlers(context),
    myContact:
      contact && isTested(contact, now)
        ? {
            channel: oneOf(['sms', 'voice'], contact.channel),
            ending: contact.ending,
            testedAt: contact.tested_at.toISOString(),
          }
        : null,
    duty: presentDuty(await dutyFacts(context, now), now),
    now: now.toISOString(),
  };
};

/** Who can be put on duty: whoever has a key that reports are sealed to. */
async function availableHandlers(context: Parameters<typeof handlerOf>[0]) {
  const keys = await keysWithHolders(context).execute();
  const usable = keys.filter((key) => isUsable(key, context.now));
  const { rows: contacts } = await sql<{ handler: string; tested_at: Date }>`
    select handler, tested_at from protection_contacts
    where tenant_id = ${context.tenantId}`.execute(context.db);
  const byHandler = new Map(usable.map(({ handler, name }) => [handler, name]));
  return [...byHandler].map(([handler, name]) => ({
    handler,
    name,
    canBeReached: contacts.some((each) => each.handler === handler && isTested(each, context.now)),
  }));
}
