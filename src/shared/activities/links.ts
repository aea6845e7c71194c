import * as v from 'valibot';
import { id } from '@shared/contract/schemas';

/** What a message of this domain leads to, beside what staff may link to in a text. */
export const messageLinks = [v.object({ to: v.literal('ticket'), bookingId: id })] as const;
