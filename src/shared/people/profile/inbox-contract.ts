import * as v from 'valibot';
import { appLink } from '@shared/contract/app-link';
import { operation } from '@shared/contract/operation';
import { done, id, instant, pageInput, pageOf } from '@shared/contract/schemas';
import { messageTemplates } from './message-templates';

const messageTemplate = v.picklist(messageTemplates);

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
        /** Null when there is nothing to open. */
        link: v.nullable(appLink),
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

  messageTemplates: operation({
    kind: 'query',
    access: 'signed-in',
    summary: 'Which subscription messages the mini-program may ask for, with their ids at WeChat',
    input: v.object({}),
    output: v.object({
      templates: v.array(v.object({ name: messageTemplate, templateId: v.string() })),
    }),
  }),

  acceptMessages: operation({
    kind: 'command',
    access: 'signed-in',
    summary: 'I accepted these in WeChat: one message of each',
    input: v.object({
      templates: v.pipe(v.array(messageTemplate), v.minLength(1), v.maxLength(3)),
    }),
    output: done,
  }),
};
