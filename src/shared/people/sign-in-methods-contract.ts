import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { done, id, instant, mobile } from '@shared/contract/schemas';
import { codeErrors, smsCode, smsSecret, smsSent } from './sms-fields';
import { waitingKinds } from './sign-in-methods-rules';

/** How she gets into her account, and how a change of it is confirmed. */
export const signInMethodsContract = {
  signInMethods: operation({
    kind: 'query',
    access: 'signed-in',
    summary: 'The numbers I sign in with, and changes that wait for their day',
    input: v.object({}),
    output: v.object({
      numbers: v.array(
        v.object({
          id,
          /** "138****5678" */
          phone: v.string(),
          addedAt: instant,
          /** It opens nothing before this, and can be stopped; null: it counts. */
          opensAt: v.nullable(instant),
          lastUsedAt: v.nullable(instant),
        }),
      ),
      mostNumbers: v.number(),
      hasWechat: v.boolean(),
      /** I have just shown who I am: nothing has to be confirmed now. */
      isConfirmed: v.boolean(),
      waiting: v.array(
        v.object({
          id,
          kind: v.picklist(waitingKinds),
          askedAt: instant,
          opensAt: instant,
          closesAt: instant,
        }),
      ),
    }),
  }),

  requestConfirmCode: operation({
    kind: 'command',
    access: 'signed-in',
    answerIsSecret: true,
    summary: 'Send a code to a number of mine, to confirm that it is me',
    input: v.object({ numberId: id }),
    output: smsSent,
    errors: { NO_SUCH_NUMBER: { status: 404, message: '这个号码现在不能用来确认。' } },
  }),
  confirmItsMe: operation({
    kind: 'command',
    access: 'signed-in',
    answerIsSecret: true,
    summary: 'Show the code: for ten minutes this session may do what needs me in person',
    input: v.object({ numberId: id, secret: smsSecret, code: smsCode }),
    output: done,
    errors: codeErrors,
  }),

  linkPhone: operation({
    kind: 'command',
    access: 'signed-in',
    freshSignIn: 'or-wait',
    summary: 'Prove a number with the code sent to it, so that I may sign in with it, too',
    input: v.object({ phone: mobile, secret: smsSecret, code: smsCode }),
    /** Null: it counts at once. */
    output: v.object({ opensAt: v.nullable(instant) }),
    errors: {
      ...codeErrors,
      NUMBER_TAKEN: {
        status: 409,
        message: '这个号码已经有账号了。是你的，就到妇联窗口，请工作人员把两个账号并成一个。',
      },
      TOO_MANY_NUMBERS: {
        status: 409,
        message: '一个账号最多绑定 3 个手机号，先解绑一个不用的。',
      },
    },
  }),
  removePhone: operation({
    kind: 'command',
    access: 'signed-in',
    freshSignIn: 'demanded',
    summary: 'Take a number off my account; sessions opened by it end',
    input: v.object({ numberId: id }),
    output: done,
    errors: {
      NO_SUCH_NUMBER: { status: 404, message: '这个号码已经不在你的账号上了。' },
      LAST_WAY: {
        status: 409,
        message: '这是你登录的最后一个办法，解绑了就进不来了。先绑定一个新的号码。',
      },
    },
  }),

  askToWait: operation({
    kind: 'command',
    access: 'signed-in',
    summary: 'Without a number to confirm by: ask for an export or a deletion, open a day later',
    input: v.object({ kind: v.picklist(waitingKinds) }),
    output: v.object({ opensAt: instant, closesAt: instant }),
    errors: {
      CONFIRM_INSTEAD: { status: 409, message: '你绑定过手机号，用短信验证码确认就行，不用等。' },
    },
  }),
  stopChange: operation({
    kind: 'command',
    access: 'signed-in',
    summary: 'That was not me: stop a new number, an export or a deletion that still waits',
    input: v.object({ changeId: id }),
    output: done,
    errors: { NOT_WAITING: { status: 409, message: '这一项已经不在等了。' } },
  }),
};
