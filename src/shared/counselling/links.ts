import * as v from 'valibot';

/** What a message leads to: all her appointments, so that a stored message names none. */
export const messageLinks = [v.object({ to: v.literal('appointments') })] as const;
