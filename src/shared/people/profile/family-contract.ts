import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { done, id, instant, text } from '@shared/contract/schemas';

export const relations = ['child', 'grandchild', 'spouse', 'parent', 'other'] as const;
export type Relation = (typeof relations)[number];

/** "2023-05". The month is enough for every rule of age; the day is not asked for. */
export const birthMonth = v.pipe(
  v.string(),
  v.regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/, '出生年月不对'),
);

/** What is known of the age: the month of birth, or only the age on the day it was said. */
export const born = v.variant('known', [
  v.object({ known: v.literal('birth-month'), birthMonth }),
  v.object({
    known: v.literal('age'),
    years: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(120)),
  }),
]);

const member = {
  name: v.nullable(text(20)),
  relation: v.picklist(relations),
  born: v.nullable(born),
};

/** The version of the guardian's consent that was shown; needed for a child under 14 (PIPL art. 31). */
const guardianConsent = v.optional(v.pipe(v.string(), v.maxLength(20)));

const memberErrors = {
  GUARDIAN_CONSENT_NEEDED: {
    status: 409,
    message: '孩子不满 14 岁，要监护人单独同意才能记下来。',
    data: v.object({ version: v.string() }),
  },
  AGE_NEEDED: { status: 400, message: '请填孩子的出生年月，或者只填几岁。' },
  BORN_IN_FUTURE: { status: 400, message: '出生年月还没到，请看一下。' },
};

export const familyContract = {
  listFamily: operation({
    kind: 'query',
    access: 'signed-in',
    summary: 'My family members',
    input: v.object({}),
    output: v.object({
      items: v.array(
        v.object({
          id,
          name: v.nullable(v.string()),
          relation: v.picklist(relations),
          born: v.nullable(born),
          /** Whole years today; null when nothing is known. */
          age: v.nullable(v.number()),
          needsGuardianConsent: v.boolean(),
          consentGivenAt: v.nullable(instant),
        }),
      ),
    }),
  }),

  addFamilyMember: operation({
    kind: 'command',
    access: 'signed-in',
    summary: 'Add a family member whom I may sign up with me',
    input: v.object({ ...member, guardianConsent }),
    output: v.object({ id }),
    errors: {
      ...memberErrors,
      TOO_MANY_MEMBERS: { status: 409, message: '最多记 12 位家人。' },
    },
  }),

  updateFamilyMember: operation({
    kind: 'command',
    access: 'own-family-member',
    summary: 'Change a family member of mine',
    input: v.object({ memberId: id, ...member, guardianConsent }),
    output: done,
    errors: memberErrors,
  }),

  removeFamilyMember: operation({
    kind: 'command',
    access: 'own-family-member',
    summary: 'Remove a family member of mine, with the consent given for it',
    input: v.object({ memberId: id }),
    output: done,
  }),
};
