import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { instant } from '@shared/contract/schemas';
import { passkeyAnswer, webauthnOptions } from './passkey-fields';
import {
  browserLabel,
  codeWrong,
  consoleSession,
  knownBrowsers,
  noPasskeysHere,
  passkeyRefused,
  password,
  recoveryCode,
  secret,
  ticketGone,
  totpCode,
  tryLater,
  userName,
} from './staff-fields';

/** User name and password, then a second factor; or a passkey alone. */
export const staffSignInContract = {
  signInWithPassword: operation({
    kind: 'command',
    access: 'anyone',
    answerIsSecret: true,
    summary:
      'First step with user name and password: gives a ticket for the second, never a session',
    input: v.object({ userName, password, knownBrowsers }),
    output: v.object({
      ticket: v.string(),
      expiresAt: instant,
      /** `enrol`: she has no second factor yet and sets one up now (`beginTotp`, `beginPasskey`). */
      step: v.picklist(['second-factor', 'enrol']),
      totp: v.boolean(),
      recoveryCode: v.boolean(),
      /** For `startAuthentication({ optionsJSON })`; null without a passkey. */
      passkey: v.nullable(webauthnOptions),
    }),
    errors: {
      WRONG_PASSWORD: { status: 401, message: '用户名或密码不对。' },
      TRY_LATER: tryLater,
    },
  }),
  signInWithTotp: operation({
    kind: 'command',
    access: 'anyone',
    answerIsSecret: true,
    summary: 'Second step: the code of the authenticator',
    input: v.object({ ticket: secret, code: totpCode, deviceLabel: browserLabel }),
    output: consoleSession,
    errors: {
      TICKET_GONE: ticketGone,
      CODE_WRONG: codeWrong,
      AUTHENTICATOR_GONE: {
        status: 409,
        message: '系统换过密钥，这个动态码不能用了。请用备用码登录，再重新设一个动态码。',
      },
    },
  }),
  signInWithRecoveryCode: operation({
    kind: 'command',
    access: 'anyone',
    answerIsSecret: true,
    summary: 'Second step: one of the ten codes on paper, each once',
    input: v.object({ ticket: secret, code: recoveryCode, deviceLabel: browserLabel }),
    output: v.object({ ...consoleSession.entries, codesLeft: v.number() }),
    errors: { TICKET_GONE: ticketGone, CODE_WRONG: codeWrong },
  }),
  askForPasskey: operation({
    kind: 'command',
    access: 'anyone',
    answerIsSecret: true,
    summary: 'Begin to sign in with a passkey alone, without a name',
    input: v.object({}),
    output: v.object({ ticket: v.string(), expiresAt: instant, options: webauthnOptions }),
    errors: { NO_PASSKEYS_HERE: noPasskeysHere },
  }),
  signInWithPasskey: operation({
    kind: 'command',
    access: 'anyone',
    answerIsSecret: true,
    summary: 'Sign in with a passkey: alone, or as the second step after the password',
    input: v.object({ ticket: secret, answer: passkeyAnswer, deviceLabel: browserLabel }),
    output: consoleSession,
    errors: { TICKET_GONE: ticketGone, PASSKEY_REFUSED: passkeyRefused },
  }),
};
