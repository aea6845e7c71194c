import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { done, id, instant, text } from '@shared/contract/schemas';
import { newPasskeyAnswer, webauthnOptions } from './passkey-fields';
import {
  browserLabel,
  codeWrong,
  consoleSession,
  noPasskeysHere,
  passkeyRefused,
  password,
  secret,
  ticketGone,
  totpCode,
  tryLater,
  userName,
  weakPassword,
} from './staff-fields';

/** A new second factor: during the first sign-in (session and codes follow), or added later (neither may). */
const enrolled = v.object({
  session: v.nullable(consoleSession),
  /** The ten codes for paper, said once; empty when she has some already. */
  recoveryCodes: v.array(v.string()),
});

/** A member of staff's own account for the console. */
export const staffAccountContract = {
  startEnrolment: operation({
    kind: 'command',
    access: 'uses-console',
    answerIsSecret: true,
    freshSignIn: 'demanded',
    summary: 'A ticket with which to add a second factor to my account',
    input: v.object({}),
    output: v.object({ ticket: v.string(), expiresAt: instant }),
  }),
  beginTotp: operation({
    kind: 'command',
    access: 'anyone',
    answerIsSecret: true,
    summary: 'Make the secret of an authenticator; counts once a code of it was shown',
    input: v.object({ ticket: secret }),
    /** `uri`: otpauth://…, for the QR code. */
    output: v.object({ secret: v.string(), uri: v.string() }),
    errors: { TICKET_GONE: ticketGone },
  }),
  confirmTotp: operation({
    kind: 'command',
    access: 'anyone',
    answerIsSecret: true,
    summary: 'Show the first code of the new authenticator; it replaces an older one',
    input: v.object({ ticket: secret, code: totpCode, deviceLabel: browserLabel }),
    output: enrolled,
    errors: { TICKET_GONE: ticketGone, CODE_WRONG: codeWrong },
  }),
  beginPasskey: operation({
    kind: 'command',
    access: 'anyone',
    answerIsSecret: true,
    summary: 'Options for `startRegistration({ optionsJSON })`',
    input: v.object({ ticket: secret }),
    output: v.object({ options: webauthnOptions }),
    errors: { TICKET_GONE: ticketGone, NO_PASSKEYS_HERE: noPasskeysHere },
  }),
  confirmPasskey: operation({
    kind: 'command',
    access: 'anyone',
    answerIsSecret: true,
    summary: 'Keep the new passkey',
    input: v.object({
      ticket: secret,
      answer: newPasskeyAnswer,
      /** "办公室的电脑" */
      label: text(40),
      deviceLabel: browserLabel,
    }),
    output: enrolled,
    errors: { TICKET_GONE: ticketGone, PASSKEY_REFUSED: passkeyRefused },
  }),

  staffAccount: operation({
    kind: 'query',
    access: 'uses-console',
    summary: 'My user name and second factors',
    input: v.object({}),
    output: v.object({
      userName: v.nullable(v.string()),
      passwordSetAt: v.nullable(instant),
      totpSince: v.nullable(instant),
      passkeys: v.array(
        v.object({ id, label: v.string(), createdAt: instant, lastUsedAt: v.nullable(instant) }),
      ),
      recoveryCodesLeft: v.number(),
      /** Whether this address can have passkeys at all (not by an IP number). */
      passkeysPossible: v.boolean(),
    }),
  }),
  setUpStaffAccount: operation({
    kind: 'command',
    access: 'uses-console',
    answerIsSecret: true,
    freshSignIn: 'demanded',
    summary: 'Choose my user name and password',
    input: v.object({ userName, password }),
    output: done,
    errors: {
      ALREADY_SET_UP: { status: 409, message: '已经有用户名了，要换密码请用“改密码”。' },
      NAME_TAKEN: { status: 409, message: '这个用户名有人用了，请换一个。' },
      WEAK_PASSWORD: weakPassword,
    },
  }),
  changePassword: operation({
    kind: 'command',
    access: 'uses-console',
    answerIsSecret: true,
    freshSignIn: 'demanded',
    summary: 'Change my password; all other console sessions of mine end',
    input: v.object({ oldPassword: password, newPassword: password }),
    output: done,
    errors: {
      WRONG_PASSWORD: { status: 403, message: '原来的密码不对。' },
      TRY_LATER: tryLater,
      WEAK_PASSWORD: weakPassword,
    },
  }),
  makeRecoveryCodes: operation({
    kind: 'command',
    access: 'uses-console',
    answerIsSecret: true,
    freshSignIn: 'demanded',
    summary: 'Ten new codes for paper; the old ones are void',
    input: v.object({}),
    output: v.object({ recoveryCodes: v.array(v.string()) }),
  }),
  removePasskey: operation({
    kind: 'command',
    access: 'own-passkey',
    freshSignIn: 'demanded',
    summary: 'Remove a passkey of mine',
    input: v.object({ passkeyId: id }),
    output: done,
    errors: {
      LAST_FACTOR: { status: 409, message: '这是最后一个第二重验证，先加一个新的再删。' },
    },
  }),

  makePasswordLink: operation({
    kind: 'command',
    access: 'administers-person',
    answerIsSecret: true,
    freshSignIn: 'demanded',
    summary: 'A link, once and for a day, with which she sets a new password herself; she is told',
    input: v.object({ personId: id, reason: text(200) }),
    output: v.object({ link: v.string(), expiresAt: instant }),
    errors: {
      NO_STAFF_ACCOUNT: { status: 409, message: '她还没有设过用户名，请让她扫码登录后自己设。' },
    },
  }),
  passwordLink: operation({
    kind: 'query',
    access: 'anyone',
    summary: 'Whose password a link sets',
    input: v.object({ code: secret }),
    output: v.object({ userName: v.string(), expiresAt: instant }),
    errors: { LINK_GONE: { status: 404, message: '链接过期或用过了，请让管理员再发一个。' } },
  }),
  setPasswordByLink: operation({
    kind: 'command',
    access: 'anyone',
    answerIsSecret: true,
    summary: 'Set the new password; her console sessions end, her second factor stays',
    input: v.object({ code: secret, password }),
    output: done,
    errors: {
      LINK_GONE: { status: 404, message: '链接过期或用过了，请让管理员再发一个。' },
      WEAK_PASSWORD: weakPassword,
    },
  }),
};
