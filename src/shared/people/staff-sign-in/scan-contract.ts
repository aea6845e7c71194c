import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { done, id, instant } from '@shared/contract/schemas';
import { consoleSession, secret } from './staff-fields';

/** What the QR code carries: 16 random bytes in base64url, within the 32 characters of a `scene`. */
const scanCode = v.pipe(v.string(), v.regex(/^[\w-]{22}$/, '二维码不对'));

const twoDigits = v.pipe(v.string(), v.trim(), v.regex(/^\d{2}$/, '填电脑上的两个数字'));

const scanGone = { status: 404, message: '这个二维码过期了，请在电脑上刷新一下。' } as const;

/** Signing a browser in with a phone on which one is signed in. */
export const scanContract = {
  startScan: operation({
    kind: 'command',
    access: 'anyone',
    answerIsSecret: true,
    summary: 'Ask for a code that a signed-in member of staff scans with her phone',
    /** Which browser asks is read from its User-Agent: what a stranger writes is not shown to anybody. */
    input: v.object({}),
    output: v.object({
      scanId: id,
      /** Stays in this browser: only who holds it gets the session. */
      pollSecret: v.string(),
      /** The QR's text: an address that opens the page of confirmation. */
      codeText: v.string(),
      /** WeChat's own code of the same page, PNG in base64; null where WeChat gives none. */
      miniProgramCodePng: v.nullable(v.string()),
      /** "47": this screen shows it, and it is typed on the phone. */
      twoDigits: v.string(),
      expiresAt: instant,
    }),
  }),
  pollScan: operation({
    kind: 'query',
    access: 'anyone',
    summary: 'How it stands with a scan; ask every two seconds',
    input: v.object({ scanId: id, pollSecret: secret }),
    output: v.object({ state: v.picklist(['waiting', 'confirmed', 'refused', 'expired']) }),
  }),
  signInByScan: operation({
    kind: 'command',
    access: 'anyone',
    answerIsSecret: true,
    summary: 'Take the session of a confirmed scan, once',
    input: v.object({ scanId: id, pollSecret: secret }),
    output: consoleSession,
    errors: { SCAN_NOT_CONFIRMED: { status: 409, message: '手机上还没有确认，或者已经用过了。' } },
  }),
  askedScan: operation({
    kind: 'query',
    access: 'signed-in',
    summary: 'On the phone: which browser asks to be signed in',
    input: v.object({ code: scanCode }),
    output: v.object({
      browser: v.string(),
      askedAt: instant,
      expiresAt: instant,
      /** Why I cannot confirm it; null: I can. */
      obstacle: v.nullable(v.picklist(['no-role', 'weak-session', 'console-session'])),
    }),
    errors: { SCAN_GONE: scanGone },
  }),
  confirmScan: operation({
    kind: 'command',
    access: 'confirms-scan',
    summary: 'On the phone: sign that browser in as me, by the digits that it shows; one try',
    input: v.object({ code: scanCode, digits: twoDigits }),
    output: done,
    errors: {
      SCAN_GONE: scanGone,
      DIGITS_WRONG: {
        status: 403,
        message: '数字不对，这个二维码作废了。请看着电脑上的，换一个二维码再扫。',
      },
    },
  }),
  refuseScan: operation({
    kind: 'command',
    access: 'signed-in',
    summary: 'On the phone: that is not me',
    input: v.object({ code: scanCode }),
    output: done,
  }),
};
