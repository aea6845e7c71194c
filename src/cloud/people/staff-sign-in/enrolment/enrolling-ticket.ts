import type { OperationContext } from '@cloud/platform/operation/operation-context';

const purposes = ['enrol', 'add-factor'] as const;
/** Tickets with which a second factor is made. */
export const enrolling: readonly (typeof purposes)[number][] = purposes;

interface Ticket {
  purpose: string;
  person_id: string | null;
}

/**
 * Whose factor is made with a ticket; undefined when it may not be. During the first sign-in the
 * ticket is all she has; later it goes with her session, so that a stolen one adds nothing.
 */
export function enrollingPerson(
  { caller }: OperationContext,
  ticket: Ticket | undefined,
): string | undefined {
  if (!ticket?.person_id) return undefined;
  if (ticket.purpose === 'enrol') return ticket.person_id;
  return caller.kind === 'person' && caller.personId === ticket.person_id
    ? ticket.person_id
    : undefined;
}
