import * as v from 'valibot';

/** What a message of this domain leads to. */
export const messageLinks = [
  v.object({ to: v.literal('devices') }),
  v.object({ to: v.literal('sign-in-methods') }),
  v.object({ to: v.literal('invitation'), code: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)) }),
] as const;
