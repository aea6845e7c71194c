/**
 * What a provider said to one message. `retry`: it may work later. `refused`: it never will.
 * `reason` is a code for the table and the log, without words or numbers of people.
 */
export type SendResult =
  { status: 'sent' } | { status: 'retry'; reason: string } | { status: 'refused'; reason: string };
