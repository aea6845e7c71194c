import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { done, id, instant } from '@shared/contract/schemas';
import { askedPurposes, consentPurposes } from './consent-texts';

const version = v.pipe(v.string(), v.maxLength(20));
const field = v.union([v.string(), v.number(), v.boolean(), v.null()]);

/** What stays after the account is gone, why, on which law, and until when. */
const kept = v.object({
  what: v.string(),
  why: v.string(),
  basis: v.string(),
  until: v.string(),
});

export const demoAccountRefusal =
  '演示账号是大家共用的，不能注销。想试一试，请退出后用手机号登录。';

/** She types this to show that she means it. */
export const deletionPhrase = '注销账号';

/** She has no number to confirm it by, and has not waited yet (`askToWait`). */
const waitFirst = {
  status: 403,
  message: '你没有绑定手机号，这一步要先提出来，24 小时后再办。',
} as const;

export const privacyContract = {
  listConsents: operation({
    kind: 'query',
    access: 'signed-in',
    summary: 'What I agreed to, by purpose, with the version and the day',
    input: v.object({}),
    output: v.object({
      items: v.array(
        v.object({
          id,
          purpose: v.picklist(consentPurposes),
          version,
          givenAt: instant,
          withdrawnAt: v.nullable(instant),
          /** The child it is about, for the guardian's consent. */
          memberId: v.nullable(id),
          memberName: v.nullable(v.string()),
        }),
      ),
    }),
  }),

  giveConsent: operation({
    kind: 'command',
    access: 'signed-in',
    summary: 'Agree to the current text of a purpose',
    input: v.object({ purpose: v.picklist(askedPurposes), version, memberId: v.optional(id) }),
    output: done,
    errors: {
      TEXT_CHANGED: {
        status: 409,
        message: '这段说明刚刚更新了，请看过新的再同意。',
        data: v.object({ version }),
      },
      NO_SUCH_MEMBER: { status: 404, message: '没有找到这位家人。' },
    },
  }),

  withdrawConsent: operation({
    kind: 'command',
    access: 'signed-in',
    summary: 'Take a consent back; what rested on it alone is erased',
    input: v.object({ purpose: v.picklist(consentPurposes), memberId: v.optional(id) }),
    output: done,
    errors: {
      CANNOT_DO_WITHOUT: {
        status: 409,
        message: '没有这一项就没法用账号。不想再用，可以注销账号。',
      },
      NOT_GIVEN: { status: 404, message: '这一项本来就没有同意过。' },
    },
  }),

  exportMyData: operation({
    kind: 'query',
    access: 'signed-in',
    audited: true,
    freshSignIn: 'or-wait',
    summary: 'Everything about me, for reading and as data',
    input: v.object({}),
    output: v.object({
      madeAt: instant,
      sections: v.array(
        v.object({
          domain: v.string(),
          key: v.string(),
          title: v.string(),
          /** Field name → what it is called on the page, in the order of reading. */
          labels: v.record(v.string(), v.string()),
          rows: v.array(v.record(v.string(), field)),
        }),
      ),
      kept: v.array(kept),
    }),
    errors: { WAIT_FIRST: waitFirst },
  }),

  previewDeletion: operation({
    kind: 'query',
    access: 'signed-in',
    summary: 'What deleting my account would do, and what is kept and why',
    input: v.object({}),
    output: v.object({
      /** Why it cannot be deleted here, in words; null: it can. */
      refusal: v.nullable(v.string()),
      consequences: v.array(v.string()),
      kept: v.array(kept),
    }),
  }),

  deleteMyAccount: operation({
    kind: 'command',
    access: 'signed-in',
    freshSignIn: 'or-wait',
    summary: 'Delete my account: sessions end, data is erased or loses its name',
    input: v.object({
      confirm: v.pipe(v.string(), v.trim(), v.literal(deletionPhrase, `请输入“${deletionPhrase}”`)),
    }),
    output: v.object({ deletedAt: instant, kept: v.array(kept) }),
    errors: {
      DEMO_ACCOUNT: { status: 409, message: demoAccountRefusal },
      WAIT_FIRST: waitFirst,
    },
  }),
};
