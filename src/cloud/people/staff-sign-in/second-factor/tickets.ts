import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { hashSessionToken, newSessionToken } from '../../sign-in/session-token';

/** Long enough to find the phone, or to install an authenticator. */
const TICKET_SECONDS = 15 * 60;

export type TicketPurpose = 'second-factor' | 'enrol' | 'add-factor' | 'passkey';

interface NewTicket {
  ticket: string;
  expiresAt: string;
}

/** A ticket between two steps; for `passkey` nobody has said yet who she is. */
export async function makeTicket(
  context: OperationContext,
  about: { purpose: TicketPurpose; personId: string | null; challenge?: string | undefined },
): Promise<NewTicket> {
  const { db, tenantId, now } = context;
  const ticket = newSessionToken();
  const expiresAt = new Date(now.getTime() + TICKET_SECONDS * 1000);
  await db
    .insertInto('sign_in_tickets')
    .values({
      tenant_id: tenantId,
      token_hash: hashSessionToken(ticket),
      purpose: about.purpose,
      person_id: about.personId,
      challenge: about.challenge ?? null,
      created_at: now,
      expires_at: expiresAt,
    })
    .execute();
  return { ticket, expiresAt: expiresAt.toISOString() };
}

/** A ticket that still counts, for one of these purposes. */
export function liveTicket(
  context: OperationContext,
  ticket: string,
  purposes: readonly TicketPurpose[],
) {
  const { db, tenantId, now } = context;
  return db
    .selectFrom('sign_in_tickets')
    .select(['purpose', 'person_id', 'challenge', 'totp_secret'])
    .where('tenant_id', '=', tenantId)
    .where('token_hash', '=', hashSessionToken(ticket))
    .where('purpose', 'in', purposes)
    .where('expires_at', '>', now)
    .where('tries_left', '>', 0)
    .executeTakeFirst();
}

/**
 * Spends one of five tries, before anything is compared and outside of any transaction: guesses sent
 * at once share them, and a refusal cannot give one back. Undefined: no live ticket.
 */
export function spendTry(
  context: OperationContext,
  ticket: string,
  purposes: readonly TicketPurpose[],
) {
  const { db, tenantId, now } = context;
  return db
    .updateTable('sign_in_tickets')
    .set((eb) => ({ tries_left: eb('tries_left', '-', 1) }))
    .where('tenant_id', '=', tenantId)
    .where('token_hash', '=', hashSessionToken(ticket))
    .where('purpose', 'in', purposes)
    .where('expires_at', '>', now)
    .where('tries_left', '>', 0)
    .returning(['purpose', 'person_id', 'challenge', 'totp_secret', 'tries_left'])
    .executeTakeFirst();
}

/** Puts into a ticket what the second step is compared with. */
export async function completeTicket(
  context: OperationContext,
  ticket: string,
  values: { challenge?: string; totp_secret?: string },
): Promise<void> {
  const { db, tenantId } = context;
  await db
    .updateTable('sign_in_tickets')
    .set(values)
    .where('tenant_id', '=', tenantId)
    .where('token_hash', '=', hashSessionToken(ticket))
    .execute();
}

/** Uses the ticket up; false when another request was faster. */
export async function takeTicket(context: OperationContext, ticket: string): Promise<boolean> {
  const { db, tenantId } = context;
  const taken = await db
    .deleteFrom('sign_in_tickets')
    .where('tenant_id', '=', tenantId)
    .where('token_hash', '=', hashSessionToken(ticket))
    .returning('token_hash')
    .executeTakeFirst();
  return taken !== undefined;
}

/** Makes every ticket of a person void: a new password or a second factor ends what was begun before it. */
export async function dropTickets(
  { db, tenantId }: OperationContext,
  personId: string,
): Promise<void> {
  await db
    .deleteFrom('sign_in_tickets')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .execute();
}
