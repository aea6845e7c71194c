import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { done, id, mobile, text, unitId } from '@shared/contract/schemas';

/** Her village or community, named with its town as she would say it. */
const village = v.object({ id: unitId, name: v.string(), townName: v.nullable(v.string()) });

export const profileContract = {
  me: operation({
    kind: 'query',
    access: 'signed-in',
    summary: 'Who I am here: what the page 我的 shows, in one call',
    input: v.object({}),
    output: v.object({
      id,
      name: v.nullable(v.string()),
      /** "138****5678": the number in full never leaves the server, its owner knows it. */
      phone: v.nullable(v.string()),
      village: v.nullable(village),
      careMode: v.boolean(),
      isDemo: v.boolean(),
      /** Whether she has agreed to the current version of the privacy notice. */
      privacyAccepted: v.boolean(),
      grants: v.array(
        v.object({ role: v.string(), roleName: v.string(), unitId, unitName: v.string() }),
      ),
      /** She holds roles that this session is too weak for: those that see people. */
      secondFactorNeeded: v.boolean(),
      familyCount: v.number(),
      unreadCount: v.number(),
    }),
  }),

  updateProfile: operation({
    kind: 'command',
    access: 'signed-in',
    summary: 'Change my name, telephone or village; null clears, what is left out stays',
    input: v.object({
      name: v.optional(v.nullable(text(20))),
      phone: v.optional(v.nullable(mobile)),
      villageId: v.optional(v.nullable(unitId)),
    }),
    output: done,
    errors: {
      NO_SUCH_VILLAGE: { status: 400, message: '没有找到这个村社，请重新选一下。' },
    },
  }),

  setCareMode: operation({
    kind: 'command',
    access: 'signed-in',
    summary: 'Large type and large buttons, on every device of mine',
    input: v.object({ on: v.boolean() }),
    output: done,
  }),
};
