import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { id, instant, pageInput, pageOf } from '@shared/contract/schemas';

export const inboxContract = {
  listInbox: operation({
    kind: 'query',
    access: 'signed-in',
    summary: 'My messages, newest first',
    input: v.object({ ...pageInput }),
    output: pageOf(
      v.object({
        id,
        kind: v.string(),
        title: v.string(),
        body: v.string(),
        /** A page of the client, "/domains/activities/…"; null when there is nothing to open. */
        link: v.nullable(v.string()),
        createdAt: instant,
        read: v.boolean(),
      }),
    ),
  }),

  markRead: operation({
    kind: 'command',
    access: 'signed-in',
    summary: 'Mark messages of mine as read, by id or all',
    input: v.object({
      messages: v.union([v.literal('all'), v.pipe(v.array(id), v.minLength(1), v.maxLength(50))]),
    }),
    output: v.object({ marked: v.number() }),
  }),
};
