import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { done, id, instant, mobile, text } from '@shared/contract/schemas';
import { sessionPlaces } from './session-rules';
import { codeErrors, smsCode, smsSecret, smsSent } from './sms-fields';

/** "小米 13 · 微信": how she will know this device again in the list of her devices. */
const deviceLabel = v.optional(text(60));

/** The version of the privacy notice she agreed to with the button she pressed. */
const privacyVersion = v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)));

/** A fresh session. The token is said once, here; the server keeps only its hash. */
export const openedSession = v.object({
  personId: id,
  token: v.string(),
  expiresAt: instant,
  isNew: v.boolean(),
});

export const signInContract = {
  signInOptions: operation({
    kind: 'query',
    access: 'anyone',
    summary: 'Ways to sign in here, and the demo accounts in demo mode',
    input: v.object({}),
    output: v.object({
      wechat: v.boolean(),
      phone: v.boolean(),
      /** Whether this address can have passkeys: staff sign in with them at the console. */
      passkey: v.boolean(),
      demoAccounts: v.array(
        v.object({ account: v.string(), name: v.string(), description: v.string() }),
      ),
    }),
  }),

  signInWithWechat: operation({
    kind: 'command',
    access: 'anyone',
    answerIsSecret: true,
    summary: "Sign in with wx.login's code, or with the openid that the platform vouches for",
    input: v.object({
      code: v.optional(v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,128}$/))),
      deviceLabel,
      privacyVersion,
    }),
    // Under CloudBase the platform names the caller with every call: there is no token to keep.
    output: v.object({
      personId: id,
      token: v.nullable(v.string()),
      expiresAt: v.nullable(instant),
      isNew: v.boolean(),
    }),
    errors: {
      WECHAT_CODE_REFUSED: { status: 401, message: '登录没有成功，请再点一次。' },
      WECHAT_BUSY: { status: 503, message: '微信那边有点忙，请过一会儿再试。' },
      WECHAT_RISK: {
        status: 403,
        message: '微信暂时不让这个账号登录。可以用手机号登录，或到妇联窗口找我们。',
      },
    },
  }),

  requestSmsCode: operation({
    kind: 'command',
    access: 'anyone',
    answerIsSecret: true,
    summary: 'Send a code by SMS; the answer is the same with and without an account',
    input: v.object({ phone: mobile, purpose: v.picklist(['sign-in', 'link']) }),
    output: smsSent,
  }),

  signInWithPhone: operation({
    kind: 'command',
    access: 'anyone',
    answerIsSecret: true,
    summary: 'Sign in with a telephone number and the code sent to it',
    input: v.object({
      phone: mobile,
      secret: smsSecret,
      code: smsCode,
      deviceLabel,
      privacyVersion,
    }),
    output: openedSession,
    errors: {
      ...codeErrors,
      NUMBER_WAITS: {
        status: 403,
        message: '这个号码是刚绑定的，要等满 24 小时才能登录。请先用原来的办法登录。',
        data: v.object({ opensAt: instant }),
      },
    },
  }),

  signInAsDemo: operation({
    kind: 'command',
    access: 'anyone',
    answerIsSecret: true,
    summary: 'Sign in as a demo account (demo mode only)',
    input: v.object({
      account: v.pipe(v.string(), v.regex(/^[\w-]{0,60}$/)),
      /** A session of the console: shorter, and named as such in the list of devices. */
      forConsole: v.optional(v.boolean(), false),
      deviceLabel,
      privacyVersion,
    }),
    output: openedSession,
    errors: { NOT_IN_DEMO: { status: 404, message: '这里没有演示账号。' } },
  }),

  signOut: operation({
    kind: 'command',
    access: 'signed-in',
    summary: 'End this session',
    input: v.object({}),
    output: done,
  }),

  listDevices: operation({
    kind: 'query',
    access: 'signed-in',
    summary: 'Devices on which I am signed in, this one first',
    input: v.object({}),
    output: v.object({
      items: v.array(
        v.object({
          id,
          label: v.string(),
          signedInAt: instant,
          lastSeenAt: instant,
          place: v.picklist(sessionPlaces),
          thisOne: v.boolean(),
        }),
      ),
    }),
  }),

  revokeDevice: operation({
    kind: 'command',
    access: 'own-device',
    summary: 'Sign another device of mine out',
    input: v.object({ deviceId: id }),
    output: done,
  }),

  signOutEverywhere: operation({
    kind: 'command',
    access: 'signed-in',
    summary: 'Sign all my devices out, this one too unless it is to be kept',
    input: v.object({ keepThisOne: v.optional(v.boolean(), false) }),
    output: v.object({ ended: v.number() }),
  }),
};
